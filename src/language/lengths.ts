// Reads how long a session lasts ('45 minutes', '1.5 hours', '45-60 min'), alone in its field or
// inside a frequency such as '45 min 2x/week'.

import { foldPhrase } from './fold.ts'

/** Minutes; for a range ('45-60 min') `minutes` is the lower and `minutesUpTo` the upper end. */
export interface Length {
  minutes: number
  minutesUpTo?: number
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)`
const UNIT = '(minutes?|mins?|hours?|hrs?|h)'
const LENGTH = String.raw`(?<![\d.])${NUMBER}(?: ?(?:-|to) ?${NUMBER})?[ -]?${UNIT}\b(?:,? (?:and )?(\d+)[ -]?min(?:ute)?s?\b)?`
const BEFORE = String.raw`(?:\b(?:for|x|of|lasting) ?)?(?:\b(?:about|approximately|approx|up to) )?`
const AFTER = String.raw`(?:,? (?:each|long|in length|in duration|duration)\b)?`
const PER_SESSION = String.raw`(?: ?(?:/|\b(?:per|a|each|every) )(?:session|visit)\b)?`
const IN_PHRASE = new RegExp(`${BEFORE}${LENGTH}${AFTER}(${PER_SESSION})`)

const LONGEST = 24 * 60

/** Reads a whole text as a length; undefined when any part is not understood. */
export function parseLength(text: string): Length | undefined {
  const taken = takeLength(foldPhrase(text))
  return taken?.rest === '' ? taken.length : undefined
}

/**
 * Finds the first length in a folded phrase. `rest` is the phrase without it; `perSession` tells
 * that it was said of each session ('10 min per session').
 */
export function takeLength(
  phrase: string,
): { length: Length; rest: string; perSession: boolean } | undefined {
  const plain = spellHours(phrase)
  const match = IN_PHRASE.exec(plain)
  const length = match && readLength(match)
  if (!length) return undefined
  const rest = `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`
  return { length, rest: rest.replace(/ +/g, ' ').trim(), perSession: match[5] !== '' }
}

/** '45 minutes', '45 to 60 minutes', '1 minute'. */
export function describeLength({ minutes, minutesUpTo }: Length): string {
  if (minutesUpTo !== undefined) return `${minutes} to ${minutesUpTo} minutes`
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}

function spellHours(phrase: string): string {
  return phrase
    .replace(/\b(?:half an hour|(?:a )?half[- ]hour)\b/g, '30 minutes')
    .replace(/\b(?:an |1 )?hour and a half\b/g, '90 minutes')
    .replace(/\b(?:an hour|hour-long|hour long)\b/g, '1 hour')
}

function readLength(match: RegExpExecArray): Length | undefined {
  const [, lower, upper, unit = '', extra] = match
  const factor = unit.startsWith('h') ? 60 : 1
  const fits = (n: number) => Number.isInteger(n) && n >= 1 && n <= LONGEST
  const minutes = Number(lower) * factor + (upper === undefined ? Number(extra ?? 0) : 0)
  if (!fits(minutes)) return undefined
  if (upper === undefined) return { minutes }
  const minutesUpTo = Number(upper) * factor
  return fits(minutesUpTo) && minutesUpTo > minutes && !extra ? { minutes, minutesUpTo } : undefined
}
