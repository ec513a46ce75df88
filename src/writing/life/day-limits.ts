/** Days as they are typed, of which not every one will do. */
import { day } from '../typed.ts'
import type { Reader } from '../typed-words.ts'

/** Up to the day of judging: what is written down has happened. */
export const dayUpTo = (today: string, problem: string): Reader =>
  only(day(today, { past: true }), (typed) => typed <= today, problem)

/** After that day, and counted from it where a span was typed. */
export const dayAfter = (from: string, problem: string): Reader =>
  only(day(from, { from }), (typed) => typed > from, problem)

const only =
  (read: Reader, fits: (day: string) => boolean, problem: string): Reader =>
  (text) => {
    const made = read(text)
    return 'value' in made && !fits(String(made.value)) ? { problem } : made
  }
