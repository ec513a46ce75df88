/** What follows `be`, `become`, `get`, `stay`: `sober for 30 days`, `free of falls`, `more patient`. */
import type { Cursor } from '../cursor.ts'
import {
  adjectival,
  amounts,
  comparatives,
  passing,
  stateAdjectives,
} from '../lexicon/adjectives.ts'
import { breakers, determiners } from '../lexicon/grammar.ts'
import { genericNouns, harmNouns, stateNouns } from '../lexicon/nouns.ts'
import { anyOf } from '../lexicon/words.ts'
import { isIn, wordOf } from '../vocabulary.ts'
import { act, comparedState, isConcrete, none, type Sense, state, type VerbPhrase } from './head.ts'
import { isAdverb, objectAfter } from './nouns.ts'
import { byNoun } from './objects.ts'

export function complement(cursor: Cursor, phrase: VerbPhrase): Sense {
  const verb = cursor.low(phrase.at)
  if (verb === 'feel' || verb === 'seem' || verb === 'appear') return state
  const gets = verb.startsWith('get') || verb.startsWith('keep')
  if (gets && isConcrete(phrase.object) && cursor.is(phrase.at + 1, determiners))
    return byNoun(phrase.object)
  const at = tellingWord(cursor, phrase)
  if (at === undefined) return staysOn(cursor, phrase) ? act : state
  return (
    free(cursor, at, phrase.end, gets) ??
    special(cursor, at, phrase.end, gets) ??
    described(cursor, at, phrase) ??
    (gets ? byGetting(phrase) : act)
  )
}

/** `stay until the end`: to be there is seen. */
function staysOn(cursor: Cursor, { at, end }: VerbPhrase): boolean {
  const verb = cursor.low(at)
  const next = cursor.low(end)
  return (
    (verb.startsWith('stay') || verb.startsWith('remain')) && (next === 'until' || next === 'till')
  )
}

/** The first word that says what is to be. */
function tellingWord(cursor: Cursor, { at: verbAt, end }: VerbPhrase): number | undefined {
  for (let at = verbAt + 1; at < end; at += 1) {
    const isPassed = cursor.isTaken(at) || cursor.isMark(at) || cursor.is(at, passing)
    if (!isPassed && !isAdverb(cursor, at)) return at
  }
  return undefined
}

/** Without it: `smoke-free`, `free of falls`, `sober for 30 days`, `abstinent`. */
function free(cursor: Cursor, at: number, end: number, gets: boolean): Sense | undefined {
  const word = cursor.low(at)
  if (word.startsWith('no-') || word === 'abstinent') return none
  if (word.endsWith('-free')) return freeWord(word.slice(0, -'-free'.length))
  if (word === 'free' || (word === 'off' && !gets)) return freeOf(cursor, at, end)
  // A run makes of a way of life something to tick off.
  if (word === 'sober' || word === 'clean') return cursor.says(ofRun) ? none : state
  return undefined
}

export const ofRun = /\b(?:for|straight|consecutive|in a row|through|until)\b/i

/** `smoke-free` is none of a named act; `worry-free` a state. */
const freeWord = (of: string): Sense =>
  of === 'pain' || isIn(wordOf(of), stateNouns) ? state : none

/** `free of falls` is none of a named event; `free from anxiety` a state. */
function freeOf(cursor: Cursor, at: number, end: number): Sense {
  const noun = objectAfter(cursor, at + 2, end)
  const isHarm = noun.at !== undefined && cursor.is(noun.at, harmNouns)
  return isHarm || isConcrete(noun) ? none : state
}

/** Words that by themselves decide what `be` means. */
function special(cursor: Cursor, at: number, end: number, gets: boolean): Sense | undefined {
  const word = cursor.low(at)
  const next = cursor.low(at + 1)
  if (word === 'independent' && (next === 'in' || next === 'with'))
    return byNoun(objectAfter(cursor, at + 2, end))
  if (gets && word.endsWith('ed') && isOfCategory(cursor, at, end)) return { kind: 'umbrella' }
  if (word === 'together') return state
  if (word === 'consistent' && cursor.low(at + 2).endsWith('ing'))
    return { kind: 'act', compared: true }
  return word === 'married' || word === 'employed' ? act : undefined
}

/** `get involved in activities`. */
function isOfCategory(cursor: Cursor, at: number, end: number): boolean {
  const noun = objectAfter(cursor, at + 1, end)
  return noun.at !== undefined && cursor.is(noun.at, genericNouns)
}

const described = (cursor: Cursor, at: number, { object }: VerbPhrase): Sense | undefined => {
  if (cursor.is(at, amounts)) return ofAmount(cursor, at + 1, object)
  if (cursor.is(at, stateAdjectives) || cursor.is(at, comparatives)) return comparedState
  return cursor.is(at, namesState) ? state : undefined
}

const namesState = anyOf(stateNouns, genericNouns, adjectival)

/** `more patient`, `more.` are states; `more walks` is as good as the walks. */
function ofAmount(cursor: Cursor, next: number, object: VerbPhrase['object']): Sense {
  if (object.noun === 'none' || cursor.is(next, endsAmount)) return comparedState
  return { ...byNoun(object), compared: true }
}

const endsAmount = anyOf(stateAdjectives, adjectival, breakers)

/** `get a job` is as good as the job; `get tested` is done and seen. */
const byGetting = ({ object }: VerbPhrase): Sense => (object.noun === 'none' ? act : byNoun(object))
