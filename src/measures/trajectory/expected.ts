/** The line from where somebody began to where the target is, by when: what is expected on each day between. */
import { daysBetween } from '../../language/dates.ts'
import { plain, type Reading } from './reading.ts'

/** Both ends have a day; the target's is the later one. */
export interface Line {
  from: Reading
  to: Reading
}

/** Before the line begins it is where it begins; after its end, where it ends. */
export function expectedOn({ from, to }: Line, day: string): number {
  const length = daysBetween(from.day, to.day)
  const gone = Math.min(Math.max(daysBetween(from.day, day), 0), length)
  return plain(from.value + (to.value - from.value) * (gone / length))
}
