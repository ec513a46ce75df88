/** A sentence that names the day by which something is wanted, with another day. */
import { isRealDate } from '../../language/dates.ts'
import { longDay } from './days.ts'

/** Undefined where the sentence does not name the old day in full. */
export function withDay(sentence: string, before: string, after: string): string | undefined {
  if (!isRealDate(before) || before === after) return undefined
  const day = new RegExp(longDay(before).replaceAll(' ', '\\s+'))
  return day.test(sentence) ? sentence.replace(day, longDay(after)) : undefined
}
