/** Whether a word is somebody: `client`, `she`, or a name with a verb behind it. */
import type { Cursor } from '../cursor.ts'
import { comparatives } from '../lexicon/adjectives.ts'
import { adverbs, determiners } from '../lexicon/grammar.ts'
import { readingWords } from '../lexicon/measures.ts'
import { genericNouns, readingNouns, stateNouns } from '../lexicon/nouns.ts'
import { givenNames, modals, nameTitles, persons, plainHelpers } from '../lexicon/subjects.ts'
import { commonVerbs, directionVerbs } from '../lexicon/verbs.ts'
import { anyOf } from '../lexicon/words.ts'
import { isScaleName } from '../quantities/scales.ts'
import { isFormIn, isIn, wordOf } from '../vocabulary.ts'
import { isAdverb } from './nouns.ts'

export function isPerson(cursor: Cursor, at: number): boolean {
  const token = cursor.at(at)
  if (token?.kind !== 'word') return false
  if (cursor.is(at, persons)) return true
  if (!token.capital) return false
  return isNameInSentence(cursor, at) || (!isCapitalThing(cursor, at) && isName(cursor, at))
}

/** With a capital in the middle of a sentence, and `will` behind it. */
function isNameInSentence(cursor: Cursor, at: number): boolean {
  if (at === 0 || !cursor.is(at + 1, modals)) return false
  if (cursor.low(at - 1) === ',') return true
  return cursor.isWord(at - 1) && !/^[A-Z]{2,}/.test(cursor.mention(at, at).text)
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
  if (cursor.is(at + 1, modals)) return true
  return !isNoName(cursor, at) && isThirdPerson(cursor.low(at + 1))
}

/** `No ED visits`, `Never skips`: a small word or an acronym, and a noun or verb behind it. */
const isNoName = (cursor: Cursor, at: number): boolean => {
  const before = cursor.low(at - 1)
  if (before === 'no' || before === 'zero' || /^[A-Z]{2,}$/.test(cursor.mention(at, at).text))
    return true
  return cursor.is(at, smallWords) || isAdverb(cursor, at)
}
const smallWords = anyOf(plainHelpers, determiners, adverbs)

const isThirdPerson = (word: string): boolean =>
  /[a-z]s$/.test(word) && isIn(wordOf(word.slice(0, -1)), commonVerbs)
