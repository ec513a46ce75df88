/**
 * Divides an objective into its parts: what is to be done, under which condition, for what purpose,
 * and what will show it. Only the first and the last decide whether it can be checked.
 */
import type { Cursor } from './cursor.ts'
import { inList } from './lemma.ts'
import {
  abbreviations,
  conditionWords,
  evidenceVerbs,
  leadPrepositions,
  nounLike,
  purposeVerbs,
  sources,
  subjects,
  takesInfinitive,
  timeConjunctions,
} from './lexicon/clauses.ts'
import { timeUnits } from './lexicon/time.ts'
import { auxiliaries, commonVerbs } from './lexicon/verbs.ts'
import { words } from './lexicon/words.ts'

export type ClauseRole = 'main' | 'evidence' | 'condition' | 'purpose' | 'manner'

export interface Clause {
  role: ClauseRole
  /** Tokens from … to, the latter not included. */
  from: number
  to: number
  /** Joined to the clause before it with `and` or a comma. */
  joined?: true
  /** Opened by `until`: what follows is its end. */
  until?: true
  /** Opened by `when`, `if`, `while`. */
  when?: true
}

interface Start {
  role: ClauseRole
  /** How many tokens the opening takes. */
  length: number
  joined?: true
  until?: true
  when?: true
}

type Taken = (at: number) => boolean

export function clausesOf(cursor: Cursor, isTaken: Taken): Clause[] {
  const clauses: Clause[] = []
  let current: Clause = { role: 'main', from: 0, to: 0 }
  const close = (at: number) => {
    current.to = at
    if (hasWords(cursor, current)) clauses.push(current)
  }
  for (let at = 0; at < cursor.length; at += 1) {
    const start =
      isTaken(at) &&
      cursor.low(at) !== 'whenever' &&
      !(cursor.low(at + 1) === 'time' && /^(?:every|each)$/.test(cursor.low(at)))
        ? undefined
        : startAt(cursor, at, current, isTaken)
    if (!start) continue
    close(at)
    const { length, ...rest } = start
    current = { ...rest, from: at + length, to: 0 }
    at += Math.max(length - 1, 0)
  }
  close(cursor.length)
  return withLeads(cursor, clauses, isTaken)
}

function hasWords(cursor: Cursor, { from, to }: Clause): boolean {
  for (let at = from; at < to; at += 1) if (cursor.at(at)?.kind !== 'mark') return true
  return false
}

/** `At a social event, …`: a piece that leads up to the next one is its condition. */
function withLeads(cursor: Cursor, clauses: Clause[], isTaken: Taken): Clause[] {
  const isMain = (clause: Clause | undefined) => clause?.role === 'main'
  const proper = clauses.filter((clause) => isMain(clause) && !isLead(cursor, clause, isTaken))
  return clauses.map((clause, index) => {
    if (!isMain(clause)) return clause
    const next = clauses[index + 1]
    const leads = next && isMain(next) && leadsToActor(cursor, clause, next)
    const isBeside = proper.length > 0 && !proper.includes(clause)
    return leads || isBeside ? { ...clause, role: 'condition' } : clause
  })
}

const fillers = words(
  'the a and then will reached completed done logged verified documented recorded achieved met by at in on',
)
const asides = words(
  'someday eventually goal per objective currently baseline now someday ideally hopefully maybe',
)

