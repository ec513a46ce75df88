/**
 * Cuts a sentence into words, numbers and marks, each with its place. Everything that a number can
 * look like in clinical English (`3-5`, `4/5`, `12/4/2026`, `4-7-8`, `10%`, `$250`, `2x`, `9 am`)
 * is one token, so that no later step has to look at characters again.
 */
import { readNumber } from '../fold.ts'
import { numberWords } from './lexicon/numbers.ts'

export type NumberForm =
  | 'plain'
  /** `4/5`, `8/10`: `value` out of `outOf`. */
  | 'share'
  /** `12/4/2026`, `3/1/27`, `2026-12-04`. */
  | 'date'
  /** `9:00`, `9am`. */
  | 'clock'
  /** `1st`, `third`. */
  | 'ordinal'
  /** `4-7-8`: the name of a technique. */
  | 'series'
  /** `120/80`, told from a share because it is larger than one. */
  | 'ratio'

export interface Token {
  kind: 'word' | 'number' | 'mark'
  start: number
  end: number
  /** Lower case, straight apostrophes. */
  lower: string
  /** Begins with a capital. */
  capital: boolean
  /** Follows the token before it without a space, or with a hyphen only. */
  joined: boolean
  form?: NumberForm
  value?: number
  upTo?: number
  outOf?: number
  percent?: true
  money?: true
  /** `3x`, `2X`: times. */
  times?: true
  /** Written as a word: `three`. */
  spelled?: true
  /** `YYYY-MM-DD`, or `--MM-DD` when there is no year. */
  date?: string
}

const isLetter = (code: number): boolean =>
  (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 191 && code < 0x2000)
const isDigit = (code: number): boolean => code > 47 && code < 58
const isSpace = (code: number): boolean => code === 32 || (code > 8 && code < 14) || code === 160
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019
const isHyphen = (code: number): boolean => code === 45 || (code > 0x200f && code < 0x2013)

/** The tokens of a text, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let spaced = true
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      spaced = true
      at += 1
      continue
    }
    const token = readToken(text, at, code)
    const owner = tokens.at(-1)
    // `Pt.'s`: the stop belongs to the abbreviation, and both to the owner.
    if (
      token.lower === '.' &&
      !spaced &&
      owner &&
      /^(?:pt|ct|cl)$/.test(owner.lower) &&
      /^['’]s\b/.test(text.slice(token.end, token.end + 3))
    ) {
      owner.end = token.end + 2
      owner.lower += "'s"
      at = owner.end
      continue
    }
    token.joined = !spaced
    tokens.push(token)
    at = token.end
    spaced = false
  }
  return tokens
}

function readToken(text: string, at: number, code: number): Token {
  if (isLetter(code)) return readWord(text, at)
  const named = isDigit(code) ? matchAt(shapes.named, text, at) : null
  if (named) return { ...plain('word', text, at, at + named[0].length), capital: true }
  const next = text.charCodeAt(at + 1)
  if (isDigit(code) || (code === 36 && isDigit(next)) || (code === 46 && isDigit(next)))
    return readFigure(text, at)
  return mark(text, at, at + 1)
}

const plain = (kind: Token['kind'], text: string, start: number, end: number): Token => ({
  kind,
  start,
  end,
  lower: text.slice(start, end).toLowerCase(),
  capital: false,
  joined: false,
})

const mark = (text: string, start: number, end: number): Token => plain('mark', text, start, end)

function readWord(text: string, start: number): Token {
  let end = wordEnd(text, start)
  const first = numberWords.get(text.slice(start, end).toLowerCase())
  // `two-hour` is a number and a word, `self-esteem` one word, `twenty-five` one number.
  if (first === undefined) end = hyphenated(text, end)
  else if (isHyphen(text.charCodeAt(end))) {
    const after = wordEnd(text, end + 1)
    const both = readNumber(text.slice(start, after).replace(/[^a-z]/gi, '-'))
    if (after > end + 1 && !Number.isNaN(both)) return spelled(text, start, after, both)
    const upTo = numberWords.get(text.slice(end + 1, after).toLowerCase())
    if (upTo !== undefined && upTo > first) return { ...spelled(text, start, after, first), upTo }
  }
  if (first !== undefined) return spelledRange(text, start, end, first)
  const token = plain('word', text, start, end)
  token.capital = text.charCodeAt(start) < 97
  if (token.lower.includes('’')) token.lower = token.lower.replaceAll('’', "'")
  if (token.lower.length === 1 && text[end] === '/') return slashed(text, token)
  return token
}

/** `two to three`. */
function spelledRange(text: string, start: number, end: number, first: number): Token {
  const to = text.startsWith(' to ', end) || text.startsWith(' or ', end) ? end + 4 : undefined
  const after = to === undefined ? end : wordEnd(text, to)
  const upTo = to === undefined ? undefined : numberWords.get(text.slice(to, after).toLowerCase())
  if (upTo === undefined || upTo <= first || isFrom(text, start))
    return spelled(text, start, end, first)
  return { ...spelled(text, start, after, first), upTo }
}

const spelled = (text: string, start: number, end: number, value: number): Token => ({
  ...plain('number', text, start, end),
  form: 'plain',
  value,
  spelled: true,
})

function wordEnd(text: string, start: number): number {
  let end = start
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end)
    if (isLetter(code)) continue
    if (isApostrophe(code) && end > start && isLetter(text.charCodeAt(end + 1))) continue
    break
  }
  return end
}

