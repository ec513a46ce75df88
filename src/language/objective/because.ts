/** Says in one sentence, with the client's own words, why a letter is met or not. */
import type { Analysis, Part } from './analysis.ts'
import type { Cursor } from './cursor.ts'
import { comparatives, vagueAmounts } from './lexicon/adjectives.ts'
import { startWords } from './lexicon/time.ts'
import type { MeasurableFinding } from './measurable.ts'
import type { Letter, Mention } from './reading.ts'
import type { SpecificFinding } from './specific.ts'

const quote = (mention: Mention): string =>
  `“${mention.text.replace(/^["“'\s]+|["”'.,;:\s]+$/g, '')}”`

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

/** Verb, object and what describes them: up to a time, a figure or a mark, at most six words. */
export function headMention({ cursor, frames }: Analysis, { head, from, to }: Part): Mention {
  const start = head.verb === undefined ? from : head.from
  const object = head.objectAt ?? start
  let last = Math.max(start, Math.min(to - 1, object))
  while (last + 1 < to && last - start < mostWords && goesOn(cursor, frames, last + 1)) last += 1
  return cursor.mention(start, last)
}
const mostWords = 6

/** Whether a word still belongs to what is said before it. */
const goesOn = (cursor: Cursor, frames: Analysis['frames'], at: number): boolean =>
  cursor.at(at)?.kind !== 'mark' && !frames.some(({ from }) => from === at)

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
  return unmet(vague[part.head.kind](words), said)
}

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
  const { part, quantity } = finding
  if (finding.blank) return unmet('A blank is still to be filled in.')
  if (!finding.met) return notMeasured(analysis, part)
  const said = quantity
    ? cursor.mention(quantity.from, withPeriod(cursor, quantity.to))
    : part
      ? headMention(analysis, part)
      : undefined
  if (!said) return met('It is done or not done.')
  if (finding.check === 'none')
    return met(`${quote(said)} means none at all, and any one would be noticed.`, said)
  if (finding.check === 'done') return met(`${quote(said)} is done or not done.`, said)
  if (finding.check === 'score')
    return met(
      quantity
        ? `${quote(said)} on a scale can be checked.`
        : 'A named scale and a direction can be checked.',
      said,
    )
  return met(`${quote(said)} can be counted or measured.`, said)
}

function notMeasured(analysis: Analysis, part: Part | undefined): Letter {
  const { cursor } = analysis
  if (!part) return unmet('There is no number, and nothing that is done or not done.')
  const said = headMention(analysis, part)
  const idle = part.quantities.find(({ role }) => role === 'none')
  const percent = part.quantities.find(({ kind }) => kind === 'percentage')
  const baseline = part.quantities.find(({ role }) => role === 'baseline')
  if (percent)
    return unmet(
      `${quote(cursor.mention(percent.from, percent.to))} of what? No scale is named and nothing is counted.`,
      cursor.mention(percent.from, percent.to),
    )
  if (baseline)
    return unmet(
      `${quote(cursor.mention(baseline.from, baseline.to))} is where it started; where it is to arrive is not said.`,
      cursor.mention(baseline.from, baseline.to),
    )
  const loose = wordIn(cursor, part, vagueAmounts)
  if (loose)
    return unmet(`${quote(loose)} is no number: two people would count it differently.`, loose)
  const compared = wordIn(cursor, part, comparatives)
  if (compared)
    return unmet(`${quote(compared)} says which way, not how far: from what to what?`, compared)
  if (idle)
    return unmet(
      `${quote(cursor.mention(idle.from, idle.to))} is a number, but it does not measure the result.`,
      cursor.mention(idle.from, idle.to),
    )
  if (part.head.kind === 'list') return unmet(`${quote(said)} does not say how many.`, said)
  if (part.head.kind === 'state' || part.head.kind === 'process')
    return unmet(`Nobody could tick ${quote(said)} as done or not done.`, said)
  return unmet(`${quote(said)} does not say how often, how many or how long.`, said)
}

/** `3 times` with `a week`. */
function withPeriod(cursor: Cursor, to: number): number {
  const isPeriod = /^(?:a|per|each|every|\/)$/.test(cursor.low(to + 1)) && cursor.isWord(to + 2)
  return isPeriod ? to + 2 : to
}

function wordIn(
  cursor: Cursor,
  { from, to }: Part,
  list: ReadonlySet<string>,
): Mention | undefined {
  for (let at = from; at < to; at += 1) if (list.has(cursor.low(at))) return cursor.mention(at, at)
  return undefined
}

// ---- Time-bound ---------------------------------------------------------------------------

export function timeLetter({ cursor, frames, quantities }: Analysis): Letter {
  const [frame] = frames
  if (frame) {
    const said = cursor.mention(frame.from, frame.to)
    return met(`${quote(said)} says by when.`, said)
  }
  const start = beginning(cursor)
  if (start)
    return unmet(`${quote(start)} says when it begins, not when it is to be reached.`, start)
  const often = quantities.find(({ kind, per }) => kind === 'frequency' || per !== undefined)
  if (often) {
    const said = cursor.mention(often.from, withPeriod(cursor, often.to))
    return unmet(`${quote(said)} says how often, not until when.`, said)
  }
  return unmet('No date, week or event says by when.')
}

function beginning(cursor: Cursor): Mention | undefined {
  for (let at = 0; at < cursor.length; at += 1)
    if (
      startWords.has(cursor.low(at)) &&
      /^(?:start|begin|from|effective)/.test(cursor.low(at)) &&
      /^(?:starting|beginning|effective|from)$/.test(cursor.low(at)) &&
      /day$|^(?:next|this|in|on|today|tomorrow)/.test(cursor.low(at + 1))
    )
      return cursor.mention(at, at + 1)
  return undefined
}