/** `Sitting at the edge of the bed, pt. will …`: no person of its own, and none is joined with `and`. */
function leadsToActor(cursor: Cursor, clause: Clause, next: Clause): boolean {
  if (!hasActor(cursor, next.from) && !isNewActor(cursor, next.from)) return false
  if (/^(?:and|but|then|;|\.|\?|!)$/.test(cursor.low(next.from - 1))) return false
  for (let at = clause.from; at < clause.to; at += 1)
    if (
      subjects.has(cursor.low(at)) ||
      /^(?:will|'ll|would|i'll|she'll|he'll|we'll|they'll|i'm)$/.test(cursor.low(at))
    )
      return false
  return true
}

function isLead(cursor: Cursor, { from, to, joined }: Clause, isTaken: Taken): boolean {
  const isEmpty = (at: number) =>
    isTaken(at) ||
    cursor.at(at)?.kind === 'mark' ||
    subjects.has(cursor.low(at)) ||
    fillers.has(cursor.low(at))
  let at = from
  while (at < to && isEmpty(at)) at += 1
  if (at === to) return true
  const word = cursor.low(at)
  if (asks(cursor, to) || /^(?:baseline|currently|presently|historically|previously)$/.test(word))
    return true
  if (
    (word === 'goal' || word === 'ltg') &&
    cursor.low(at + 1) === ':' &&
    /\bobjectives?\b|\bSTG\b/i.test(cursor.text)
  )
    return true
  if (to - at < 3 && asides.has(word)) return true
  if (/^(?:target|due|review|completion)$/.test(word) && /^date$/.test(cursor.low(at + 1)))
    return true
  if (/^(?:deadline|timeframe|date)$/.test(word) && cursor.low(at + 1) === ':') return true
  if (!joined && tellsBefore(cursor, at, to)) return true
  if (
    /^(?:isp|goal|outcome|objective|problem|domain)$/.test(word) &&
    !hasVerb(cursor, at, to) &&
    to - at < 7 &&
    cursor.low(to) === '.'
  )
    return true
  const first = cursor.low(from)
  if (subjects.has(first) && word === 'to') return false
  return (
    (leadPrepositions.has(word) || leadPrepositions.has(first)) &&
    !hasVerb(cursor, at, to) &&
    !hasModal(cursor, at, to)
  )
}

/** `I was in bed for three weeks`, `His mother says …`: how it has been so far. */
function tellsBefore(cursor: Cursor, from: number, to: number): boolean {
  let before = false
  for (let at = from; at < to; at += 1) {
    const word = cursor.low(at)
    if (/^(?:will|would|goal|want|wants|i'll|he'll|she'll|i'd|to)$/.test(word)) return false
    if (
      /^(?:was|were|had|says|currently|been|used)$/.test(word) ||
      (/^(?:has|have)$/.test(word) && /(?:ed|en)$/.test(cursor.low(at + 1))) ||
      (/^keeps?$/.test(word) && cursor.low(at + 1).endsWith('ing'))
    )
      before = true
  }
  return before
}

const hasModal = (cursor: Cursor, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1)
    if (/^(?:will|would|shall|should)$/.test(cursor.low(at))) return true
  return false
}

const asks = (cursor: Cursor, to: number): boolean => cursor.low(to) === '?'

function hasVerb(cursor: Cursor, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (
      commonVerbs.has(cursor.low(at)) &&
      !nounLike.has(cursor.low(at)) &&
      !leadNouns.has(cursor.low(at))
    )
      return true
  return false
}
/** Verbs that in a piece like this are nouns. */
const leadNouns = words('meet face show open close pass move use start end need place do set have')

