/** How a value of each kind is put into words: dates in long form, enums in plain English. */
import { placeOfService } from '../../codes/place-of-service.ts'
import { formatLong, isRealDate } from '../../language/dates.ts'
import { resolveDateOrSpan } from '../../language/spans.ts'
import { line, parseRichText } from '../rich-text.ts'
import type { Badge, RichText, Tone } from '../view.ts'
import { numberOf } from './counted.ts'
import { instrumentName } from './instrument.ts'
import type { NameKind, Names } from './names.ts'
import { bullets, capital, joined, joinFilled } from './rich.ts'

/** Turns a filled field into what a page shows. */
export type Format<Value> = (value: Value, names: Names) => RichText

export const text: Format<string> = (value) => line(value)
/** A word or two such as `daily` or `outpatient`, begun with a capital as a value of its own. */
export const phrase: Format<string> = (value) => line(capital(value))
export const prose: Format<string> = (value) => parseRichText(value)
export const list: Format<readonly string[]> = (values) => bullets(values)
export { steps } from './rich.ts'
export const row: Format<readonly string[]> = (values) => line(capital(joinFilled(values)))
export const reading: Format<string | number> = (value) => line(String(value))
export const numeral: Format<number> = (value) => line(String(value))
export const date: Format<string> = (value) => line(formatLong(value))
export const deadline: Format<string> = (value, names) => line(deadlineWords(value, names))
export const yesNo: Format<boolean> = (value) => line(value ? 'Yes' : 'No')
export const word: Format<string> = (value) => line(wordOf(value))
export const percent: Format<number> = (value) => line(`${value}%`)
export const minutes: Format<string | number> = (value) => line(minutesWords(value))
export const language: Format<string> = (value) => line(languageName(value))
export const place: Format<string> = (value) => line(placeWords(value))
export const instrument: Format<string> = (value) => line(instrumentName(value))
export const person: Format<string> = (value, names) => line(personWords(value, names))
export const people: Format<readonly string[]> = (values, names) =>
  joined(
    values.map((value) => personWords(value, names)),
    '; ',
  )

/** Diagnoses by their codes: the words stand in the table of diagnoses. */
export const codes: Format<readonly string[]> = (values, names) =>
  joined(values.map((value) => names.of('code', value)))

/** '18 sessions', '4 units a session'. */
export const counted =
  (unit: string, more?: string): Format<string | number> =>
  (value) =>
    joined([numberOf(value, `${unit}s`), more], ' ')

/** The thing that an id names. */
export const one =
  (kind: NameKind): Format<string> =>
  (value, names) =>
    line(names.of(kind, value))

/** The things that several ids name. */
export const several =
  (kind: NameKind): Format<readonly string[]> =>
  (values, names) =>
    bullets(values.map((value) => names.of(kind, value)))

/** '8 weeks (by November 26, 2026)', where the plan says from when to count. */
export function deadlineWords(value: string, names: Names): string {
  const found = names.effective ? resolveDateOrSpan(value, names.effective) : undefined
  return found?.from === 'span' ? `${value} (by ${formatLong(found.date)})` : formatLong(value)
}

/** '2026-10-01T14:30' -> 'October 1, 2026, 2:30 PM': the clock of whoever signed. */
export function momentWords(value: string): string {
  const [, day = '', hours = '', rest = '', zone = ''] =
    /^(.{10})[T ](\d{2}):(\d{2})(?::\d{2})?(.*)$/.exec(value) ?? []
  if (!isRealDate(day)) return formatLong(value)
  const hour = Number(hours)
  const half = hour < 12 ? 'AM' : 'PM'
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${rest} ${half}`
  return `${formatLong(day)}, ${clock}${zone === 'Z' ? ' UTC' : ''}`
}

/** 'October 1, 2026 to March 31, 2027'; with one end only, 'from …' or 'until …'. */
export function periodWords(from: string | undefined, to: string | undefined): string {
  if (from && to) return `${formatLong(from)} to ${formatLong(to)}`
  if (from) return `from ${formatLong(from)}`
  return to ? `until ${formatLong(to)}` : ''
}

/** Words whose plain form is not simply themselves without the hyphens. */
const plainWords: Readonly<Record<string, string>> = {
  long: 'Long-term',
  short: 'Short-term',
  'rule-out': 'Rule out',
  'self-harm': 'Self-harm',
  member: 'Care team member',
}

/** 'partly-met' -> 'Partly met'. */
export function wordOf(value: string): string {
  return plainWords[value] ?? capital(value.replaceAll('-', ' '))
}

const tones: Readonly<Record<string, Tone>> = {
  met: 'good',
  reached: 'good',
  resolved: 'good',
  completed: 'good',
  'not-met': 'warning',
  discontinued: 'warning',
  missed: 'warning',
  worse: 'warning',
}

export function badge(status: string | undefined): Badge | undefined {
  return status ? { text: wordOf(status), tone: tones[status] ?? 'neutral' } : undefined
}

const roles = new Set([
  'client',
  'clinician',
  'therapist',
  'prescriber',
  'physician',
  'supervisor',
  'guardian',
  'parent',
  'family',
])

/** Somebody named by id; a role such as `client` reads as a word. */
export function personWords(value: string, names: Names): string {
  const name = names.of('person', value)
  return name === value && roles.has(value) ? wordOf(value) : name
}

export function minutesWords(value: string | number): string {
  return numberOf(value, 'minutes')
}

/** 'es-MX' -> 'Mexican Spanish'; what is no tag of a language as it is written. */
function languageName(value: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(value) ?? value
  } catch {
    return value
  }
}

function placeWords(value: string): string {
  const known = placeOfService(value)
  return known ? `${value} (${known.words})` : value
}
