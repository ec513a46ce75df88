/** What is said where no day was found: a sentence with what was typed and what is wanted. */
import { nearest } from '../similar.ts'
import { MONTH_NAMES, MONTHS, placeOf, WEEKDAY_NAMES, WEEKDAYS } from './names.ts'
import type { Refused } from './reading.ts'

export const LONGEST = 160
const LONGEST_ECHO = 40
const NAMES = [...MONTH_NAMES, ...WEEKDAY_NAMES, 'tomorrow', 'yesterday']

export function problem(
  subject: string,
  { found, wanted }: Refused,
  past: boolean,
): { problem: string } {
  const example = past ? 'March 3 or 3 weeks ago' : 'December 15 or 8 weeks'
  return { problem: `${subject} ${found}; wanted ${wanted ?? `a day such as ${example}`}.` }
}

const NO_DAYS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:sessions?|visits?|appointments?)\b/, 'speaks of sessions, which have no fixed day'],
  [
    /\b(?:ongoing|indefinite(?:ly)?|continuous(?:ly)?|as needed|prn|tbd|never|discharge|admission|intake|graduation|completion|termination)\b/,
    'has no fixed day',
  ],
  [/^\d+$/, 'is a number alone'],
]

export function refusal(text: string): Refused {
  const known = NO_DAYS.find(([pattern]) => pattern.test(text))
  if (known) return { found: known[1] }
  const meant = text
    .match(/[a-z]{5,}/g)
    ?.map(slip)
    .find(Boolean)
  const hint = meant === undefined ? '' : ` (did you mean “${meant}”?)`
  return { found: `was not understood as a day${hint}` }
}

/** The name of a day or month that the word is a slip of the pen for. */
function slip(word: string): string | undefined {
  const isName = placeOf(word, MONTHS) + placeOf(word, WEEKDAYS) > 0
  return isName ? undefined : nearest(word, NAMES)
}

/** What was typed, fit for a line of a terminal. */
export function quote(typed: string): string {
  const letters = [
    ...typed
      .slice(0, LONGEST)
      .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
      .trim(),
  ]
  const isLong = letters.length > LONGEST_ECHO
  return `“${letters.slice(0, LONGEST_ECHO).join('')}${isLong ? '…' : ''}”`
}
