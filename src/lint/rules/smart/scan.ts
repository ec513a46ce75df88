/** Finds the numbers of a text and, in the words after each, what it counts and for which period. */
import { months, timeUnits } from '../../../language/objective/lexicon/time.ts'
import { amountUnits } from '../../../language/objective/lexicon/units.ts'
import { type Token, tokensOf } from '../../../language/objective/tokens.ts'
import type { Figure } from './figures.ts'

/** Each number that counts or measures; dates, years, ordinals and `4-7-8` are left out. */
export function scanFigures(text: string): Figure[] {
  const tokens = tokensOf(text)
  const found: Figure[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const read = figureAt(text, tokens, at)
    if (!read) continue
    found.push(read.figure)
    at = read.last
  }
  return found
}

/** What is counted, in words without a number: `nights a week asleep within 30 minutes`. */
export interface Counted {
  unit?: string
  per?: string
  nouns: readonly string[]
}

/** Reads the unit of a measure, or what a behavior counts. */
export function countedIn(text: string): Counted {
  const tokens = tokensOf(text)
  const counted: { unit?: string; per?: string; nouns: string[] } = { nouns: [] }
  for (let at = 0; at < tokens.length; at += 1) {
    const word = low(tokens, at)
    const period = periodAt(tokens, at)
    if (period) {
      counted.per ??= period.per
      at = period.last
    } else if (tokens[at - 1]?.kind !== 'number') {
      const unit = word === '%' ? '%' : unitOf(word)
      if (unit) counted.unit ??= unit
      else if (rates[word]) counted.per ??= rates[word]
      if (isThing(tokens, at)) counted.nouns.push(singular(word))
    }
  }
  return counted
}

interface Read {
  figure: Figure
  /** The last token that belongs to it. */
  last: number
}

function figureAt(text: string, tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at]
  if (token?.kind === 'word') return inWordsAt(text, tokens, at)
  if (token?.kind !== 'number') return undefined
  if (token.form === 'clock') return whole(text, tokens, at, at, { value: clockOf(token.lower) })
  if (token.value === undefined || token.form === 'ordinal' || isOfDate(tokens, at))
    return undefined
  const number = {
    value: token.value,
    ...(token.upTo !== undefined && { upTo: token.upTo }),
    ...(token.outOf !== undefined && { outOf: token.outOf }),
  }
  if (token.percent) return follow(text, tokens, at, { ...number, unit: '%' })
  if (token.money) return follow(text, tokens, at, { ...number, unit: 'dollar' })
  if (token.times) return follow(text, tokens, at, { ...number, unit: 'time' })
  return follow(text, tokens, at, number)
}

/** `an hour or more`, but not the period in `times an hour`. */
function inWordsAt(text: string, tokens: readonly Token[], at: number): Read | undefined {
  const word = low(tokens, at)
  const often = oftenWords[word]
  if (often !== undefined) {
    const rate = rates[low(tokens, at + 1)]
    const period = rate ? { per: rate, last: at + 1 } : periodAt(tokens, at + 1)
    if (!period) return undefined
    const figure = { value: often, unit: 'time', per: period.per }
    return whole(text, tokens, at, period.last, figure)
  }
  const unit = word === 'an' || word === 'a' ? timeUnits.get(low(tokens, at + 1)) : undefined
  if ((unit !== 'hour' && unit !== 'minute') || !leadsTo.test(low(tokens, at - 1))) return undefined
  return whole(text, tokens, at, at + 1, { value: 1, unit })
}

const oftenWords: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 }
const leadsTo = /^(?:of|for|least|most|within|about|than|spends?|under|over|in|to)$/

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

type Part = Pick<Figure, 'value'> & Partial<Omit<Figure, 'start' | 'end' | 'text'>>

function whole(text: string, tokens: readonly Token[], at: number, last: number, part: Part): Read {
  const start = tokens[at]?.start ?? 0
  const end = tokens[last]?.end ?? start
  const isClock = tokens[at]?.form === 'clock'
  const figure: Figure = {
    ...{ start, end, text: text.slice(start, end), nouns: [] },
    ...(isClock && { unit: 'clock' }),
    ...part,
  }
  return { figure, last }
}

/** What was read behind a number so far. */
interface Walk {
  tokens: readonly Token[]
  part: Part
  nouns: string[]
  /** The last token that belongs to the figure. */
  last: number
}

/** Reads on behind a number: unit, things, a whole (`of 5`), a period, `in a row`. */
function follow(text: string, tokens: readonly Token[], from: number, number: Part): Read {
  const nouns: string[] = []
  const walk: Walk = { tokens, part: { ...number, nouns }, nouns, last: from }
  const joined = isHyphen(tokens, from + 1)
  let at: number | undefined = joined ? from + 2 : from + 1
  while (at !== undefined && at < tokens.length && at <= from + mostWords) at = stepOn(walk, at)
  if (joined && !measures.has(walk.part.unit ?? '')) walk.part.named = true
  return whole(text, tokens, from, walk.last, walk.part)
}

