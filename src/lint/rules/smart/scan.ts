/** Finds the numbers of a text and, in the words after each, what it counts and for which period. */
import { months, timeUnits } from '../../../language/objective/lexicon/time.ts'
import { type Token, tokensOf } from '../../../language/objective/tokens.ts'
import { isThing, low, perAt, periodAt, rates, singular, unitOf } from './figure-words.ts'
import type { Figure } from './figures.ts'

/** Each number that counts or measures; dates, years, ordinals and `4-7-8` are left out. */
export function scanFigures(text: string, tokens: readonly Token[] = tokensOf(text)): Figure[] {
  const found: Figure[] = []
  const walk: Walk = { tokens, figure: newFigure(0), nouns: [], last: 0 }
  const hasWords = inWords.test(text)
  for (let at = 0; at < tokens.length; at += 1) {
    const isNumber = tokens[at]?.kind === 'number'
    if (isNumber ? !numberAt(walk, at) : !hasWords || !inWordsAt(walk, at)) continue
    found.push(ended(walk, at, text))
    at = walk.last
  }
  return found
}

/** A figure that is being read: what is known of it, and how far it goes. */
interface Walk {
  tokens: readonly Token[]
  figure: Figure
  nouns: string[]
  /** The last token that belongs to it. */
  last: number
}

/** All fields at once: figures are many, and alike. */
const newFigure = (value: number, unit?: string): Figure => ({
  start: 0,
  end: 0,
  text: '',
  value,
  upTo: undefined,
  outOf: undefined,
  unit,
  nouns: none,
  per: undefined,
  run: undefined,
  named: undefined,
  role: undefined,
  kind: undefined,
  bound: undefined,
  framed: undefined,
  conditional: undefined,
})

const none: readonly string[] = []

function begin(walk: Walk, last: number, value: number, unit?: string): true {
  walk.figure = newFigure(value, unit)
  walk.nouns.length = 0
  walk.last = last
  return true
}

/** The figure, now that its end is known. */
function ended({ tokens, figure, nouns, last }: Walk, from: number, text: string): Figure {
  figure.start = tokens[from]?.start ?? 0
  figure.end = tokens[last]?.end ?? figure.start
  figure.text = text.slice(figure.start, figure.end)
  if (nouns.length > 0) figure.nouns = nouns.slice()
  return figure
}

/** Whether a number that counts or measures begins there; if so, it has been read. */
function numberAt(walk: Walk, at: number): boolean {
  const token = walk.tokens[at]
  if (token?.form === 'clock') return begin(walk, at, clockOf(token.lower), 'clock')
  if (token?.value === undefined || token.form === 'ordinal' || isOfDate(walk.tokens, at))
    return false
  begin(walk, at, token.value, ownUnit(token))
  walk.figure.upTo = token.upTo
  walk.figure.outOf = token.outOf
  follow(walk, at)
  return true
}

function ownUnit({ percent, money, times }: Token): string | undefined {
  if (percent) return '%'
  if (money) return 'dollar'
  return times ? 'time' : undefined
}

const oftenWords: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
])
/** Numbers without a figure, which most texts have none of. */
const inWords = /\b(?:once|twice|thrice|an?\s+(?:h|mi))/i

/** `an hour or more`, but not the period in `times an hour`. */
function inWordsAt(walk: Walk, at: number): boolean {
  const { tokens } = walk
  const word = low(tokens, at)
  const often = oftenWords.get(word)
  if (often !== undefined) return oftenAt(walk, at, often)
  if (word !== 'a' && word !== 'an') return false
  const unit = timeUnits.get(low(tokens, at + 1))
  const isLength = unit === 'hour' || unit === 'minute'
  return isLength && leadsTo.has(low(tokens, at - 1)) && begin(walk, at + 1, 1, unit)
}

function oftenAt(walk: Walk, at: number, often: number): boolean {
  const rate = rates.get(low(walk.tokens, at + 1))
  const last = rate ? at + 1 : periodAt(walk.tokens, at + 1)
  if (last === undefined) return false
  begin(walk, last, often, 'time')
  walk.figure.per = rate ?? perAt(walk.tokens, last)
  return true
}

const leadsTo = new Set(
  'of for least most within about than spend spends under over in to'.split(' '),
)

/** `December 29`, `29 December`, and years. */
function isOfDate(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.form === 'date') return true
  if (token?.spelled || token?.value === undefined) return false
  if (token.value >= 1900 && token.value < 2100 && /^\d{4}$/.test(token.lower)) return true
  return token.value <= 31 && (isMonth(tokens, at - 1) || isMonth(tokens, at + 1))
}

