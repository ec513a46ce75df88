/** Scores, days, spans and frequencies as they were typed: a value, and how it was understood. */
import { formatLong } from '../language/dates.ts'
import { describeFrequency, parseFrequency } from '../language/frequency.ts'
import { describeSpan, parseSpan } from '../language/spans.ts'
import { readTypedDay } from '../language/typed-day.ts'
import { bandOf, scoreFault } from '../measures/band.ts'
import { findInstrument } from '../measures/find.ts'
import { number, type Reader, shortened, words } from './typed-words.ts'

/** A score that this instrument can have; what it means is told beside it. */
export function score(instrument: string | undefined): Reader {
  const known = instrument === undefined ? undefined : findInstrument(instrument)
  return (typed) => {
    const read = number(typed)
    if ('problem' in read || !known) return read
    const value = read.value as number
    const fault = scoreFault(known, value)
    if (fault?.kind === 'step')
      return { problem: `${known.name} has no score of ${value}; the nearest is ${fault.nearest}.` }
    if (fault)
      return {
        problem: `${known.name} ends at ${fault.limit}; ${value} is ${fault.kind === 'above' ? 'above' : 'below'} it.`,
      }
    const band = bandOf(known, value)
    return { value, ...(band ? { says: `${known.name} ${value}: ${band.name}` } : {}) }
  }
}

/** A day, counted from another where a span was typed. */
export function day(today: string, options: { from?: string; past?: boolean } = {}): Reader {
  return (typed) => {
    const read = readTypedDay(typed, today, options)
    if ('problem' in read) return read
    const says = `${weekday(read.day)}, ${formatLong(read.day)}`
    const isOver = !options.past && read.day < today
    return { value: read.day, says: isOver ? `${says}, which is over` : says }
  }
}

const weekday = (iso: string): string =>
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][
    new Date(`${iso}T00:00:00Z`).getUTCDay()
  ] as string

/** How often: free text, and told back where it is understood in other words. */
export const frequency: Reader = (typed) => {
  const value = typed.trim()
  if (value === '') return words(typed)
  const understood = parseFrequency(value)
  const says = understood && describeFrequency(understood)
  return { value, ...(says === undefined || says === value ? {} : { says }) }
}

export const span: Reader = (typed) => {
  const value = typed.trim()
  // Hours and minutes are lengths of an evening or a night, and not of a treatment.
  if (/^(?:about )?\d+(?:\.\d+)?(?: ?(?:-|to) ?\d+)? (?:minutes?|hours?)$/i.test(value))
    return { value }
  const understood = parseSpan(value)
  if (!understood)
    return { problem: `Found “${shortened(typed)}”; wanted a length of time, such as 12 weeks.` }
  return { value: describeSpan(understood) }
}

export const minutes: Reader = (typed) => {
  const text = typed.trim().replace(/ ?min(?:utes?)?\.?$/i, '')
  if (/^\d{1,3}$/.test(text)) return { value: Number(text) }
  if (/^\d{1,3} ?[-–] ?\d{1,3}$/.test(text)) return { value: text }
  return { problem: `Found “${shortened(typed)}”; wanted minutes, such as 45 or 45-60.` }
}
