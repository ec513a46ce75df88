/** What stands round initials, and tells that they are somebody's and where they end. */
import { afterInitial, beforeSubject, opensOrder, opensSentence } from '../lexicon/initials.ts'
import type { List } from '../lexicon/words.ts'
import { isFormIn, isIn, wordOf } from '../vocabulary.ts'
import { isApostrophe, isDigit, isLetter, isSpace, wordEnd } from './characters.ts'
import type { Token } from './token.ts'

/** A letter of a text and what was read before it. */
export interface Place {
  text: string
  start: number
  before: readonly Token[]
}

export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 192) return code > 64 && code < 91
  return isLetter(code) && text.charAt(at) !== text.charAt(at).toLowerCase()
}

export const isOwnerAt = (text: string, at: number): boolean =>
  isApostrophe(text.charCodeAt(at)) &&
  text.charAt(at + 1) === 's' &&
  !isLetter(text.charCodeAt(at + 2))

/** `E. A. will`, `D.'s`. */
export const isActing = (text: string, end: number): boolean =>
  isOwnerAt(text, end) || isPlain(text, end, afterInitial) || isDone(text, end)

/** `D. attends`. */
function isDone(text: string, end: number): boolean {
  const at = spacesEnd(text, end)
  if (at === end) return false
  const word = text.slice(at, wordEnd(text, at))
  return word.endsWith('s') && isFormIn(wordOf(word), opensOrder)
}

/** `J. Smith will`: where the surname ends. */
export function surnameEnd(text: string, from: number): number | undefined {
  const at = spacesEnd(text, from)
  if (at === from || !isCapital(text, at)) return undefined
  const end = wordEnd(text, at)
  const name = wordOf(text.slice(at, end).toLowerCase())
  if (end === at + 1 || isIn(name, opensSentence) || isIn(name, opensOrder)) return undefined
  return isPlain(text, end, afterInitial) ? end : undefined
}

/** Whether the last stop of the initials ends the sentence as well. */
export function endsSentence(place: Place, end: number): boolean {
  const { text } = place
  const at = spacesEnd(text, end)
  if (at === text.length) return true
  if (at === end) return false
  if (!isCapital(text, at)) return false
  const next = wordEnd(text, at)
  const word = wordOf(text.slice(at, next).toLowerCase())
  if (isIn(word, opensSentence)) return true
  const isFirst = place.before.at(-1)?.kind !== 'word'
  return !isFirst && (isIn(word, opensOrder) || isPlain(text, next, afterInitial))
}

export const isOf = (token: Token | undefined, list: List): boolean =>
  token !== undefined && isIn(wordOf(token.lower), list)

/** `St.A.`, `e.A.`: in the midst of something else. */
export function isJoinedBefore({ start, before }: Place): boolean {
  const last = before.at(-1)
  if (last?.end !== start) return false
  return last.kind !== 'mark' || last.lower === '.' || last.lower === "'" || last.lower === '’'
}

/** Behind a mark, a figure or `that`: here stands who does it. */
export function opensClause({ before }: Place): boolean {
  const last = before.at(-1)
  return last === undefined || last.kind !== 'word' || isOf(last, beforeSubject)
}

/** Whether the next word stands in a list, and has no capital of its own. */
export function isPlain(text: string, from: number, list: List): boolean {
  const at = spacesEnd(text, from)
  if (at === from) return false
  const word = text.slice(at, wordEnd(text, at))
  const lower = word.toLowerCase()
  if (word !== lower && word !== word.toUpperCase()) return false
  return isIn(wordOf(lower.replace('’', "'")), list)
}

export function spacesEnd(text: string, from: number): number {
  let end = from
  while (isSpace(text.charCodeAt(end))) end += 1
  return end
}

export const isLetterOrDigit = (text: string, at: number): boolean =>
  isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))