/** `march` and `may` are other words as well, but not with a capital beside a number. */
const isMonth = (tokens: readonly Token[], at: number) =>
  tokens[at]?.capital === true && months.has(low(tokens, at))

/** Reads on behind a number: unit, things, a whole (`of 5`), a period, `in a row`. */
function follow(walk: Walk, from: number): void {
  const { tokens, figure } = walk
  const joined = isHyphen(tokens, from + 1)
  const end = Math.min(tokens.length, from + mostWords + 1)
  let at: number | undefined = joined ? from + 2 : from + 1
  while (at !== undefined && at < end) at = stepOn(walk, at)
  if (joined && !measures.has(figure.unit ?? '')) figure.named = true
}

/** Takes what stands at a token, and says where to read on; `undefined` at the end of the figure. */
function stepOn(walk: Walk, at: number): number | undefined {
  const { tokens, figure, nouns } = walk
  const word = low(tokens, at)
  const period = periodAt(tokens, at)
  if (period !== undefined) return takePeriod(walk, period)
  const row = inRow.has(word) ? at : isRow(tokens, at) ? at + 2 : undefined
  if (row !== undefined) {
    figure.run = true
    if (row > at || nouns.length > 0) walk.last = row
    return row + 1
  }
  const second = figure.outOf === undefined && nouns.length < 2 ? wholeAt(tokens, at) : undefined
  if (second !== undefined) {
    figure.outOf = tokens[second]?.value ?? 0
    walk.last = second
    nouns.length = 0
    return second + 1
  }
  return passed.has(word) ? at + 1 : takeThing(walk, at)
}

/** A period ends the figure, save for `in a row` behind it. */
function takePeriod(walk: Walk, last: number): undefined {
  const { tokens, figure } = walk
  figure.per ??= perAt(tokens, last)
  if (isRow(tokens, last + 1)) figure.run = true
  walk.last = last
}

function takeThing(walk: Walk, at: number): number | undefined {
  const { tokens, figure, nouns } = walk
  if (!isThing(tokens, at) || (figure.unit !== undefined && nouns.length > 2)) return undefined
  const word = low(tokens, at)
  const unit = figure.unit ?? unitOf(word)
  if (unit !== undefined) figure.unit = unit
  const rate = rates.get(word)
  if (rate) figure.per ??= rate
  else nouns.push(singular(word))
  walk.last = at
  return at + 1
}

/** How far behind a number what it counts may stand. */
const mostWords = 8

/** Words between a number and what it counts. */
const passed = new Set(
  'or more fewer less greater higher lower above below full consecutive additional different of additional extra separate total better longer'.split(
    ' ',
  ),
)

/** With a hyphen these are measured (`30-minute`); with anything else the number is a name. */
const measures = new Set([
  ...['second', 'minute', 'hour', 'day', 'week', 'month'],
  ...['mile', 'foot', 'yard', 'meter', 'kilometer', 'pound', 'kilogram', 'block', 'lap'],
])

const hyphens = new Set(['-', '‐', '‑'])

const isHyphen = (tokens: readonly Token[], at: number) =>
  tokens[at]?.joined === true && hyphens.has(low(tokens, at))

/** The second number of `4 of 5`, `4 out of the last 7`, `5 of her 11`. */
function wholeAt(tokens: readonly Token[], at: number): number | undefined {
  const of = low(tokens, at) === 'out' ? at + 1 : at
  if (low(tokens, of) !== 'of') return undefined
  let number = of + 1
  while (owners.has(low(tokens, number))) number += 1
  const token = tokens[number]
  return token?.kind === 'number' && token.form === 'plain' && !token.percent ? number : undefined
}

const owners = new Set('the every last next past his her their my our its'.split(' '))

const inRow = new Set(['consecutive', 'consecutively', 'straight', 'running'])

const isRow = (tokens: readonly Token[], at: number) =>
  low(tokens, at) === 'in' && low(tokens, at + 1) === 'a' && low(tokens, at + 2) === 'row'

/** Minutes after twelve: most texts say neither a.m. nor p.m. */
function clockOf(text: string): number {
  const [, hours = '', minutes = ''] = /^(\d{1,2})(?::(\d{2}))?/.exec(text) ?? []
  return (Number(hours) % 12) * 60 + Number(minutes || '0')
}
