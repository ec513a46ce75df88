/**
 * Reads the day that a clinician types at a prompt: '8 weeks', 'next Friday', 'mid-December', '12/15'.
 * A plan's own dates are read more strictly, see `dates.ts`. Here a likely reading will do, since the
 * prompt shows the day that was understood; where two readings are as likely, it asks instead.
 */
import { isRealDate } from './dates.ts'
import { foldPhrase } from './fold.ts'
import { yearOf } from './typed-day/calendar.ts'
import { IN_FIGURES } from './typed-day/figures.ts'
import { IN_REACH, isYearInReach, yearRefused } from './typed-day/reach.ts'
import type { Asked, Found, Reader, Reading, Refused } from './typed-day/reading.ts'
import { LONGEST, problem, quote, refusal } from './typed-day/refusal.ts'
import { spanDay } from './typed-day/spans.ts'
import { foldOrdinals, LEADS, tidy } from './typed-day/tidy.ts'
import { dayOfWeekday } from './typed-day/weekdays.ts'
import { ALIASES, IN_WORDS } from './typed-day/words.ts'

/**
 * The ISO day that was typed, or a sentence that says what was found and what is wanted. Spans count
 * from `from`, all else from `today`. `past` asks for a day gone by: 'Friday' and 'March 3' are then
 * the last ones, and '3 weeks' are 3 weeks ago unless `from` lies before today.
 */
export function readTypedDay(
  typed: string,
  today: string,
  options: { from?: string; past?: boolean } = {},
): { day: string } | { problem: string } {
  const { from = today, past = false } = options
  const asked = { today, from, past }
  const unfit = [today, from].find((day) => !isRealDate(day) || !isYearInReach(yearOf(day)))
  if (unfit !== undefined)
    return problem('The day to count from', { found: `is ${quote(unfit)}`, wanted: IN_REACH }, past)
  const written = typed.trim()
  if (written === '') return problem('Nothing', { found: 'was typed' }, past)
  const reading = readAll(written, asked)
  return 'day' in reading ? { day: reading.day } : problem(quote(written), reading, past)
}

function readAll(written: string, asked: Asked): Found | Refused {
  if (written.length > LONGEST) return { found: 'is too long for a day' }
  const text = tidy(written)
  const reading = readDay(text, asked)
  if (!reading) return refusal(text)
  if (!('day' in reading)) return reading
  if (!isYearInReach(yearOf(reading.day))) return yearRefused(yearOf(reading.day))
  return !asked.past && LOOKS_BACK.test(text)
    ? { found: 'looks back', wanted: 'a day to come such as December 15 or 8 weeks' }
    : reading
}

const LOOKS_BACK = /\bago\b|\bback$|\byesterday\b|\b(?:last|past) (?!day\b)/

/** 'Before December 15' is that day too: what a deadline names is what a plan holds. */
function readDay(text: string, asked: Asked): Reading {
  const led = text.replace(LEADS, '')
  const bare = led.replace(/^(?:in|at) /, '')
  const words = foldOrdinals(foldPhrase(bare))
  return (
    spanDay(led, asked, readDay) ??
    first(IN_FIGURES, bare, asked) ??
    first(IN_WORDS, ALIASES.get(words) ?? words, asked) ??
    dayOfWeekday(bare, asked, readDay)
  )
}

function first(readers: readonly Reader[], text: string, asked: Asked): Reading {
  for (const reader of readers) {
    const reading = reader(text, asked)
    if (reading) return reading
  }
  return undefined
}
