/** Units that sessions come to: quarters of an hour for codes that are counted so, else one for each. */
import { unitsAnHour } from '../codes/quarter-hours.ts'
import { minutesBetween } from '../language/dates.ts'
import type { ClientRecord } from '../plan/types.generated.ts'

type Session = NonNullable<ClientRecord['sessions']>[number]

/**
 * Of the session with this code, or else the one it is authorized under; `undefined` where the code
 * is counted in quarters of an hour and the session does not say how long it was. A last quarter
 * counts from its 8th minute on (CMS, Medicare Claims Processing Manual ch. 5, 20.2).
 */
export function unitsOf(session: Session, authorized: string | undefined): number | undefined {
  const anHour = unitsAnHour(session.service_code ?? authorized ?? '')
  if (anHour === undefined) return 1
  const { start, end } = session
  const minutes = start && end ? minutesBetween(start, end, { acrossMidnight: true }) : undefined
  return minutes === undefined ? undefined : Math.floor((minutes + 7) / (60 / anHour))
}
