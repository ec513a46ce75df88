/** The head of a noun phrase and its class: `attacks` in `the number of panic attacks`, concrete. */
import type { Cursor } from '../cursor.ts'
import {
  comparatives,
  nounsToo,
  onlyAdjectives,
  stateAdjectives,
  vagueAmounts,
} from '../lexicon/adjectives.ts'
import {
  adverbs,
  breakers,
  determiners,
  doneForms,
  innerMarks,
  lyEnding,
  movedForms,
  noAdverbs,
  strictModals,
  transparent,
} from '../lexicon/grammar.ts'
import { scaleWords } from '../lexicon/measures.ts'
import { persons } from '../lexicon/subjects.ts'
import { timeUnits } from '../lexicon/time.ts'
import { directionVerbs, doneVerbs } from '../lexicon/verbs.ts'
import { anyOf } from '../lexicon/words.ts'
import { isScaleName } from '../quantities/scales.ts'
import { type Noun, noNoun } from './head.ts'
import { classOf } from './noun-classes.ts'

/** How many prepositions may stand before the object of a verb. */
const mostPrepositions = 2

/** The noun of the first noun phrase between two places, over any number of prepositions. */
export const nounIn = (cursor: Cursor, from: number, end: number): Noun =>
  firstNoun(cursor, from, end, end)

/** The object of a verb before it: `walk in the corridor` has one behind a preposition. */
export const objectAfter = (cursor: Cursor, from: number, end: number): Noun =>
  firstNoun(cursor, from, end, mostPrepositions)

function firstNoun(cursor: Cursor, from: number, end: number, most: number): Noun {
  let last: number | undefined
  let passed = 0
  for (let at = from; at < end; at += 1) {
    const step = stepAt(cursor, at, last)
    if (step === 'scale') return { noun: 'reading', at, oblique: false }
    if (step === 'end') break
    if (step === 'break' && ++passed > most) break
    if (step === 'noun') last = at
    if (step === 'again') last = undefined
  }
  if (last === undefined) return { ...noNoun, oblique: passed > 0 }
  if (cursor.is(last, onlyAdjectives) && !cursor.is(last, nounsToo)) return noNoun
  return { noun: classOf(cursor, last, from), at: last, oblique: passed > 0 }
}

/** What a token is to a noun phrase whose last noun so far stands at `last`. */
type Step = 'pass' | 'break' | 'noun' | 'scale' | 'again' | 'end'

function stepAt(cursor: Cursor, at: number, last: number | undefined): Step {
  const hasNoun = last !== undefined
  if (!cursor.isWord(at))
    return hasNoun && cursor.isMark(at) && !isInner(cursor, at) ? 'end' : 'pass'
  if (cursor.isTaken(at)) {
    if (hasNoun) return 'end'
    if (!cursor.is(at, timeUnits)) return 'pass'
  }
  if (isScaleName(cursor, at)) return 'scale'
  if (cursor.is(at, breakers)) return breakAt(cursor, at, hasNoun)
  if (cursor.low(at) === 'of') return ofAt(cursor, last)
  if (cursor.is(at, passedOver) || isAdverb(cursor, at))
    return hasNoun && (cursor.is(at, endsNoun) || isAdverb(cursor, at)) ? 'end' : 'pass'
  if (hasNoun && isSaidOfNoun(cursor, at)) return 'end'
  return isAttribute(cursor, at) ? 'pass' : 'noun'
}

/** The hyphen of `follow-up`, not the dash of `room - goal`. */
const isInner = (cursor: Cursor, at: number): boolean =>
  cursor.is(at, innerMarks) && (cursor.low(at) !== '-' || cursor.at(at)?.joined === true)

const passedOver = anyOf(
  determiners,
  comparatives,
  vagueAmounts,
  persons,
  adverbs,
  strictModals,
  timeUnits,
)
const endsNoun = anyOf(comparatives, timeUnits, strictModals)

/** `calm and quiet room`: the noun is still to come. */
function breakAt(cursor: Cursor, at: number, hasNoun: boolean): Step {
  if (hasNoun) return 'end'
  return cursor.low(at) === 'and' && cursor.is(at - 1, stateAdjectives) ? 'pass' : 'break'
}

/** `number of attacks`: what it is the number of is meant. */
function ofAt(cursor: Cursor, last: number | undefined): Step {
  if (last === undefined) return 'pass'
  return cursor.is(last, transparent) || cursor.is(last, scaleWords) ? 'again' : 'end'
}

/** `anger reduced`, `homework done`, `mood calm.`: no part of the noun any more. */
const isSaidOfNoun = (cursor: Cursor, at: number): boolean =>
  (cursor.is(at, movedForms) && (cursor.low(at) === 'gone' || cursor.isForm(at, directionVerbs))) ||
  (cursor.is(at, stateAdjectives) && !cursor.isWord(at + 1)) ||
  (cursor.is(at, doneForms) && cursor.isForm(at, doneVerbs))

/** `calm | room`. */
const isAttribute = (cursor: Cursor, at: number): boolean =>
  cursor.is(at, stateAdjectives) &&
  cursor.low(at + 1) !== 'of' &&
  ((cursor.isWord(at + 1) && !cursor.is(at + 1, breakers)) || cursor.low(at + 1) === 'and')

export const isAdverb = (cursor: Cursor, at: number): boolean =>
  cursor.is(at, lyEnding) && !cursor.is(at, noAdverbs)
