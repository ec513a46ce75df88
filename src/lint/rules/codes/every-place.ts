/** Every place-of-service code of a plan and its record. */

import { isDay } from '../../../plan/plan-day.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import type { FileKind } from '../../rule.ts'
import type { Session } from '../dates/session-clock.ts'
import { judgingDay } from './diagnosis-codes.ts'

export interface PlaceAt {
  code: string
  path: Path
  in: FileKind
  /** The day for which it is stated: of the session, or of the plan. */
  date: string
  session: Session | undefined
}

const field = 'place_of_service'

/** The codes in the order of the files. */
export function everyPlace(context: Context): PlaceAt[] {
  const { plan, record } = context
  const found: PlaceAt[] = []
  const date = judgingDay(context)
  const add = (code: string | undefined, path: Path) => {
    if (code !== undefined) found.push({ code, path, in: 'plan', date, session: undefined })
  }
  add(plan.setting?.place_of_service, ['setting', field])
  for (const key of ['interventions', 'services'] as const)
    for (const [index, one] of (plan[key] ?? []).entries())
      add(one.place_of_service, [key, index, field])
  for (const [index, session] of (record?.sessions ?? []).entries())
    if (session.place_of_service !== undefined)
      found.push({
        code: session.place_of_service,
        path: ['sessions', index, field],
        in: 'record',
        date: isDay(session.date) ? session.date : date,
        session,
      })
  return found
}
