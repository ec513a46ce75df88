/** The times of a session: what a time of day looks like, and how long it lasted. */
import { isClockTime, minutesBetween } from './dates.ts'

/** `9:05` is as good as `09:05`. `undefined` when it is no time of day. */
export function clockTime(text: string | undefined): string | undefined {
  const padded = text?.padStart(5, '0')
  return padded !== undefined && isClockTime(padded) ? padded : undefined
}

/** Later than this a session may run into the next day; earlier, the end is a slip of the pen. */
const lateStart = '20:00'
const earlyEnd = '04:00'

/** Minutes from start to end; `undefined` when either is missing or the end does not come after. */
export function sessionMinutes({
  start,
  end,
}: {
  start?: string
  end?: string
}): number | undefined {
  const from = clockTime(start)
  const to = clockTime(end)
  if (from === undefined || to === undefined) return undefined
  const acrossMidnight = from >= lateStart && to <= earlyEnd
  const minutes = minutesBetween(from, to, { acrossMidnight })
  return minutes === 0 ? undefined : minutes
}
