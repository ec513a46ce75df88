/**
 * Initials of a person: `E. A.`, `J. R. S.'s`, `Ms. D.`, `H. & M.`. They become one word, which is
 * read as any name is: which letters they are decides nothing.
 */
import {
  afterBareInitials,
  beforeAnyLetter,
  beforeLetter,
  beforeNoName,
  beforeOne,
  beforeThingLetter,
  betweenInitials,
  dottedAbbreviations,
  longTitles,
  opensSentence,
  pairsOfLetters,
  shortTitles,
} from '../lexicon/initials.ts'
import { isIn, wordOf } from '../vocabulary.ts'
import {
  endsSentence,
  isActing,
  isCapital,
  isJoinedBefore,
  isLetterOrDigit,
  isOf,
  isOwnerAt,
  isPlain,
  opensClause,
  type Place,
  spacesEnd,
  surnameEnd,
} from './around-initials.ts'
import { codes, isSpace, wordEnd } from './characters.ts'
import { type Token, tokenAt } from './token.ts'

/** Stands for all initials: a name, in no list of the lexicon. */
const standIn = 'n.n.'

/** A text with a name for all initials: `with A. B.` is no grade. */
export function withoutInitials(text: string, tokens: readonly Token[]): string {
  const pieces: string[] = []
  let done = 0
  for (const token of tokens) {
    if (!token.initials) continue
    pieces.push(text.slice(done, token.start), token.lower)
    done = token.end
  }
  return done === 0 ? text : pieces.join('') + text.slice(done)
}

/** Two capitals, or one with a stop: of most words nothing more is asked. */
export function mayBeInitials(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  return (next === codes.dot || (next > 64 && next < 91) || next > 191) && isCapital(text, at)
}

/** The initials that begin at a place, and the full stop of the sentence when theirs is that too. */
export function readInitials(
  text: string,
  start: number,
  before: readonly Token[],
): Token[] | undefined {
  const place: Place = { text, start, before }
  if (text.charCodeAt(start + 1) === codes.dot) return withStops(place)
  if (!isCapital(text, start + 1) || !isPair(place)) return undefined
  return [nameAt(text, start, start + 2)]
}

/** `'s` belongs to the name. */
function nameAt(text: string, start: number, end: number): Token {
  const isOwner = isOwnerAt(text, end)
  const lower = isOwner ? `${standIn}'s` : standIn
  const token = tokenAt('word', start, isOwner ? end + 2 : end, lower)
  token.capital = true
  token.initials = true
  return token
}

// ---- With stops -------------------------------------------------------------------------------

/** Nobody has more initials; four are those of two persons, with a sentence's end between. */
const mostLetters = 4

function withStops(place: Place): Token[] | undefined {
  const { text, start } = place
  const stops = stopsFrom(text, start)
  const all = stops.at(-1) ?? start
  if (isJoinedBefore(place) || isLetterOrDigit(text, all)) return undefined
  const bare = bareEnd(text, all)
  const letters = stops.length + (bare === undefined ? 0 : 1)
  if (letters === 1 ? !isOne(place, all) : !areSome(place, bare ?? all)) return undefined
  if (bare !== undefined) return [nameAt(text, start, bare)]
  const isTwice = stops.length === mostLetters
  const end = isTwice ? (stops[1] ?? all) : all
  const name = nameAt(text, start, surnameEnd(text, end) ?? end)
  if (!isTwice && !(name.end === end && endsSentence(place, end))) return [name]
  return [name, stopAt(end - 1)]
}

/** The end of each letter with its stop. */
function stopsFrom(text: string, start: number): number[] {
  const stops: number[] = []
  let at = start
  while (stops.length < mostLetters && isCapital(text, at)) {
    if (text.charCodeAt(at + 1) !== codes.dot) break
    stops.push(at + 2)
    at = text.charCodeAt(at + 2) === codes.hyphen ? at + 3 : spacesEnd(text, at + 2)
  }
  return stops
}

/** The full stop ends the sentence as well: it stands in both. */
function stopAt(at: number): Token {
  const stop = tokenAt('mark', at, at + 1, '.')
  stop.joined = true
  return stop
}

/** `J. R will`: a last letter without its stop. */
function bareEnd(text: string, from: number): number | undefined {
  const at = spacesEnd(text, from)
  const letter = text.charAt(at)
  if (letter === 'I' || !isCapital(text, at)) return undefined
  if (isOwnerAt(text, at + 1)) return at + 1
  if (wordEnd(text, at) !== at + 1 || !isSpace(text.charCodeAt(at + 1))) return undefined
  return isPlain(text, at + 1, afterBareInitials) ? at + 1 : undefined
}

/** Two or more letters: somebody, unless they are a known abbreviation. */
function areSome(place: Place, end: number): boolean {
  const { text, start, before } = place
  const last = before.at(-1)
  if (last && (isOf(last, beforeNoName) || isOf(last, beforeThingLetter))) return false
  if (last?.capital && isOf(last, beforeLetter)) return false
  const letters = text
    .slice(start, end)
    .replace(/[.\s-]/g, '')
    .toLowerCase()
  if (last?.kind === 'number' && (letters === 'am' || letters === 'pm')) return false
  const isSpaced = end - start > 2 * letters.length
  if (isSpaced || !isIn(wordOf(letters), dottedAbbreviations) || isActing(text, end)) return true
  return before.length === 0 && text.charCodeAt(end) === codes.comma
}

/** A single letter is somebody where what stands round it says so: `D. will`, `Ms. D.`, `with D.`. */
function isOne(place: Place, end: number): boolean {
  const { text, before } = place
  const last = before.at(-1)
  const other = before.at(-2)
  if (last?.lower === '.' && last.joined && other && isOf(other, shortTitles)) return true
  if (last?.kind === 'number') return false
  if (last?.lower === '(' && text.charAt(end) === ')') return true
  if (isOf(last, beforeAnyLetter)) return false
  if (isActing(text, end) || surnameEnd(text, end) !== undefined) return true
  if (isOf(last, longTitles) || isOf(last, beforeOne)) return true
  if (last && other?.initials && isOf(last, betweenInitials)) return true
  if (last?.kind === 'word' && last.capital && !isOf(last, opensSentence))
    return !endsSentence(place, end) || isOf(other, beforeOne)
  return isCoupled(place, end)
}

/** `H. and M.`, `D. and his mother`. */
function isCoupled(place: Place, end: number): boolean {
  const { text } = place
  const at = spacesEnd(text, end)
  const next = text.charAt(at) === '&' ? at + 1 : wordEnd(text, at)
  const between = text.slice(at, next)
  if (between !== '&' && between !== 'and') return false
  const other = spacesEnd(text, next)
  return opensClause(place) || (isCapital(text, other) && text.charCodeAt(other + 1) === codes.dot)
}

// ---- Without stops ----------------------------------------------------------------------------

/** `EA will`, `EA's`, where a clause begins. */
function isPair(place: Place): boolean {
  const { text, start } = place
  const end = start + 2
  const after = text.charCodeAt(end)
  if (!isSpace(after) && !isOwnerAt(text, end)) return false
  if (isJoinedBefore(place) || !opensClause(place) || !isActing(text, end)) return false
  return !isIn(wordOf(text.slice(start, end).toLowerCase()), pairsOfLetters)
}
