/** Over and done once it has happened, and one can say whether it has: a diploma, the way to the mailbox. */
import type { Analysis, Part } from './analysis.ts'
import type { Cursor } from './cursor.ts'
import { type Head, hasAny, rightly } from './heads.ts'
import { inList } from './lemma.ts'
import { vagueAmounts } from './lexicon/adjectives.ts'
import {
  asFar,
  disposal,
  doneTo,
  habitual,
  intransitive,
  jobs,
  motion,
  onceEvents,
  ones,
  someone,
  telling,
} from './lexicon/judging.ts'
import { genericNouns, habitualNouns, habitualPlaces } from './lexicon/nouns.ts'
import { achievingVerbs, openVerbs } from './lexicon/verbs.ts'

export function isDiscrete(analysis: Analysis, part: Part): boolean {
  const { cursor } = analysis
  const { head } = part
  if ((head.kind !== 'act' && head.kind !== 'product') || head.learning) return false
  if (isDoneTo(cursor, head)) return true
  if (head.kind === 'product' && head.object !== 'product')
    return !head.compared && !hasAny(cursor, part.from, part.to, vagueAmounts)
  if (hasManner(analysis)) return false
  if (reaches(cursor, part)) return true
  if (habitual.test(cursor.text) && head.object !== 'product') return false
  if (head.finished && isSingular(cursor, head.objectAt)) return true
  if (hasAny(cursor, head.from, part.to, rightly)) return true
  if (isLeftOpen(analysis, part)) return false
  return endsByItself(analysis, part)
}

/** `get hired`, `be evaluated`. */
const isDoneTo = (cursor: Cursor, head: Head): boolean =>
  head.verb !== undefined &&
  /^(?:get|gets|be|is)$/.test(head.verb) &&
  hasAny(cursor, head.from, head.to, doneTo)

/** `… without yelling`: how it is done, which nobody counts. */
const hasManner = ({ cursor, parts }: Analysis): boolean =>
  parts.some(
    ({ role, from }) =>
      role === 'manner' && /^(?:without|w\/o|no|of|than)$/.test(cursor.low(from - 1)),
  )

/** Compared without a figure, bound to a `when`, or as far as somebody is able. */
function isLeftOpen({ cursor, parts }: Analysis, { head, from, to }: Part): boolean {
  if (
    head.compared ||
    head.negated ||
    hasAny(cursor, from, to, vagueAmounts) ||
    asFar.test(cursor.text)
  )
    return true
  return parts.some(
    (part) => comesAgain(cursor, part) && (head.object !== 'product' || part.when === true),
  )
}

/** `when X`, `before speaking`: it happens again and again. */
function comesAgain(cursor: Cursor, { role, when, from, to }: Part): boolean {
  if (role !== 'condition' || cursor.low(from) === 'ready' || hasAny(cursor, from, to, readiness))
    return false
  if (cursor.low(from - 1) === 'during' && isPlural(cursor.low(from))) return true
  return (
    when === true ||
    (/^(?:before|after)$/.test(cursor.low(from - 1)) && cursor.low(from).endsWith('ing'))
  )
}
const readiness = new Set(['ready'])

function endsByItself({ cursor, parts, frames }: Analysis, part: Part): boolean {
  const { head } = part
  const object = head.objectAt === undefined ? '' : cursor.low(head.objectAt)
  if (head.verb === undefined)
    return head.object === 'product' && ones.has(cursor.low((head.objectAt ?? 0) - 1))
  if (disposal.test(cursor.mention(head.from, head.from + 1).text)) return true
  if (parts.some(({ until, from }) => until && from > head.from && from <= part.to + 1)) return true
  if (head.verb.startsWith('work') && hasAny(cursor, head.from, part.to, jobs)) return true
  if (inList(usingVerbs, head.verb)) return false
  if (
    head.objectAt !== undefined &&
    onceEvents.has(object) &&
    isOne(cursor, head.from + 1, head.objectAt)
  )
    return true
  if (isDated(frames) && inList(reaching, head.verb) && personAfter(cursor, head.from + 1))
    return true
  if (
    isDated(frames) &&
    inList(reaching, head.verb) &&
    isOne(cursor, head.from + 1, head.objectAt ?? head.from, true)
  )
    return true
  if (isKeptUp(head, object)) return false
  if (/^(?:be|is|are|stay|remain|keep)$/.test(head.verb))
    return head.object === 'product' || cursor.low(head.from + 1) === 'married'
  if (head.object === 'product') return true
  if (inList(telling, head.verb) && personAfter(cursor, head.from + 1)) return true
  if (head.objectAt === undefined)
    return inList(achievingVerbs, head.verb) && !inList(openVerbs, head.verb)
  if (inList(intransitive, head.verb) && !object.endsWith('s')) return true
  if (genericNouns.has(object)) return false
  const isWhole = !inList(openVerbs, head.verb) || hasAny(cursor, head.from, head.objectAt, whole)
  if (isDated(frames) && isWhole && isSingular(cursor, head.objectAt)) return true
  if (isPlural(object) && inList(openVerbs, head.verb)) return false
  return !head.oblique && isOne(cursor, head.from + 1, head.objectAt)
}

