/** Days that are so far from another: '8 weeks', '3 weeks ago', 'a week from Friday'. */
import { foldPhrase } from '../fold.ts'
import { parseSpan, resolveSpan, type TimeSpan } from '../spans.ts'
import { IN_REACH, YEARS_IN_REACH } from './reach.ts'
import type { Asked, Reader, Reading } from './reading.ts'

const AGO = /^(.+) (?:ago|back)$/
const FROM_NOW = / (?:from (?:now|today)|time)$/
const COUNTED_FROM = /^(.+?) (?:from|after) (.+)$/
/** Nothing in it points ahead, as the 'in' of 'in 3 weeks' does. */
const LENGTH_ALONE = /^(?:an? |half |\d)/

/** `readDay` reads the day that a span counts from. */
export function spanDay(text: string, asked: Asked, readDay: Reader): Reading {
  const ago = AGO.exec(text)?.[1]
  if (ago !== undefined) return counted(timeSpan(ago), asked.today, -1)
  const span = timeSpan(text)
  if (!span) return countedFromDay(text, asked, readDay)
  if (FROM_NOW.test(text)) return counted(span, asked.today, 1)
  const isBack = asked.past && asked.from >= asked.today && LENGTH_ALONE.test(foldPhrase(text))
  return counted(span, isBack ? asked.today : asked.from, isBack ? -1 : 1)
}

/** 'A week from Friday', '3 months after December 1'. */
function countedFromDay(text: string, asked: Asked, readDay: Reader): Reading {
  const [, length = '', start = ''] = COUNTED_FROM.exec(text) ?? []
  const span = timeSpan(length)
  const from = span && readDay(start, asked)
  return from && 'day' in from ? counted(span, from.day, 1) : from
}

function timeSpan(text: string): TimeSpan | undefined {
  const span = parseSpan(text)
  return span?.kind === 'time' ? span : undefined
}

function counted(span: TimeSpan | undefined, anchor: string, direction: 1 | -1): Reading {
  if (!span) return undefined
  const amount = span.upTo ?? span.amount
  // `resolveSpan` minds only the years ahead; so many back would be before the calendar begins.
  const isTooFar = span.unit === 'year' && amount > YEARS_IN_REACH
  const day = isTooFar
    ? undefined
    : resolveSpan({ kind: 'time', unit: span.unit, amount: amount * direction }, anchor)
  return day === undefined ? { found: 'is too far away', wanted: IN_REACH } : { day }
}
