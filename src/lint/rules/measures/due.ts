/** The day that each target date means, found in one pass. */
import type { Context } from '../../context.ts'
import { everyDate } from '../dates/every-date.ts'

/** Undefined where a goal or objective has no target date, or one that names no day. */
export const dueDay = (of: object, context: Context): string | undefined =>
  context.once(findDueDays).get(of)

function findDueDays(context: Context): ReadonlyMap<object, string | undefined> {
  const found = new Map<object, string | undefined>()
  for (const { key, of, day } of everyDate(context)) if (key === 'target_date') found.set(of, day)
  return found
}