/** `tell my sister about the diagnosis`. */
const personAfter = (cursor: Cursor, at: number): boolean =>
  ones.has(cursor.low(at)) && cursor.isWord(at + 1) && !isPlural(cursor.low(at + 1))

const isKeptUp = (head: Head, object: string): boolean =>
  inList(openVerbs, head.verb ?? '') &&
  (object === '' || habitualNouns.has(object) || habitualPlaces.has(object))

/** What has a deadline is meant to be over by then. */
const isDated = (frames: Analysis['frames']): boolean => frames.some(({ kind }) => kind !== 'run')

const isPlural = (word: string): boolean =>
  word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')

const isSingular = (cursor: Cursor, at: number | undefined): boolean =>
  at !== undefined && !isPlural(cursor.low(at))

/** One thing: `a letter`, `the lease`, `my résumé`; not `letters`. */
function isOne(cursor: Cursor, from: number, at: number, anyNoun = false): boolean {
  const noun = cursor.low(at)
  if (onceEvents.has(noun) && hasAny(cursor, from, at, singleArticles)) return true
  if (!anyNoun && (habitualNouns.has(noun) || habitualPlaces.has(noun))) return false
  if (someone.test(noun)) return true
  const determiner = determinerIn(cursor, from, at)
  if (determiner === undefined) return cursor.at(at)?.capital === true && !isPlural(noun)
  return !isPlural(noun) || /^(?:the|his|her)$/.test(determiner)
}
const whole = new Set(['full', 'whole', 'entire'])
/** To get in touch, once by a day. */
const reaching = new Set(['call', 'phone', 'text', 'email', 'contact', 'visit', 'see', 'meet'])
/** To make use of something is done again and again. */
const usingVerbs = new Set(['use', 'utilize', 'utilise', 'practice', 'practise', 'employ'])
const singleArticles = new Set(['a', 'an', 'one'])

function determinerIn(cursor: Cursor, from: number, to: number): string | undefined {
  for (let at = from; at < to; at += 1)
    if (ones.has(cursor.low(at)) || cursor.low(at).endsWith("'s")) return cursor.low(at)
  return undefined
}

/** `walk to the mailbox`, `transfer from bed to chair`, `go back to work`. */
function reaches(cursor: Cursor, { head, to }: Part): boolean {
  if (head.verb === undefined || head.compared || !inList(motion, head.verb)) return false
  const returns = head.verb.startsWith('return')
  for (let at = head.from + 1; at < to; at += 1) {
    const word = cursor.low(at)
    if (word === 'back' && cursor.low(at + 1) === 'to') return true
    if (returns && word === 'to') return true
    if (/^(?:to|into|up|down|across|around)$/.test(word) && isPlace(cursor, at)) return true
  }
  return false
}

function isPlace(cursor: Cursor, at: number): boolean {
  const noun = ones.has(cursor.low(at + 1)) ? at + 2 : at + 1
  if (/^(?:first|last|next)$/.test(cursor.low(noun))) return true
  if (
    !cursor.isWord(noun) ||
    habitualPlaces.has(cursor.low(noun)) ||
    habitualPlaces.has(cursor.low(noun + 1))
  )
    return false
  return cursor.low(at) !== 'up' || noun > at + 1
}
