/** Whether a word is somebody: `client`, `she`, or a name with a verb behind it. */
import type { Cursor } from '../cursor.ts'
import { comparatives } from '../lexicon/adjectives.ts'
import { adverbs, determiners } from '../lexicon/grammar.ts'
import { readingWords } from '../lexicon/measures.ts'
import { genericNouns, readingNouns, stateNouns } from '../lexicon/nouns.ts'
import { givenNames, modals, nameTitles, persons, plainHelpers } from '../lexicon/subjects.ts'
import { anyWeekday, possessive } from '../lexicon/time.ts'
import { commonVerbs, directionVerbs } from '../lexicon/verbs.ts'
import { anyOf, words } from '../lexicon/words.ts'
import { isScaleName } from '../quantities/scales.ts'
import { isFormIn, isIn, wordOf } from '../vocabulary.ts'
import { isAdverb } from './nouns.ts'

export function isPerson(cursor: Cursor, at: number): boolean {
  const token = cursor.at(at)
  if (token?.kind !== 'word') return false
  if (cursor.is(at, persons)) return true
  if (!token.capital) return false
  if (token.initials) return !isIn(cursor.word(at), possessive)
  return isNameInSentence(cursor, at) || (!isCapitalThing(cursor, at) && isName(cursor, at))
}

/** With a capital in the middle of a sentence, and `will` behind it. */
function isNameInSentence(cursor: Cursor, at: number): boolean {
  if (at === 0 || !cursor.is(at + 1, modals)) return false
  if (cursor.low(at - 1) === ',') return true
  return cursor.isWord(at - 1) && !isLike(cursor, at, /^[A-Z]{2,}/)
}

/** Written as acronyms are, and nobody's initials. */
function isLike(cursor: Cursor, at: number, acronym: RegExp): boolean {
  const token = cursor.at(at)
  return token !== undefined && !token.initials && acronym.test(cursor.mention(at, at).text)
}

/** Words that have a capital only because a sentence begins with them. */
const things = anyOf(
  stateNouns,
  genericNouns,
  readingNouns,
  readingWords,
  commonVerbs,
  comparatives,
)

function isCapitalThing(cursor: Cursor, at: number): boolean {
  const { owner } = cursor.word(at)
  return isIn(owner, things) || isFormIn(owner, directionVerbs) || isScaleName(cursor, at)
}

/** `Ms.`, `Diaz will`, `Diaz attends`. */
function isName(cursor: Cursor, at: number): boolean {
  if (isIn(cursor.word(at).owner, nameTitles) || cursor.is(at - 2, nameTitles)) return true
  if (cursor.low(at).endsWith('s')) return cursor.is(at, givenNames) && cursor.is(at + 1, modals)
  if (cursor.isInitials(at + 1)) return !cursor.is(at, anyWeekday) && isActing(cursor, at + 2)
  if (cursor.is(at + 1, modals) || isOfCouple(cursor, at)) return true
  return !isNoName(cursor, at) && isThirdPerson(cursor.low(at + 1))
}

/** `Maria D. will`, `Maria D. attends`. */
const isActing = (cursor: Cursor, at: number): boolean =>
  cursor.is(at, modals) || isThirdPerson(cursor.low(at))

/** `Ana and Tom will`. */
const isOfCouple = (cursor: Cursor, at: number): boolean =>
  cursor.is(at + 1, joinsNames) && cursor.isCapital(at + 2) && cursor.is(at + 3, modals)
const joinsNames = words('and &')

/** `No ED visits`, `Never skips`: a small word or an acronym, and a noun or verb behind it. */
const isNoName = (cursor: Cursor, at: number): boolean => {
  const before = cursor.low(at - 1)
  if (before === 'no' || before === 'zero' || isLike(cursor, at, /^[A-Z]{2,}$/)) return true
  return cursor.is(at, smallWords) || isAdverb(cursor, at)
}
const smallWords = anyOf(plainHelpers, determiners, adverbs)

const isThirdPerson = (word: string): boolean =>
  /[a-z]s$/.test(word) && isIn(wordOf(word.slice(0, -1)), commonVerbs)
