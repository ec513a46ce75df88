/** Over and done once it has happened, and one can say whether it has: a diploma, the way to the mailbox. */
import type { Part } from '../analysis.ts'
import type { Cursor } from '../cursor.ts'
import type { Head } from '../heads/head.ts'
import { rightly, vagueAmounts } from '../lexicon/adjectives.ts'
import {
  asFar,
  completing,
  disposal,
  doneTo,
  everAgain,
  getOrBe,
  habitual,
  intransitive,
  jobs,
  keepOrBe,
  motion,
  onceEvents,
  oneOffs,
  ones,
  placeLeads,
  reaching,
  singleOnes,
  someone,
  telling,
  usingVerbs,
  whole,
} from '../lexicon/judging.ts'
import { genericNouns, habitualNouns, habitualPlaces } from '../lexicon/nouns.ts'
import { possessive } from '../lexicon/time.ts'
import { achievingVerbs, openVerbs } from '../lexicon/verbs.ts'
import { type Around, isPlural } from './around.ts'

/** `get a diploma`, `walk to the mailbox`; not `walk daily`, `take medication`. */
export function isDiscrete(cursor: Cursor, part: Part, around: Around): boolean {
  const { head } = part
  if ((head.kind !== 'act' && head.kind !== 'product') || head.learning) return false
  if (isDoneTo(cursor, head)) return true
  if (head.kind === 'product' && head.object !== 'product')
    return !head.compared && !cursor.hasAny(part.from, part.to, vagueAmounts)
  if (around.hasManner) return false
  if (reaches(cursor, part)) return true
  if (head.object !== 'product' && cursor.says(habitual)) return false
  if (head.finished && isSingular(cursor, head.objectAt)) return true
  if (cursor.hasAny(head.from, part.to, rightly)) return true
  return !isLeftOpen(cursor, part, around) && endsByItself(cursor, part, around)
}

/** `get hired`, `be evaluated`. */
const isDoneTo = (cursor: Cursor, head: Head): boolean =>
  head.verb !== undefined &&
  cursor.is(head.from, getOrBe) &&
  cursor.hasAny(head.from, head.to, doneTo)

/** Compared without a figure, bound to a `when`, or as far as somebody is able. */
function isLeftOpen(cursor: Cursor, { head, from, to }: Part, around: Around): boolean {
  if (head.compared || head.negated) return true
  if (cursor.hasAny(from, to, vagueAmounts) || cursor.says(asFar)) return true
  return head.object === 'product' ? around.againWhen : around.again
}

function endsByItself(cursor: Cursor, part: Part, around: Around): boolean {
  const { head } = part
  if (head.verb === undefined) return isOneProduct(cursor, head)
  if (isOver(cursor, part, around)) return true
  const object = head.objectAt === undefined ? '' : cursor.low(head.objectAt)
  if (cursor.isForm(head.from, usingVerbs)) return false
  if (isReachedOnce(cursor, head, around)) return true
  if (isKeptUp(cursor, head)) return false
  if (cursor.is(head.from, keepOrBe))
    return head.object === 'product' || cursor.low(head.from + 1) === 'married'
  if (head.object === 'product') return true
  if (cursor.isForm(head.from, telling) && isPersonAfter(cursor, whomAt(cursor, head.from)))
    return true
  const isOpen = cursor.isForm(head.from, openVerbs)
  if (head.objectAt === undefined) return !isOpen && cursor.isForm(head.from, achievingVerbs)
  if (cursor.isForm(head.from, intransitive) && !object.endsWith('s')) return true
  if (cursor.is(head.objectAt, genericNouns)) return false
  const isWhole = !isOpen || cursor.hasAny(head.from, head.objectAt, whole)
  if (around.isDated && isWhole && isSingular(cursor, head.objectAt)) return true
  if (isOpen && isPlural(object)) return false
  return !head.oblique && isOne(cursor, head.from + 1, head.objectAt)
}

/** `A letter`, `The lease`. */
const isOneProduct = (cursor: Cursor, { object, objectAt = 0 }: Head): boolean =>
  object === 'product' && cursor.is(objectAt - 1, ones)