function startAt(cursor: Cursor, at: number, current: Clause, isTaken: Taken): Start | undefined {
  const token = cursor.at(at)
  if (token?.joined && /^["'“‘]$/.test(cursor.low(at - 1))) return undefined
  if (token?.kind === 'mark') return afterMark(cursor, at, current, isTaken)
  if (
    current.role === 'purpose' &&
    cursor.low(at) === 'will' &&
    /^(?:who|that)$/.test(cursor.low(current.from - 1))
  )
    return { role: 'main', length: 0 }
  if (at === current.from && current.role !== 'main') return undefined
  return (
    evidence(cursor, at) ??
    condition(cursor, at) ??
    purpose(cursor, at, current) ??
    manner(cursor, at) ??
    coordinate(cursor, at, current) ??
    newActor(cursor, at, current)
  )
}

function afterMark(cursor: Cursor, at: number, current: Clause, isTaken: Taken): Start | undefined {
  const mark = cursor.low(at)
  if (mark === '?' || mark === '!' || mark === ';') return { role: 'main', length: 1 }
  if (mark === '.') return isEnd(cursor, at) ? { role: 'main', length: 1 } : undefined
  if (mark === ':' && isGoalLabel(cursor, current.from, at)) return { role: 'condition', length: 1 }
  if (mark === ':' && (current.role !== 'main' || isLead(cursor, { ...current, to: at }, isTaken)))
    return { role: 'main', length: 1 }
  if (mark === '&' || mark === '+') return coordinate(cursor, at, current)
  return mark === ',' ? afterComma(cursor, at, current) : undefined
}

/** `Goal: … Objective: …`: only the objective is to be checked. */
const isGoalLabel = (cursor: Cursor, from: number, at: number): boolean =>
  at - from <= 2 &&
  /^(?:goal|ltg)$/.test(cursor.low(at - 1)) &&
  /\bobjectives?\s*\d*\s*:|\bSTG\b/i.test(cursor.text)

/** A condition at the head of the sentence ends at its comma; a purpose or evidence goes on. */
function afterComma(cursor: Cursor, at: number, current: Clause): Start | undefined {
  const next = skipAnd(cursor, at + 1)
  const joined = { role: 'main', length: next - at, joined: true } as const
  if (
    cursor.low(next) === 'to' &&
    purposeVerbs.has(cursor.low(next + 1)) &&
    current.role === 'main' &&
    at - current.from > 2
  )
    return { role: 'purpose', length: next - at }
  if (current.role === 'condition' || current.role === 'manner') {
    if (startsElsewhere(cursor, next)) return undefined
    const isInside = saidBefore(cursor, current.from)
    return isInside && !startsClause(cursor, next) && !cursor.isNumber(next) ? undefined : joined
  }
  if (
    current.role === 'main' &&
    cursor.low(next).endsWith('ing') &&
    inList(commonVerbs, cursor.low(next)) &&
    !/^(?:starting|beginning|going|including)$/.test(cursor.low(next)) &&
    at - current.from > 2
  )
    return { role: 'evidence', length: next - at }
  const starts = startsClause(cursor, next)
  if (current.role === 'main') return starts ? joined : undefined
  return starts && (hasActor(cursor, next) || cursor.low(next) === 'will') ? joined : undefined
}

/** Whether something was said before a condition: then a comma in it may be one of a list. */
function saidBefore(cursor: Cursor, from: number): boolean {
  for (let at = from - 2; at >= 0 && !/^[.;?!]$/.test(cursor.low(at)); at -= 1)
    if (/^(?:will|to)$/.test(cursor.low(at)) || inList(commonVerbs, cursor.low(at))) return true
  return false
}

/** What follows opens a part of its own kind. */
const startsElsewhere = (cursor: Cursor, at: number): boolean =>
  Boolean(evidence(cursor, at) ?? condition(cursor, at))

function isEnd(cursor: Cursor, at: number): boolean {
  const before = cursor.at(at - 1)
  const next = cursor.at(at + 1)
  if (!next) return false
  const shortened =
    before?.kind === 'word' &&
    abbreviations.has(before.lower) &&
    before.end === cursor.at(at)?.start
  return !shortened && !next.joined
}

/** `as evidenced by`, `AEB`, `measured by`, `according to`, `per her log`. */
function evidence(cursor: Cursor, at: number): Start | undefined {
  const word = cursor.low(at)
  if (word === 'aeb') return { role: 'evidence', length: 1 }
  const as = word === 'as' ? at + 1 : at
  const by = cursor.low(as + 1)
  if (
    evidenceVerbs.has(cursor.low(as)) &&
    (by === 'by' || by === 'through' || (as > at && /^(?:on|in|with|via|from|to)$/.test(by)))
  )
    return { role: 'evidence', length: as - at + 2 }
  if (word === 'according' && cursor.low(at + 1) === 'to') return { role: 'evidence', length: 2 }
  if (
    (word === 'per' || word === 'via') &&
    !timeUnits.has(cursor.low(at + 1)) &&
    isSourceNear(cursor, at + 1)
  )
    return { role: 'evidence', length: 1 }
  return undefined
}

const isSourceNear = (cursor: Cursor, at: number): boolean => {
  for (let i = at; i < at + 4; i += 1) if (inList(sources, cursor.low(i))) return true
  return false
}

function condition(cursor: Cursor, at: number): Start | undefined {
  const word = cursor.low(at)
  if (conditionWords.has(word)) return { role: 'condition', length: 1, when: true }
  if (/^(?:every|each|any)$/.test(word) && cursor.low(at + 1) === 'time')
    return { role: 'condition', length: 0, when: true }
  if (timeConjunctions.has(word)) return { role: 'condition', length: 1 }
  if (word === 'until' || word === 'till') return { role: 'condition', length: 1, until: true }
  if (word === 'as' && cursor.low(at + 1) === 'soon') return { role: 'condition', length: 3 }
  return undefined
}

/** `so that …`, `in order to …`, `to be more assertive`. */
function purpose(cursor: Cursor, at: number, current: Clause): Start | undefined {
  const word = cursor.low(at)
  const next = cursor.low(at + 1)
  if (
    word === 'so' &&
    /^(?:that|i|he|she|they|we|as|client|pt|ct|you|it|the|my|her|his)$/.test(next)
  )
    return { role: 'purpose', length: 1 }
  if (word === 'in' && next === 'order') return { role: 'purpose', length: 2 }
  if (word === 'which' || word === 'who' || word === 'because' || word === 'since')
    return { role: 'purpose', length: 1 }
  if (word !== 'to' || current.role !== 'main' || at - current.from < 3) return undefined
  if (takesInfinitive.has(cursor.low(at - 1)) || auxiliaries.has(cursor.low(at - 1)))
    return undefined
  if (cursor.at(at - 1)?.capital && at - current.from > 0) return undefined
  if (!purposeVerbs.has(next) || !saidSoFar(cursor, current.from, at)) return undefined
  return { role: 'purpose', length: 1 }
}

/** A verb stands before it, and it is not `want … to`. */
function saidSoFar(cursor: Cursor, from: number, to: number): boolean {
  let verb = false
  for (let at = from; at < to; at += 1) {
    const word = cursor.low(at)
    if (/^(?:wants?|needs?|like|expects?)$/.test(word)) return false
    if (auxiliaries.has(word) || inList(commonVerbs, word) || cursor.isNumber(at)) verb = true
  }
  return verb
}

/** `without yelling`, `instead of drinking`; `by using I-statements` shows how it is seen. */
function manner(cursor: Cursor, at: number): Start | undefined {
  const word = cursor.low(at)
  const next = cursor.low(at + 1)
  const isGerund = (index: number) =>
    cursor.low(index).endsWith('ing') && !noGerund.test(cursor.low(index))
  if ((word === 'without' || word === 'w/o') && (isGerund(at + 1) || isGerund(at + 2)))
    return { role: 'manner', length: 1 }
  if (word === 'with' && next === 'no' && isGerund(at + 2)) return { role: 'manner', length: 2 }
  if ((word === 'instead' && next === 'of') || (word === 'rather' && next === 'than'))
    return { role: 'manner', length: 2 }
  if (word === 'in' && next === 'place' && cursor.low(at + 2) === 'of')
    return { role: 'manner', length: 3 }
  if (!/^(?:by|through|via)$/.test(word) || !isGerund(at + 1)) return undefined
  return { role: at < 2 ? 'manner' : 'evidence', length: 1 }
}
const noGerund =
  /^(?:during|evening|morning|spring|thanksgiving|nothing|anything|something|everything|meeting|king|ring)$/

/** `… and call his sponsor`: a second thing to do. */
function coordinate(cursor: Cursor, at: number, current: Clause): Start | undefined {
  if (!/^(?:and|then|but|&|\+|plus)$/.test(cursor.low(at)) || current.role === 'purpose')
    return undefined
  const next = skipAnd(cursor, at)
  if (!startsClause(cursor, next)) return undefined
  if (cursor.low(at - 1) === 'up' && cursor.low(next) === 'go') return undefined
  if (current.role === 'evidence') return { role: 'evidence', length: next - at }
  if (current.role === 'condition' && !hasActor(cursor, next)) return undefined
  return { role: 'main', length: next - at, joined: true }
}

/** `Starting Monday I'll go`, `After this week I will not cry`: here the sentence proper begins. */
function newActor(cursor: Cursor, at: number, current: Clause): Start | undefined {
  if (
    at === current.from ||
    (current.role === 'purpose' && current.from > 3) ||
    current.role === 'evidence'
  )
    return undefined
  if (!isNewActor(cursor, at)) return undefined
  if (current.role !== 'main')
    return /^(?:when|if|once|while|as|that|until)$/.test(cursor.low(current.from - 1)) &&
      !ends(cursor, current.from, at)
      ? undefined
      : { role: 'main', length: 0 }
  const lead = cursor.low(current.from)
  const opens =
    leadPrepositions.has(lead) ||
    /^(?:starting|beginning|given|twice|once|daily|every|each|today|tonight|this|next|tuesday|sooner)$/.test(
      lead,
    ) ||
    cursor.isNumber(current.from) ||
    cursor.low(at - 1) === ':' ||
    cursor.low(at - 1) === ','
  return opens ? { role: 'main', length: 0 } : undefined
}

const isNewActor = (cursor: Cursor, at: number): boolean => {
  const word = cursor.low(at)
  if (/^(?:i'll|he'll|she'll|we'll|they'll|i'm|we're)$/.test(word)) return true
  if (!subjects.has(word) && !/^(?:mr|ms|mrs|dr)$/.test(word) && !cursor.at(at)?.capital)
    return false
  const next = cursor.low(at + 1) === '.' ? at + 2 : at + 1
  const modal =
    /^(?:will|would|can|should|shall|is|are|has|have|won't|can't|do|does|put|go|goes|want)$/
  if (
    /^(?:mr|ms|mrs|dr)$/.test(word) &&
    cursor.at(next)?.capital &&
    inList(commonVerbs, cursor.low(next + 1))
  )
    return true
  return (
    modal.test(cursor.low(next)) ||
    (/^(?:mr|ms|mrs|dr)$/.test(word) && modal.test(cursor.low(next + 1)))
  )
}

/** A subordinate clause that already has its own subject and verb is over when another one begins. */
const ends = (cursor: Cursor, from: number, at: number): boolean => {
  for (let i = from; i < at - 1; i += 1)
    if (
      subjects.has(cursor.low(i)) ||
      /^(?:it|there|anger|panic|urge|anxiety)$/.test(cursor.low(i))
    )
      return true
  return false
}

function skipAnd(cursor: Cursor, at: number): number {
  let next = at
  while (/^(?:and|then|but|&|\+|also|plus|or)$/.test(cursor.low(next))) next += 1
  return next
}

const hasActor = (cursor: Cursor, at: number): boolean =>
  (subjects.has(cursor.low(at)) && !/^(?:and|or|,|&)$/.test(cursor.low(at + 1))) ||
  (cursor.low(at) === 'the' && subjects.has(cursor.low(at + 1)))

/** A verb, or a person and a verb, as a new clause begins. */
function startsClause(cursor: Cursor, at: number): boolean {
  if (hasActor(cursor, at)) return true
  let verb = at
  while (
    /^(?:will|not|to|never|only|always|can|independently|be|openly|calmly|actively|then|consistently|successfully)$/.test(
      cursor.low(verb),
    )
  )
    verb += 1
  if (verb > at && cursor.low(verb - 1) === 'be') verb -= 1
  const word = cursor.low(verb)
  if (verb > at && cursor.isWord(verb)) return commonVerbs.has(word) || cursor.low(at) === 'will'
  if (!commonVerbs.has(word))
    return (
      word.endsWith('s') &&
      !/s's$|ss$/.test(word) &&
      inList(commonVerbs, word) &&
      verbFollows(cursor, verb)
    )
  return !nounLike.has(word) || verbFollows(cursor, verb)
}

const verbFollows = (cursor: Cursor, at: number): boolean =>
  cursor.isNumber(at + 1) ||
  /^(?:a|an|the|my|his|her|their|our|to|with|for|at|in|on|up|out|down|about|each|every|daily|one|it|them|back|off|away|myself|himself|herself|all|more|less|before|after|friends|someone)$/.test(
    cursor.low(at + 1),
  )
