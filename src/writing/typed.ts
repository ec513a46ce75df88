/** From what was typed at a prompt to a value, or to a sentence that says what was wanted. */
import { formatLong } from '../language/dates.ts'
import { describeFrequency, parseFrequency } from '../language/frequency.ts'
import { describeSpan, parseSpan } from '../language/spans.ts'
import { readTypedDay } from '../language/typed-day.ts'
import { bandOf, scoreFault } from '../measures/band.ts'
import { findInstrument } from '../measures/find.ts'
import type { Read } from './question.ts'

export type Reader = (typed: string) => Read

export const words: Reader = (typed) => {
  const value = typed.trim()
  return value === '' ? { problem: 'Something is wanted here, or nothing at all.' } : { value }
}

/**
 * Text in paragraphs. Long lines are broken where the file will break them, so that a paragraph is easy to
 * edit there; in Markdown a single line break is a space.
 */
export const prose: Reader = (typed) => {
  const read = words(typed)
  if ('problem' in read) return read
  const text = String(read.value)
  return text.includes('\n') ? { value: text.split('\n').map(brokenLine).join('\n') } : read
}

const lineWidth = 86

function brokenLine(line: string): string {
  const lines: string[] = []
  let rest = line.trimEnd()
  while (rest.length > lineWidth) {
    const at = rest.lastIndexOf(' ', lineWidth)
    if (at <= 0) break
    lines.push(rest.slice(0, at))
    rest = rest.slice(at + 1)
  }
  return [...lines, rest].join('\n')
}

/** A name of letters, digits and dashes, such as a folder or a record number has. */
export const shortName: Reader = (typed) => {
  const value = typed.trim()
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value)
    ? { value }
    : { problem: 'Wanted letters, digits and dashes, such as rivera-j or P-1042.' }
}

/** Each line that holds something, read by itself. */
export function eachLine<T>(read: (line: string) => T): Reader {
  return (typed) => {
    const value = typed
      .split('\n')
      .map((line) => line.replace(/^\s*(?:[-*•]\s+)?/, '').trim())
      .filter((line) => line !== '')
      .map(read)
    return value.length > 0 ? { value } : { problem: 'Write one on each line.' }
  }
}

export const listed: Reader = eachLine((line) => line)

/** Two parts of a line: `Keeps lists: keeps the sleep diary`, or with a dash between. */
export function halves(line: string): [string, string | undefined] {
  const parts = /^(.{2,}?)(?:: | — | – | -- | - )(.+)$/.exec(line)
  return parts ? [parts[1]?.trim() ?? line, parts[2]?.trim()] : [line, undefined]
}

export const number: Reader = (typed) => {
  const text = typed.trim().replace(/^about |^~ ?/, '')
  return /^-?\d+([.,]\d+)?$/.test(text)
    ? { value: Number(text.replace(',', '.')) }
    : { problem: `Found “${shortened(typed)}”; wanted a number, such as 5.` }
}

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
    return { value: read.day, says: `${weekday(read.day)}, ${formatLong(read.day)}` }
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

const longest = 40

const shortened = (typed: string): string => {
  const text = typed.trim()
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
