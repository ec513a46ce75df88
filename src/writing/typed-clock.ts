/** A time of day as it was typed, `2:15 pm` or `1415`, and as the record holds it. */
import { sessionMinutes } from '../language/session-clock.ts'
import type { Read } from './question.ts'
import { type Reader, shortened } from './typed-words.ts'

const shape = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(?:([ap])\.?\s*m?\.?)?$/i

/** Digits without minutes may be either half of the day, so they need their `am` or `pm`. */
export const clock: Reader = (typed): Read => {
  const [, hours = '', minutes, half] = shape.exec(typed.trim()) ?? []
  const hour = half === undefined ? Number(hours) : halfDay(Number(hours), half)
  const isWhole = hours !== '' && (minutes !== undefined || half !== undefined)
  if (!isWhole || hour === undefined || hour > 23 || Number(minutes ?? 0) > 59)
    return { problem: `Found “${shortened(typed)}”; wanted a time of day such as 14:00 or 2 pm.` }
  const value = `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`
  return value === typed.trim() ? { value } : { value, says: value }
}

function halfDay(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

/** When a session that began then ended; tells how long it was. */
export function endClock(start: string | undefined, tell: (minutes: number) => string): Reader {
  return (typed) => {
    const read = clock(typed)
    if ('problem' in read || start === undefined) return read
    const end = String(read.value)
    const minutes = sessionMinutes({ start, end })
    if (minutes !== undefined) return { value: end, says: tell(minutes) }
    const late = afternoon(typed, end)
    const until = late && sessionMinutes({ start, end: late })
    if (until && until <= longest) return { value: late, says: `${late}, ${tell(until)}` }
    return { problem: `Found ${end}; wanted a time after the session began, at ${start}.` }
  }
}

/** Minutes up to which `2:53` behind a start at 14:00 is taken for the afternoon. */
const longest = 180

/** The same time of the other half of the day, where nothing said which one was meant. */
const afternoon = (typed: string, time: string): string | undefined =>
  /^[1-9]/.test(typed.trim()) && !/[ap]/i.test(typed) && time < '12:00'
    ? `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`
    : undefined
