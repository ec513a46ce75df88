/**
 * Reads one objective or goal in English clinical style. The entrance for everybody else: what was
 * found, each with its place in the text. See `judge.ts` for the three letters.
 */
import { type Analysis, analyze, type Part } from './analysis.ts'
import type { Cursor } from './cursor.ts'
import { personIn } from './heads/subjects.ts'
import { comparatives } from './lexicon/adjectives.ts'
import { boundComparatives, downwards, noneWays, upwards } from './lexicon/directions.ts'
import type { QuantityAt } from './quantities/quantity.ts'
import { isScaleName } from './quantities/scales.ts'
import type { Act, Direction, Mention, Quantity, Reading, TimeFrame } from './reading.ts'
import type { FrameAt } from './time/frame.ts'

/** What stands in a goal or objective; empty lists for a text that says nothing. */
export const readObjective = (text: string): Reading => readingOf(analyze(text))

/** What was found in a text that was taken apart already. */
export function readingOf({ cursor, parts, quantities, frames }: Analysis): Reading {
  const all = (role: Part['role']) => parts.filter((part) => part.role === role)
  const mention = (part: Part) => wordsOf(cursor, part)
  const scales = scalesIn(cursor)
  return {
    text: cursor.text,
    ...actorOf(cursor, parts),
    acts: [...all('main'), ...all('evidence')].map((part) => actOf(cursor, part)),
    directions: parts.flatMap((part) => directionsIn(cursor, part)),
    quantities: [
      ...quantities.map((quantity) => quantityOf(cursor, quantity, scales)),
      ...parts.flatMap((part) => noneOf(cursor, part)),
    ],
    conditions: all('condition')
      .filter((part) => !isTimeOnly(cursor, part))
      .map(mention),
    evidence: all('evidence').map(mention),
    timeFrames: frames.map((frame) => frameOf(cursor, frame)),
    instruments: scales.map((at) => cursor.mention(at, at)),
  }
}

/** Who is to do it: the person at the head of the first part that has one. */
function actorOf(cursor: Cursor, parts: readonly Part[]): { actor?: Mention } {
  for (const part of parts) {
    if (part.role !== 'main') continue
    const person = personIn(cursor, part)
    if (person) return { actor: cursor.mention(person.from, person.to) }
  }
  return {}
}

/** The words of a part, without the marks round them. */
function wordsOf(cursor: Cursor, { from, to }: Part): Mention {
  let first = from
  let last = to - 1
  while (first < last && cursor.isMark(first)) first += 1
  while (last > first && cursor.isMark(last)) last -= 1
  return cursor.mention(first, last)
}

/** `By June,` is a time frame and no condition. */
function isTimeOnly(cursor: Cursor, { from, to }: Part): boolean {
  for (let at = from; at < to; at += 1) if (!cursor.isTaken(at) && !cursor.isMark(at)) return false
  return true
}

/** `No tantrums`: none of what is named, where no number says so. */
function noneOf(cursor: Cursor, part: Part): Quantity[] {
  const { head, quantities, role } = part
  if (!head.zero || quantities.length > 0 || (role !== 'main' && role !== 'evidence')) return []
  const none: Quantity = {
    ...cursor.mention(head.from, Math.max(head.from, head.objectAt ?? head.from)),
    kind: 'zero',
    role: 'target',
    bound: 'exactly',
    value: 0,
  }
  return [none]
}

function actOf(cursor: Cursor, part: Part): Act {
  const { head } = part
  const last = Math.max(head.from, head.objectAt ?? head.from)
  const said = head.from < part.to ? cursor.mention(head.from, last) : wordsOf(cursor, part)
  return {
    ...said,
    kind: head.kind,
    ...((head.negated || head.zero) && { negated: true as const }),
  }
}

/** Only what is known of a quantity, and the instrument of a score. */
function quantityOf(cursor: Cursor, quantity: QuantityAt, scales: readonly number[]): Quantity {
  const { from, to, last, kind, role, bound, value, upTo, outOf, unit, per, of } = quantity
  const scale = kind === 'score' ? nearest(scales, from) : undefined
  return {
    ...cursor.mention(from, last ?? to),
    ...{ kind, role, bound },
    ...(value !== undefined && { value }),
    ...(upTo !== undefined && { upTo }),
    ...(outOf !== undefined && { outOf }),
    ...(unit !== undefined && { unit: isCounted(kind) ? singular(of ?? unit) : unit }),
    ...(per !== undefined && { per }),
    ...(of !== undefined && { of }),
    ...(scale !== undefined && { instrument: cursor.mention(scale, scale).text }),
  }
}

/** Other units are in the singular already. */
const isCounted = (kind: Quantity['kind']): boolean =>
  kind === 'count' || kind === 'zero' || kind === 'share'

/** `attempts` as `attempt`, `opportunities` as `opportunity`, `classes` as `class`. */
function singular(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(?:ss|sh|ch|x)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

/** The last scale before a place, or else the first behind it. */
const nearest = (scales: readonly number[], at: number): number | undefined =>
  scales.findLast((scale) => scale < at) ?? scales.find((scale) => scale > at)

function frameOf(cursor: Cursor, { from, to, kind, date, span, unbroken }: FrameAt): TimeFrame {
  return {
    ...cursor.mention(from, to),
    kind,
    ...(date !== undefined && { date }),
    ...(span && { span }),
    ...(unbroken && { unbroken }),
  }
}

function scalesIn(cursor: Cursor): number[] {
  const found: number[] = []
  for (let at = 0; at < cursor.length; at += 1) if (isScaleName(cursor, at)) found.push(at)
  return found
}

/** Words for more, less or none in what is to be done or shown. */
function directionsIn(cursor: Cursor, { role, from, to }: Part): Direction[] {
  if (role !== 'main' && role !== 'evidence') return []
  const found: Direction[] = []
  for (let at = from; at < to; at += 1) {
    const isNone = cursor.isTaken(at) || isBound(cursor, at)
    const way = isNone ? undefined : wayAt(cursor, at)
    if (way) found.push({ ...cursor.mention(at, at), way })
  }
  return found
}

/** `no more than`, `or fewer` are bounds and not directions. */
function isBound(cursor: Cursor, at: number): boolean {
  const before = cursor.low(at - 1)
  if ((before === 'no' || before === 'or') && cursor.is(at, comparatives)) return true
  const next = cursor.low(at + 1)
  if (next === 'than' || (cursor.low(at) === 'up' && next === 'to')) return true
  return cursor.low(at) === 'no' && cursor.is(at + 1, boundComparatives)
}

function wayAt(cursor: Cursor, at: number): Direction['way'] | undefined {
  if (cursor.is(at, downwards)) return 'less'
  if (cursor.is(at, upwards)) return 'more'
  return cursor.is(at, noneWays) ? 'none' : undefined
}
