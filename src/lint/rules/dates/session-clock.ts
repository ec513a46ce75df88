/** How long a session lasted, for the rules that judge its times and its code. */
import { isClockTime, minutesBetween } from '../../../language/dates.ts'
import type { ClientRecord } from '../../../plan/types.generated.ts'

export type Session = NonNullable<ClientRecord['sessions']>[number]

/** `9:05` is as good as `09:05`. `undefined` when it is no time of day. */
export function clockTime(text: string | undefined): string | undefined {
  const padded = text?.padStart(5, '0')
  return padded !== undefined && isClockTime(padded) ? padded : undefined
}

/** Later than this a session may run into the next day; earlier, the end is a slip of the pen. */
const lateStart = '20:00'
const earlyEnd = '04:00'

/** Minutes from start to end; `undefined` when either is missing or the end does not come after. */
export function sessionMinutes({ start, end }: Session): number | undefined {
  const from = clockTime(start)
  const to = clockTime(end)
  if (from === undefined || to === undefined) return undefined
  const acrossMidnight = from >= lateStart && to <= earlyEnd
  const minutes = minutesBetween(from, to, { acrossMidnight })
  return minutes === 0 ? undefined : minutes
}

/** Whether the client came: nothing is billed, and nobody is busy, in a session that was missed. */
export const wasHeld = ({ attendance }: Session): boolean =>
  attendance !== 'cancelled' && attendance !== 'no-show'