/** Letters and figures after a hyphen belong to the word: `check-in`, `PHQ-9`, `A1c`. */
function hyphenated(text: string, from: number): number {
  let end = from
  if (isDigit(text.charCodeAt(end)) && !isHyphen(text.charCodeAt(end - 1)))
    end = alnumEnd(text, end)
  while (isHyphen(text.charCodeAt(end))) {
    const next = text.charCodeAt(end + 1)
    if (!isLetter(next) && !isDigit(next)) break
    end = alnumEnd(text, end + 1)
  }
  return end
}

function alnumEnd(text: string, from: number): number {
  let end = from
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end)
    if (isLetter(code) || isDigit(code)) continue
    if (code === 46 && isDigit(text.charCodeAt(end + 1)) && isDigit(text.charCodeAt(end - 1)))
      continue
    break
  }
  return end
}

/** `w/`, `d/c`, `w/in`, `c/o`: abbreviations with a slash. */
function slashed(text: string, token: Token): Token {
  const end = wordEnd(text, token.end + 1)
  if (end - token.end > 4) return token
  token.end = end
  token.lower = text.slice(token.start, end).toLowerCase()
  return token
}

const figure = /(\$)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.?\d+)(?: ?(½|¼|¾))?/y
const shapes = {
  /** `6MWT`, `5xSTS`: tests whose names begin with a figure. */
  named: /\d{1,2}[x×]?[A-Z]{2,}\w*/y,
  isoDate: /(\d{4})-(\d{2})-(\d{2})(?!\d)/y,
  slashDate: /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?![\d/])/y,
  series: /\d{1,2}(?:[-–]\d{1,2}){2,}(?![\d/])/y,
  clock: /\d{1,2} o['’]clock|\d{1,2}:\d{2}(?: ?[ap]\.?m\b\.?)?|\d{1,2}(?::\d{2})? ?[ap]\.?m\b\.?/iy,
  share: /(\d+(?:\.\d+)?)\/(\d+)(?![\d/])/y,
  range: /(?: ?[-–—] ?| to )\$?(\d+(?:\.\d+)?)(?![\d/:]|[-–]\d)/y,
  ordinal: /(?:st|nd|rd|th)\b/y,
  times: / ?[x×](?![a-z])/iy,
  percent: / ?(?:%|percent\b|per cent\b|pct\b)/iy,
}

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function readFigure(text: string, start: number): Token {
  return dateAt(text, start) ?? oddFigure(text, start) ?? plainFigure(text, start)
}

const figureToken = (text: string, start: number, end: number, form: NumberForm): Token => ({
  ...plain('number', text, start, end),
  form,
})

const pad = (text: string): string => text.padStart(2, '0')

function dateAt(text: string, start: number): Token | undefined {
  const iso = matchAt(shapes.isoDate, text, start)
  if (iso) return { ...figureToken(text, start, start + iso[0].length, 'date'), date: iso[0] }
  const slash = matchAt(shapes.slashDate, text, start)
  if (!slash || +(slash[1] ?? 0) > 12 || +(slash[2] ?? 0) > 31) return undefined
  const [whole, month = '', day = '', year = ''] = slash
  const date = `${year.length === 2 ? `20${year}` : year}-${pad(month)}-${pad(day)}`
  return { ...figureToken(text, start, start + whole.length, 'date'), date }
}

function oddFigure(text: string, start: number): Token | undefined {
  const series = matchAt(shapes.series, text, start)
  if (series) return figureToken(text, start, start + series[0].length, 'series')
  const clock = matchAt(shapes.clock, text, start)
  if (clock) return figureToken(text, start, start + clock[0].length, 'clock')
  const share = matchAt(shapes.share, text, start)
  if (!share) return undefined
  const value = Number(share[1])
  const outOf = Number(share[2])
  const end = start + share[0].length
  // Half, as in `1/2 mile`, is an amount; `2/7 days` a share; `120/80` a pair.
  if (value === 1 && (outOf === 2 || outOf === 4))
    return withTail(text, { ...figureToken(text, start, end, 'plain'), value: value / outOf })
  return { ...figureToken(text, start, end, value <= outOf ? 'share' : 'ratio'), value, outOf }
}

const fractions: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }

function plainFigure(text: string, start: number): Token {
  const found = matchAt(figure, text, start)
  if (!found) return mark(text, start, start + 1)
  const value = Number((found[2] ?? '').replaceAll(',', '')) + (fractions[found[3] ?? ''] ?? 0)
  const token: Token = { ...figureToken(text, start, start + found[0].length, 'plain'), value }
  if (found[1]) token.money = true
  const ordinal = matchAt(shapes.ordinal, text, token.end)
  if (ordinal) return ended(text, { ...token, form: 'ordinal' }, token.end + ordinal[0].length)
  const range = matchAt(shapes.range, text, token.end)
  if (range && Number(range[1]) > value && !isFrom(text, start)) {
    token.upTo = Number(range[1])
    token.end += range[0].length
  }
  return withTail(text, token)
}

/** `from 8 to 5` names two figures; `8 to 10 minutes` is a range. */
const isFrom = (text: string, start: number): boolean =>
  /\bfrom (?:an? )?(?:\w+ )?$/i.test(text.slice(Math.max(0, start - 16), start))

function withTail(text: string, token: Token): Token {
  const percent = matchAt(shapes.percent, text, token.end)
  if (percent) return ended(text, { ...token, percent: true }, token.end + percent[0].length)
  const times = matchAt(shapes.times, text, token.end)
  if (times) return ended(text, { ...token, times: true }, token.end + times[0].length)
  return ended(text, token, token.end)
}

const ended = (text: string, token: Token, end: number): Token => ({
  ...token,
  end,
  lower: text.slice(token.start, end).toLowerCase(),
})
