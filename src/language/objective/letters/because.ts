/** Says in one sentence, with the client's own words, why a letter is met or not. */
import type { Analysis, Part } from '../analysis.ts'
import type { Cursor } from '../cursor.ts'
import { comparatives, vagueAmounts } from '../lexicon/adjectives.ts'
import { breakers } from '../lexicon/grammar.ts'
import { beginningTimes, periodLeads, startOfRun } from '../lexicon/judging.ts'
import { beVerbs, linkingVerbs, stateVerbs } from '../lexicon/verbs.ts'
import { anyOf, type List, words } from '../lexicon/words.ts'
import type { QuantityAt } from '../quantities/quantity.ts'
import type { Letter, Mention } from '../reading.ts'
import type { MeasurableFinding } from './measurable.ts'
import { quote } from './quote.ts'
import type { SpecificFinding } from './specific.ts'

const met = (because: string, ...decidedBy: Mention[]): Letter => ({
  met: true,
  because,
  decidedBy,
})
const unmet = (because: string, ...decidedBy: Mention[]): Letter => ({
  met: false,
  because,
  decidedBy,
})

/** The most words that are quoted of a clause. */
const mostWords = 7

/** Verb, object and what describes them: up to a time or a mark. */
export function headMention({ cursor, frames }: Analysis, { head, from, to }: Part): Mention {
  const start = head.verb === undefined ? from : head.from
  const isTime = (at: number) => frames.some((frame) => frame.from === at)
  let last = Math.max(start, Math.min(to - 1, head.objectAt ?? start))
  while (
    last + 1 < to &&
    last + 1 < start + mostWords &&
    !cursor.isMark(last + 1) &&
    !isTime(last + 1)
  )
    last += 1
  const isCut = last === start + mostWords - 1 && last + 1 < to && !isTime(last + 1)
  return cursor.mention(
    start,
    isCut ? wholePhrase(cursor, Math.max(start, head.objectAt ?? start), last) : last,
  )
}

/** Where the last phrase ends that is not cut in two: `cope with the stress | of the new`. */
function wholePhrase(cursor: Cursor, from: number, cutAt: number): number {
  for (let at = cutAt; at > from; at -= 1)
    if (cursor.is(at, opensPhrase) && !cursor.is(at - 1, opensPhrase)) return at - 1
  return cutAt
}

const opensPhrase = anyOf(breakers, words('of'))

// ---- Specific -----------------------------------------------------------------------------

export function specificLetter(
  analysis: Analysis,
  { met: isMet, part, scaled }: SpecificFinding,
): Letter {
  if (!part) return unmet('There is nothing here yet that somebody could see.')
  const said = headMention(analysis, part)
  const words = quote(said)
  if (isMet && scaled) return met('A scale or score says what is meant.', said)
  if (isMet) return met(`Two people would picture the same thing at ${words}.`, said)
  const isNamed = part.head.kind !== 'state' || namesState(analysis.cursor, part.head)
  return unmet(isNamed ? vague[part.head.kind](words) : unseen(words), said)
}

/** A feeling, an ability, a way to be: said by the verb or by its object. */
const namesState = (cursor: Cursor, { from, object, verb, compared }: Part['head']): boolean =>
  object === 'state' || compared || verb === undefined || cursor.isForm(from, ofState)

const ofState = anyOf(stateVerbs, beVerbs, linkingVerbs)

const unseen = (words: string) =>
  `${words} does not say what others would see: describe it, or name a scale.`

const vague: Readonly<Record<Part['head']['kind'], (words: string) => string>> = {
  state: (words) =>
    `${words} names a state, and no one else can see a state: say what others would see, or name a scale.`,
  process: (words) => `${words} says what will be worked at, not what the client will do.`,
  umbrella: (words) => `${words} could be many things: say which.`,
  perform: (words) => `${words} leaves open which ones: name them, or say how many.`,
  knowledge: (words) =>
    `${words} happens in the head: say what the client will do or show with it.`,
  act: (words) => `${words} can be understood in many ways: say what others would see.`,
  product: (words) => `${words} can be understood in many ways: say what others would see.`,
  list: (words) => `${words} does not say of what.`,
  reading: (words) => `${words} does not say which reading.`,
}

// ---- Measurable ---------------------------------------------------------------------------

