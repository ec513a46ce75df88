/** What kind of thing a verb makes of its object: `reduce` a state, `walk` an act, `name` a list. */
import type { Cursor } from '../cursor.ts'
import { comparatives, looseWords, rightly } from '../lexicon/adjectives.ts'
import { personNouns, stateNouns, withoutNouns } from '../lexicon/nouns.ts'
import {
  achievingVerbs,
  bodilyVerbs,
  contactVerbs,
  directionVerbs,
  harmVerbs,
  haveVerbs,
  holdingVerbs,
  innerGerunds,
  knowledgeVerbs,
  lightVerbs,
  linkingVerbs,
  listVerbs,
  performVerbs,
  processVerbs,
  reportVerbs,
  showingVerbs,
  stateVerbs,
  umbrellaVerbs,
  wideVerbs,
  writingVerbs,
  zeroVerbs,
} from '../lexicon/verbs.ts'
import type { ActKind } from '../reading.ts'
import { hasNoneAfter } from './comparison.ts'
import { complement, ofRun } from './complements.ts'
import { act, isConcrete, type Noun, none, type Sense, state, type VerbPhrase } from './head.ts'
import { byNoun, moved, noneOf } from './objects.ts'
import { phrasal } from './phrasal.ts'
import { learnsAct, saysState } from './saying.ts'

export const senseOf = (cursor: Cursor, phrase: VerbPhrase): Sense =>
  phrasal(cursor, phrase) ??
  absent(cursor, phrase) ??
  told(cursor, phrase) ??
  changing(cursor, phrase) ??
  done(cursor, phrase)

/** `have no falls`, `stop smoking`; and `be`, whose complement may be the same. */
function absent(cursor: Cursor, phrase: VerbPhrase): Sense | undefined {
  const { at, object } = phrase
  if (hasNoneAfter(cursor, at, object.at ?? 0)) return noneOf(object)
  if (cursor.isForm(at, zeroVerbs)) return stopped(cursor, phrase)
  return cursor.is(at, linkingVerbs) ? complement(cursor, phrase) : undefined
}

/** `stop smoking`, `avoid drinking`, `eliminate self-harm`: none of a named act. */
function stopped(cursor: Cursor, { at, object }: VerbPhrase): Sense {
  const next = cursor.low(at + 1) === 'from' ? at + 2 : at + 1
  if (cursor.low(next).endsWith('ing') && !cursor.is(next, stateNouns)) {
    const isInner = cursor.is(next, innerGerunds) || cursor.isForm(next, stateVerbs)
    return isInner ? state : none
  }
  return object.noun === 'state' || object.noun === 'generic' ? state : none
}

/** What goes on in the head, or is put into words. */
function told(cursor: Cursor, phrase: VerbPhrase): Sense | undefined {
  const { at } = phrase
  if (cursor.isForm(at, knowledgeVerbs))
    return learnsAct(cursor, phrase) ? act : { kind: 'knowledge' }
  const isList = cursor.isForm(at, listVerbs)
  if (!isList && !cursor.isForm(at, reportVerbs)) return undefined
  if (saysState(cursor, phrase)) return state
  return isList ? { kind: 'list' } : undefined
}

/** What is had, moved, worked at or felt. */
function changing(cursor: Cursor, { at, object, negated }: VerbPhrase): Sense | undefined {
  if (isSelfHarm(cursor, at, object)) return { kind: 'act', zero: negated }
  const isThing = isConcrete(object)
  if (cursor.isForm(at, haveVerbs)) return { ...byNoun(object), zero: negated && isThing }
  if (cursor.is(at, holdingVerbs) && cursor.is(object.at ?? 0, withoutNouns) && cursor.says(ofRun))
    return none
  if (cursor.isForm(at, directionVerbs) && !(isThing && cursor.isForm(at, achievingVerbs)))
    return moved(object, cursor.is(at, holdingVerbs))
  if (cursor.low(at).startsWith('navigate') && cursor.low(at + 1) === 'to') return act
  if (cursor.isForm(at, processVerbs) && !(isThing && isPreparing(cursor.low(at))))
    return { kind: 'process' }
  if (!cursor.isForm(at, stateVerbs)) return undefined
  return isThing && cursor.isForm(at, bodilyVerbs) ? act : state
}

/** `will not cut`, `cut herself`: no figure is lowered; it is self-harm, and others can see it. */
const isSelfHarm = (cursor: Cursor, at: number, object: Noun): boolean =>
  cursor.isForm(at, harmVerbs) &&
  (object.noun === 'none' || cursor.low(object.at ?? 0).endsWith('self'))

const isPreparing = (verb: string): boolean =>
  verb.startsWith('prepare') || verb.startsWith('share')

/** How far behind `show` the word may stand that says it is right. */
const rightReach = 4

/** What others can see done. */
function done(cursor: Cursor, phrase: VerbPhrase): Sense {
  const { at, object, negated } = phrase
  if (cursor.isForm(at, showingVerbs) && cursor.hasAny(at + 1, at + 1 + rightReach, rightly))
    return act
  if (cursor.isForm(at, performVerbs)) {
    const isThing = isConcrete(object)
    const other = object.noun === 'none' ? 'umbrella' : 'perform'
    return { kind: isThing ? 'act' : other, zero: negated && isThing }
  }
  const kind = kindOfAct(cursor, phrase)
  return { kind, zero: negated && kind === 'act' }
}

function kindOfAct(cursor: Cursor, { at, object, end }: VerbPhrase): ActKind {
  const { noun } = object
  const seen = noun === 'product' ? 'product' : 'act'
  if (cursor.isForm(at, contactVerbs)) return cursor.isForm(at, writingVerbs) ? seen : 'act'
  if (noun === 'generic' && object.oblique) return cursor.isForm(at, wideVerbs) ? 'umbrella' : 'act'
  if (noun === 'generic' && !cursor.is(object.at ?? 0, personNouns)) return 'umbrella'
  if (noun === 'state' && cursor.isForm(at, lightVerbs)) return 'state'
  if (noun !== 'none') return seen
  const isVague =
    cursor.isForm(at, wideVerbs) ||
    (cursor.isForm(at, umbrellaVerbs) &&
      (cursor.hasAny(at, end, comparatives) || cursor.hasAny(at, end, looseWords)))
  return isVague ? 'umbrella' : seen
}