/** Done for good, until something, at work, or at an event that comes once. */
function isOver(cursor: Cursor, { head, to }: Part, { untils }: Around): boolean {
  if (disposal.test(cursor.mention(head.from, head.from + 1).text)) return true
  if (untils.some((from) => from > head.from && from <= to + 1)) return true
  const isWork = cursor.low(head.from).startsWith('work')
  if (isWork && cursor.hasAny(head.from, to, jobs)) return true
  const { objectAt } = head
  if (objectAt === undefined) return false
  if (isGoneThrough(cursor, head.from, objectAt)) return true
  return cursor.is(objectAt, onceEvents) && isOne(cursor, head.from + 1, objectAt)
}

/** `complete psychological testing`, `undergo surgery`; not `complete gait training`. */
const isGoneThrough = (cursor: Cursor, verbAt: number, objectAt: number): boolean =>
  cursor.isForm(verbAt, completing) &&
  cursor.is(objectAt, oneOffs) &&
  !cursor.hasAny(verbAt, objectAt, everAgain)

/** `call the clinic by Friday`, `phone her sister`. */
function isReachedOnce(cursor: Cursor, { from, objectAt }: Head, { isDated }: Around): boolean {
  if (!isDated || !cursor.isForm(from, reaching)) return false
  if (isPersonAfter(cursor, from + 1)) return true
  if (objectAt === undefined || !isSingular(cursor, objectAt)) return false
  return determinerIn(cursor, from + 1, objectAt) !== undefined
}

/** `tell my sister about the diagnosis`. */
const isPersonAfter = (cursor: Cursor, at: number): boolean =>
  cursor.is(at, ones) && cursor.isWord(at + 1) && !isPlural(cursor.low(at + 1))

/** `tell | her`, `apologize to | her`. */
const whomAt = (cursor: Cursor, verbAt: number): number =>
  cursor.low(verbAt + 1) === 'to' ? verbAt + 2 : verbAt + 1

/** `take medication`, `attend`: it goes on. */
const isKeptUp = (cursor: Cursor, { from, objectAt }: Head): boolean =>
  cursor.isForm(from, openVerbs) && (objectAt === undefined || isHabitual(cursor, objectAt))

const isHabitual = (cursor: Cursor, at: number): boolean =>
  cursor.is(at, habitualNouns) || cursor.is(at, habitualPlaces)

const isSingular = (cursor: Cursor, at: number | undefined): boolean =>
  at !== undefined && !isPlural(cursor.low(at))

/** One thing: `a letter`, `the lease`, `my résumé`; not `letters`. */
function isOne(cursor: Cursor, from: number, at: number): boolean {
  if (cursor.is(at, onceEvents) && hasArticle(cursor, from, at)) return true
  if (isHabitual(cursor, at)) return false
  if (cursor.is(at, someone)) return true
  const determiner = determinerIn(cursor, from, at)
  if (determiner === undefined) return cursor.isCapital(at) && isSingular(cursor, at)
  if (isSingular(cursor, at)) return true
  return determiner === 'the' || determiner === 'his' || determiner === 'her'
}

/** `a class`, `one meeting`. */
function hasArticle(cursor: Cursor, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = cursor.low(at)
    if (word === 'a' || word === 'an' || word === 'one') return true
  }
  return false
}

function determinerIn(cursor: Cursor, from: number, to: number): string | undefined {
  for (let at = from; at < to; at += 1)
    if (cursor.is(at, ones) || cursor.is(at, possessive)) return cursor.low(at)
  return undefined
}

/** `walk to the mailbox`, `transfer from bed to chair`, `go back to work`. */
function reaches(cursor: Cursor, { head, to }: Part): boolean {
  if (head.verb === undefined || head.compared || !cursor.isForm(head.from, motion)) return false
  const returns = head.verb.startsWith('return')
  for (let at = head.from + 1; at < to; at += 1) {
    const word = cursor.low(at)
    if (word === 'back' && cursor.low(at + 1) === 'to') return true
    if (returns && word === 'to') return true
    if (cursor.is(at, placeLeads) && isPlace(cursor, at)) return true
  }
  return false
}

function isPlace(cursor: Cursor, at: number): boolean {
  const noun = cursor.is(at + 1, ones) ? at + 2 : at + 1
  if (!cursor.isWord(noun)) return false
  if (cursor.is(noun, singleOnes)) return true
  if (cursor.is(noun, habitualPlaces) || cursor.is(noun + 1, habitualPlaces)) return false
  return cursor.low(at) !== 'up' || noun > at + 1
}