export function measurableLetter(analysis: Analysis, finding: MeasurableFinding): Letter {
  const { cursor } = analysis
  const { part, quantity, check } = finding
  if (finding.blank) return unmet('A blank is still to be filled in.')
  if (!finding.met) return notMeasured(analysis, part)
  const said = quantity ? wordsOf(cursor, quantity) : part && headMention(analysis, part)
  if (!said) return met('It is done or not done.')
  if (check === 'none')
    return met(`${quote(said)} means none at all, and any one would be noticed.`, said)
  if (check === 'done') return met(`${quote(said)} is done or not done.`, said)
  if (check === 'score')
    return met(quantity ? `${quote(said)} on a scale can be checked.` : namedScale, said)
  return met(`${quote(said)} can be counted or measured.`, said)
}

const namedScale = 'A named scale and a direction can be checked.'

/** A quantity with its period: `3 times` with `a week`. */
function wordsOf(cursor: Cursor, { from, to }: QuantityAt): Mention {
  const hasPeriod = cursor.is(to + 1, periodLeads) && cursor.isWord(to + 2)
  return cursor.mention(from, hasPeriod ? to + 2 : to)
}

function notMeasured(analysis: Analysis, part: Part | undefined): Letter {
  if (!part) return unmet('There is no number, and nothing that is done or not done.')
  const { cursor } = analysis
  const said = headMention(analysis, part)
  const { quantities } = part
  return (
    unclear(
      ofWhat,
      figureIn(cursor, quantities, ({ kind }) => kind === 'percentage'),
    ) ??
    unclear(
      fromWhere,
      figureIn(cursor, quantities, ({ role }) => role === 'baseline'),
    ) ??
    unclear(noNumber, wordIn(cursor, part, vagueAmounts)) ??
    unclear(howFar, wordIn(cursor, part, comparatives)) ??
    unclear(
      noMeasure,
      figureIn(cursor, quantities, ({ role }) => role === 'none'),
    ) ??
    unmet(noFigure(part, quote(said)), said)
  )
}

/** Why words that look like a measure are none; nothing where there are no such words. */
const unclear = (because: (words: string) => string, said: Mention | undefined) =>
  said && unmet(because(quote(said)), said)

const ofWhat = (words: string) => `${words} of what? No scale is named and nothing is counted.`
const fromWhere = (words: string) =>
  `${words} is where it started; where it is to arrive is not said.`
const noNumber = (words: string) => `${words} is no number: two people would count it differently.`
const howFar = (words: string) => `${words} says which way, not how far: from what to what?`
const noMeasure = (words: string) => `${words} is a number, but it does not measure the result.`

function noFigure({ head: { kind } }: Part, words: string): string {
  if (kind === 'list') return `${words} does not say how many.`
  if (kind === 'state' || kind === 'process')
    return `Nobody could tick ${words} as done or not done.`
  return `${words} does not say how often, how many or how long.`
}

function figureIn(
  cursor: Cursor,
  quantities: readonly QuantityAt[],
  test: (quantity: QuantityAt) => boolean,
): Mention | undefined {
  const found = quantities.find(test)
  return found && wordsOf(cursor, found)
}

function wordIn(cursor: Cursor, { from, to }: Part, list: List): Mention | undefined {
  for (let at = from; at < to; at += 1) if (cursor.is(at, list)) return cursor.mention(at, at)
  return undefined
}

// ---- Time-bound ---------------------------------------------------------------------------

export function timeLetter({ cursor, frames, quantities }: Analysis): Letter {
  const [frame] = frames
  if (frame) {
    const said = cursor.mention(frame.from, frame.to)
    return met(`${quote(said)} says by when.`, said)
  }
  const often = quantities.find(({ kind, per }) => kind === 'frequency' || per !== undefined)
  return (
    unclear(whenItBegins, beginning(cursor)) ??
    unclear(howOften, often && wordsOf(cursor, often)) ??
    unmet('No date, week or event says by when.')
  )
}

const whenItBegins = (words: string) =>
  `${words} says when it begins, not when it is to be reached.`
const howOften = (words: string) => `${words} says how often, not until when.`

/** `starting Monday`. */
function beginning(cursor: Cursor): Mention | undefined {
  for (let at = 0; at < cursor.length; at += 1)
    if (cursor.is(at, startOfRun) && cursor.is(at + 1, beginningTimes))
      return cursor.mention(at, at + 1)
  return undefined
}
