/** Of what class a noun is: something one can picture, a reading, a state, or a mere category. */
import type { Cursor } from '../cursor.ts'
import { doneKinds, exerciseKinds, naming, timeSpentOn } from '../lexicon/grammar.ts'
import { readingWords, scaleWords } from '../lexicon/measures.ts'
import {
  abstractEnding,
  concreteInSpite,
  genericNouns,
  productNouns,
  readingNouns,
  stateNouns,
} from '../lexicon/nouns.ts'
import { anyOf } from '../lexicon/words.ts'
import { isIn, type Word } from '../vocabulary.ts'
import type { NounClass } from './head.ts'

const readings = anyOf(readingNouns, readingWords, scaleWords)

/** The class of the noun at a place, in a phrase that begins at `from`. */
export function classOf(cursor: Cursor, at: number, from: number): NounClass {
  const noun = cursor.word(at).owner
  if (noun.text === 'latency' || (noun.text === 'efficiency' && cursor.low(at - 1) === 'sleep'))
    return 'reading'
  if (noun.text === 'screen' || noun.text === 'screening') return 'product'
  if (isIn(noun, readings)) return 'reading'
  if (isDone(cursor, noun, at)) return 'concrete'
  if (isIn(noun, stateNouns)) return 'state'
  if (isTimeSpent(cursor, noun, at)) return 'concrete'
  if (noun.text === 'exercises' && cursor.is(at - 1, exerciseKinds)) return 'generic'
  if (isIn(noun, genericNouns) || isExercise(cursor, noun, at))
    return isNamed(cursor, at, from) ? 'concrete' : 'generic'
  if (isAbstract(noun)) return 'state'
  return isIn(noun, productNouns) ? 'product' : 'concrete'
}

/** `physical aggression` can be seen. */
const isDone = (cursor: Cursor, noun: Word, at: number): boolean =>
  (noun.text === 'aggression' || noun.text === 'destruction') && cursor.is(at - 1, doneKinds)

/** `get exercise`; not `do an exercise`. */
function isExercise(cursor: Cursor, noun: Word, at: number): boolean {
  const before = cursor.low(at - 1)
  return noun.text === 'exercise' && before !== 'an' && before !== 'of'
}

/** `screen time`, `time on the phone`. */
const isTimeSpent = (cursor: Cursor, noun: Word, at: number): boolean =>
  noun.text === 'time' && (cursor.low(at + 1) === 'on' || cursor.is(at - 1, timeSpentOn))

const isAbstract = (noun: Word): boolean =>
  noun.text.endsWith('self') || (isIn(noun, abstractEnding) && !isIn(noun, concreteInSpite))

/** How far before a category the thing may stand that it is named after. */
const reach = 3

/** `breathing exercises`, `"I" statements`. */
const isNamed = (cursor: Cursor, at: number, from: number): boolean =>
  cursor.hasAny(Math.max(from, at - reach), at, naming)
