/** What is said or learnt: a feeling that is reported, an act that is learnt. */
import type { Cursor } from '../cursor.ts'
import { comparatives, stateAdjectives } from '../lexicon/adjectives.ts'
import { genericNouns } from '../lexicon/nouns.ts'
import {
  directionVerbs,
  feelingWords,
  feltNouns,
  innerVerbs,
  learntSkills,
  noLearntActs,
  saidOf,
  sayingForms,
} from '../lexicon/verbs.ts'
import type { VerbPhrase } from './head.ts'

/** How far behind the verb a word may stand that tells of a feeling, and who has it. */
const reach = { feeling: 7, person: 3 }

/** `report feeling better`, `verbalize decreased anxiety`, `says that his wound is getting better`. */
export function saysState(cursor: Cursor, { at: verbAt, end, object }: VerbPhrase): boolean {
  const isSaying = cursor.low(verbAt).startsWith('say')
  const isVague =
    object.noun === 'state' || object.noun === 'generic' || (object.noun === 'none' && !isSaying)
  for (let at = verbAt + 1; at < end && at <= verbAt + reach.feeling; at += 1) {
    if (cursor.is(at, feelingWords)) return true
    if (isVague && (cursor.is(at, comparatives) || cursor.isForm(at, directionVerbs))) return true
    if (at > verbAt + reach.person || !cursor.is(at, saidOf)) continue
    if (cursor.hasAny(at, end, stateAdjectives)) return true
  }
  const isFelt =
    object.noun === 'state' && object.at !== undefined && cursor.is(object.at, feltNouns)
  return isFelt && cursor.is(verbAt, sayingForms)
}

/** How far behind `learn` the `to` may stand. */
const toReach = 3

/** `learn to use a cane`, `know how to test her blood sugar`, `learn guitar`. */
export function learnsAct(cursor: Cursor, { at: verbAt, end }: VerbPhrase): boolean {
  for (let at = verbAt + 1; at < end && at <= verbAt + toReach; at += 1)
    if (cursor.low(at) === 'to') return isLearntAct(cursor, at + 1)
  return cursor.low(verbAt).startsWith('learn') && cursor.is(verbAt + 1, learntSkills)
}

/** `use` only of a thing: not of skills or strategies. */
function isLearntAct(cursor: Cursor, at: number): boolean {
  if (cursor.low(at) === 'use')
    return !cursor.isForm(at + 1, genericNouns) && !cursor.hasAny(at + 1, at + 4, genericNouns)
  return !cursor.isForm(at, innerVerbs) && !cursor.is(at, noLearntActs)
}