/** Takes what stands at a token, and says where to read on; `undefined` at the end of the figure. */
function stepOn(walk: Walk, at: number): number | undefined {
  const { tokens, part, nouns } = walk
  const period = periodAt(tokens, at)
  if (period) return takePeriod(walk, period)
  const row = rowAt(tokens, at)
  if (row !== undefined) {
    part.run = true
    if (row > at || nouns.length > 0) walk.last = row
    return row + 1
  }
  const second = part.outOf === undefined && nouns.length < 2 ? wholeAt(tokens, at) : undefined
  if (second !== undefined) {
    part.outOf = tokens[second]?.value ?? 0
    walk.last = second
    nouns.length = 0
    return second + 1
  }
  return passed.has(low(tokens, at)) ? at + 1 : takeThing(walk, at)
}

/** A period ends the figure, save for `in a row` behind it. */
function takePeriod(walk: Walk, { per, last }: Period): undefined {
  walk.part.per ??= per
  if (isRow(walk.tokens, last + 1)) walk.part.run = true
  walk.last = last
}

function takeThing(walk: Walk, at: number): number | undefined {
  const { tokens, part, nouns } = walk
  if (!isThing(tokens, at) || (part.unit !== undefined && nouns.length > 2)) return undefined
  const word = low(tokens, at)
  part.unit ??= unitOf(word)
  if (rates[word]) part.per ??= rates[word]
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

const isHyphen = (tokens: readonly Token[], at: number) =>
  tokens[at]?.joined === true && /^[-‐‑]$/.test(low(tokens, at))

/** The second number of `4 of 5`, `4 out of the last 7`, `5 of her 11`. */
function wholeAt(tokens: readonly Token[], at: number): number | undefined {
  if (low(tokens, at) === 'out') return wholeAt(tokens, at + 1)
  if (low(tokens, at) !== 'of') return undefined
  let number = at + 1
  while (owners.test(low(tokens, number))) number += 1
  const token = tokens[number]
  return token?.kind === 'number' && token.form === 'plain' && !token.percent ? number : undefined
}

const owners = /^(?:the|every|last|next|past|his|her|their|my|our|its)$/

const inRow = /^(?:consecutive|consecutively|straight|running)$/

/** The last token of `in a row`, `consecutive`. */
function rowAt(tokens: readonly Token[], at: number): number | undefined {
  if (inRow.test(low(tokens, at))) return at
  return isRow(tokens, at) ? at + 2 : undefined
}

const isRow = (tokens: readonly Token[], at: number) =>
  low(tokens, at) === 'in' && low(tokens, at + 1) === 'a' && low(tokens, at + 2) === 'row'

const periodWords = /^(?:a|an|per|each|every|any|\/)$/

interface Period {
  per: string
  /** Its last token. */
  last: number
}

/** `a week`, `per day`, `in a month`, `/wk`. */
function periodAt(tokens: readonly Token[], at: number): Period | undefined {
  if (low(tokens, at) === 'in' && periodWords.test(low(tokens, at + 1)))
    return periodAt(tokens, at + 1)
  if (!periodWords.test(low(tokens, at))) return undefined
  const per = timeUnits.get(low(tokens, at + 1)) ?? (low(tokens, at + 1) === 'session' && 'session')
  return per ? { per, last: at + 1 } : undefined
}

const rates: Readonly<Record<string, string>> = {
  daily: 'day',
  nightly: 'day',
  weekly: 'week',
  monthly: 'month',
  hourly: 'hour',
}

function unitOf(word: string): string | undefined {
  if (word === 'time' || word === 'times') return 'time'
  const unit = timeUnits.get(word) ?? amountUnits.get(word)
  return unit === 'percent' ? '%' : unit
}

const low = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''

const isThing = (tokens: readonly Token[], at: number) =>
  tokens[at]?.kind === 'word' && !stops.has(low(tokens, at))

/** Words at which the thing counted ends. */
const stops = new Set(
  'a an the of in on at by for to from with without and or as per than when while if that which who is are was be will has have within during over under before after about around each every any his her their my our its this these those so but not no up down until through between into out off only also without least most more less fewer'.split(
    ' ',
  ),
)

function singular(word: string): string {
  const bare = word.replace(/'s?$/, '')
  if (bare.endsWith('ies') && bare.length > 4) return `${bare.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x)es$/.test(bare)) return bare.slice(0, -2)
  return bare.endsWith('s') && !bare.endsWith('ss') ? bare.slice(0, -1) : bare
}

/** Minutes after twelve: most texts say neither a.m. nor p.m. */
function clockOf(text: string): number {
  const [, hours = '', minutes = ''] = /^(\d{1,2})(?::(\d{2}))?/.exec(text) ?? []
  return (Number(hours) % 12) * 60 + Number(minutes || '0')
}
