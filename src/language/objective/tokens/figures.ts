/**
 * Numbers in figures, in every form that they take. The character behind the figures says which
 * forms are possible at all; only those are tried.
 */
import { codes, digitsEnd, isDigit, matchAt } from './characters.ts'
import { isFrom, numberAt, type Token, tokenAt } from './token.ts'

const shapes = {
  /** `6MWT`, `5xSTS`: tests whose names begin with a figure. */
  named: /\d{1,2}[x×]?[A-Z]{2,}\w*/y,
  isoDate: /(\d{4})-(\d{2})-(\d{2})(?!\d)/y,
  slashDate: /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?![\d/])/y,
  series: /\d{1,2}(?:[-–]\d{1,2}){2,}(?![\d/])/y,
  clock: /\d{1,2} o['’]clock|\d{1,2}:\d{2}(?: ?[ap]\.?m\b\.?)?|\d{1,2}(?::\d{2})? ?[ap]\.?m\b\.?/iy,
  share: /(\d+(?:\.\d+)?)\/(\d+)(?![\d/])/y,
  amount: /(\$)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.?\d+)(?: ?(½|¼|¾))?/y,
  range: /(?: ?[-–—] ?| to )\$?(\d+(?:\.\d+)?)(?![\d/:]|[-–]\d)/y,
  ordinal: /(?:st|nd|rd|th)\b/y,
  times: / ?[x×](?![a-z])/iy,
  percent: / ?(?:%|percent\b|per cent\b|pct\b)/iy,
}

/** `6MWT`: a word, although it begins with a figure. */
export function namedByFigure(text: string, start: number): Token | undefined {
  const end = digitsEnd(text, start)
  if (end - start > 2 || !'xABCDEFGHIJKLMNOPQRSTUVWXYZ×'.includes(text.charAt(end) || '0'))
    return undefined
  const found = matchAt(shapes.named, text, start)
  if (!found) return undefined
  const token = tokenAt('word', start, start + found[0].length, found[0].toLowerCase())
  token.capital = true
  return token
}

/** The number that begins at a figure, a `$` or a point. */
export function readFigure(text: string, start: number): Token {
  const end = digitsEnd(text, start)
  if (end === start) return amountAt(text, start)
  const next = text.charAt(end)
  const isDashed = next === '-' || next === '–'
  return (
    (isDashed || next === '/' || next === '.' ? dateAt(text, start) : undefined) ??
    (isDashed ? wholeAt(shapes.series, text, start, 'series') : undefined) ??
    (opensClock(text, end) ? wholeAt(shapes.clock, text, start, 'clock') : undefined) ??
    (next === '/' || next === '.' ? shareAt(text, start) : undefined) ??
    amountAt(text, start)
  )
}

function wholeAt(
  shape: RegExp,
  text: string,
  start: number,
  form: 'series' | 'clock',
): Token | undefined {
  const found = matchAt(shape, text, start)
  return found ? numberAt(text, start, start + found[0].length, form) : undefined
}

const opensClock = (text: string, end: number): boolean =>
  ':aApPoO'.includes(text.charAt(afterSpace(text, end)) || '0')

const afterSpace = (text: string, at: number): number =>
  text.charCodeAt(at) === codes.space ? at + 1 : at

const pad = (text: string): string => text.padStart(2, '0')

function dateAt(text: string, start: number): Token | undefined {
  const iso = matchAt(shapes.isoDate, text, start)
  if (iso) return dated(text, start, iso[0].length, iso[0])
  const slash = matchAt(shapes.slashDate, text, start)
  if (!slash || +(slash[1] ?? 0) > 12 || +(slash[2] ?? 0) > 31) return undefined
  const [whole, month = '', day = '', year = ''] = slash
  const fullYear = year.length === 2 ? `20${year}` : year
  return dated(text, start, whole.length, `${fullYear}-${pad(month)}-${pad(day)}`)
}

function dated(text: string, start: number, length: number, date: string): Token {
  const token = numberAt(text, start, start + length, 'date')
  token.date = date
  return token
}

/** Half, as in `1/2 mile`, is an amount; `2/7 days` a share; `120/80` a pair. */
function shareAt(text: string, start: number): Token | undefined {
  const found = matchAt(shapes.share, text, start)
  if (!found) return undefined
  const value = Number(found[1])
  const outOf = Number(found[2])
  const end = start + found[0].length
  if (value === 1 && (outOf === 2 || outOf === 4))
    return withTail(text, plainAt(text, start, end, value / outOf))
  const token = numberAt(text, start, end, value <= outOf ? 'share' : 'ratio')
  token.value = value
  token.outOf = outOf
  return token
}

function plainAt(text: string, start: number, end: number, value: number): Token {
  const token = numberAt(text, start, end, 'plain')
  token.value = value
  return token
}

/** A number by itself or a range, with what says how it counts: `1,200`, `$5`, `2½`, `8 to 10`. */
function amountAt(text: string, start: number): Token {
  const token = bareAmount(text, start)
  const ordinal = isIn('snrt', text, token.end) && matchAt(shapes.ordinal, text, token.end)
  if (ordinal) {
    token.form = 'ordinal'
    return ending(text, token, token.end + ordinal[0].length)
  }
  takeRange(text, token)
  return withTail(text, token)
}

const fractions: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }

function bareAmount(text: string, start: number): Token {
  const end = digitsEnd(text, start)
  if (end > start && !goesOn(text, end))
    return plainAt(text, start, end, Number(text.slice(start, end)))
  const found = matchAt(shapes.amount, text, start)
  if (!found) return tokenAt('mark', start, start + 1, text.charAt(start))
  const value = Number((found[2] ?? '').replaceAll(',', '')) + (fractions[found[3] ?? ''] ?? 0)
  const token = plainAt(text, start, start + found[0].length, value)
  token.money = found[1] !== undefined
  return token
}

/** More of the amount may follow its first figures: `1,200`, `2.5`, `2 ½`. */
const goesOn = (text: string, end: number): boolean =>
  isIn('½¼¾', text, afterSpace(text, end)) ||
  (isIn('.,', text, end) && isDigit(text.charCodeAt(end + 1)))

const isIn = (characters: string, text: string, at: number): boolean =>
  at < text.length && characters.includes(text.charAt(at))

function takeRange(text: string, token: Token): void {
  if (!isIn('-–—t', text, afterSpace(text, token.end))) return
  const found = matchAt(shapes.range, text, token.end)
  if (!found || Number(found[1]) <= (token.value ?? 0) || isFrom(text, token.start)) return
  token.upTo = Number(found[1])
  token.end += found[0].length
}

/** Takes `%` or `x` behind an amount. */
function withTail(text: string, token: Token): Token {
  const tail = afterSpace(text, token.end)
  const percent = isIn('%pP', text, tail) && matchAt(shapes.percent, text, token.end)
  const times = !percent && isIn('xX×', text, tail) && matchAt(shapes.times, text, token.end)
  if (percent) token.percent = true
  if (times) token.times = true
  return ending(text, token, token.end + (percent || times || [''])[0].length)
}

/** A token with its end moved on. */
function ending(text: string, token: Token, end: number): Token {
  token.end = end
  token.lower = text.slice(token.start, end).toLowerCase()
  return token
}
