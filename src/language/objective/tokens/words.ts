/** Words, and numbers that are written as words: `self-esteem`, `PHQ-9`, `w/o`, `twenty-five`. */
import { readNumber } from '../../fold.ts'
import { numberWords } from '../lexicon/numbers.ts'
import { codes, isDigit, isHyphen, isLetter, letterOrDigitEnd, wordEnd } from './characters.ts'
import { isFrom, numberAt, type Token, tokenAt } from './token.ts'

/** The word that begins at a place, or the number that it names. */
export function readWord(text: string, start: number): Token {
  const end = wordEnd(text, start)
  const lower = text.slice(start, end).toLowerCase()
  const value = numberWords.get(lower)
  if (value !== undefined) return spelledNumber(text, start, end, value)
  const whole = hyphenated(text, end)
  const token = tokenAt('word', start, whole, plain(text, start, end, whole, lower))
  token.capital = text.charCodeAt(start) < 97
  if (whole === start + 1 && text.charCodeAt(whole) === codes.slash) takeSlash(text, token)
  return token
}

/** In lower case and with straight apostrophes. */
function plain(text: string, start: number, end: number, whole: number, lower: string): string {
  const said = whole === end ? lower : text.slice(start, whole).toLowerCase()
  return said.includes('’') ? said.replaceAll('’', "'") : said
}

/** `two-hour` is a number and a word, `twenty-five` one number, `two-three` a range. */
function spelledNumber(text: string, start: number, end: number, value: number): Token {
  if (!isHyphen(text.charCodeAt(end))) return spelledRange(text, start, end, value)
  const after = wordEnd(text, end + 1)
  const both = readNumber(text.slice(start, after).replace(/[^a-z]/gi, '-'))
  if (after > end + 1 && !Number.isNaN(both)) return spelled(text, start, after, both)
  const upTo = numberWords.get(text.slice(end + 1, after).toLowerCase())
  if (upTo === undefined || upTo <= value) return spelled(text, start, end, value)
  const range = spelled(text, start, after, value)
  range.upTo = upTo
  return range
}

/** `two to three`, `one or two`; not the two numbers of `from two to three`. */
function spelledRange(text: string, start: number, end: number, value: number): Token {
  const isJoined = text.startsWith(' to ', end) || text.startsWith(' or ', end)
  const after = isJoined ? wordEnd(text, end + 4) : end
  const upTo = isJoined ? numberWords.get(text.slice(end + 4, after).toLowerCase()) : undefined
  const isOne = upTo === undefined || upTo <= value || isFrom(text, start)
  if (isOne) return spelled(text, start, end, value)
  const range = spelled(text, start, after, value)
  range.upTo = upTo
  return range
}

function spelled(text: string, start: number, end: number, value: number): Token {
  const token = numberAt(text, start, end, 'plain')
  token.value = value
  token.spelled = true
  return token
}

/** Letters and figures after a hyphen belong to the word: `check-in`, `PHQ-9`, `A1c`. */
function hyphenated(text: string, from: number): number {
  let end = from
  if (isDigit(text.charCodeAt(end)) && !isHyphen(text.charCodeAt(end - 1)))
    end = letterOrDigitEnd(text, end)
  while (isHyphen(text.charCodeAt(end))) {
    const next = text.charCodeAt(end + 1)
    if (!isLetter(next) && !isDigit(next)) break
    end = letterOrDigitEnd(text, end + 1)
  }
  return end
}

/** `w/`, `d/c`, `w/in`, `c/o`: one letter, a slash, and three letters at most. */
function takeSlash(text: string, token: Token): void {
  const end = wordEnd(text, token.end + 1)
  if (end - token.end > 4) return
  token.end = end
  token.lower = text.slice(token.start, end).toLowerCase()
}
