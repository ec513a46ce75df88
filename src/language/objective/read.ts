/**
 * Reads one objective or goal in English clinical style. The entrance for everybody else: what was
 * found, each with its place in the text. See `judge.ts` for the three letters.
 */
import { type Analysis, analyze, type Part } from './analysis.ts'
import type { Cursor } from './cursor.ts'
import { comparatives } from './lexicon/adjectives.ts'
import { boundComparatives, downwards, noneWays, upwards } from './lexicon/directions.ts'
import type { QuantityAt } from './quantities/quantity.ts'
import { isScaleName } from './quantities/scales.ts'
import type { Act, Direction, Quantity, Reading, TimeFrame } from './reading.ts'
import type { FrameAt } from './time/frame.ts'

/** What stands in a goal or objective; empty lists for a text that says nothing. */
export const readObjective = (text: string): Reading => readingOf(analyze(text))

/** What was found in a text that was taken apart already. */
export function readingOf({ cursor, parts, quantities, frames }: Analysis): Reading {
  const all = (role: Part['role']) => parts.filter((part) => part.role === role)
  const mention = ({ from, to }: Part) => cursor.mention(from, to - 1)
  const scales = scalesIn(cursor)
  return {
    text: cursor.text,
    acts: [...all('main'), ...all('evidence')].map((part) => actOf(cursor, part)),
    directions: parts.flatMap((part) => directionsIn(cursor, part)),
    quantities: quantities.map((quantity) => quantityOf(cursor, quantity, scales)),
    conditions: all('condition').map(mention),
    evidence: all('evidence').map(mention),
    timeFrames: frames.map((frame) => frameOf(cursor, frame)),
    instruments: scales.map((at) => cursor.mention(at, at)),
  }
}

function actOf(cursor: Cursor, { head }: Part): Act {
  return {
    ...cursor.mention(head.from, Math.max(head.from, head.objectAt ?? head.from)),
    kind: head.kind,
    ...((head.negated || head.zero) && { negated: true as const }),
  }
}

/** Only what is known of a quantity, and the instrument of a score. */
function quantityOf(cursor: Cursor, quantity: QuantityAt, scales: readonly number[]): Quantity {
  const { from, to, kind, role, bound, value, upTo, outOf, unit, per, of } = quantity
  const scale = kind === 'score' ? nearest(scales, from) : undefined
  return {
    ...cursor.mention(from, to),
    ...{ kind, role, bound },
    ...(value !== undefined && { value }),
    ...(upTo !== undefined && { upTo }),
    ...(outOf !== undefined && { outOf }),
    ...(unit !== undefined && { unit }),
    ...(per !== undefined && { per }),
    ...(of !== undefined && { of }),
    ...(scale !== undefined && { instrument: cursor.mention(scale, scale).text }),
  }
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
    const way = isBound(cursor, at) ? undefined : wayAt(cursor, at)
    if (way) found.push({ ...cursor.mention(at, at), way })
  }
  return found
}

/** `no more than`, `or fewer` are bounds and not directions. */
function isBound(cursor: Cursor, at: number): boolean {
  const before = cursor.low(at - 1)
  if ((before === 'no' || before === 'or') && cursor.is(at, comparatives)) return true
  return cursor.low(at) === 'no' && cursor.is(at + 1, boundComparatives)
}

function wayAt(cursor: Cursor, at: number): Direction['way'] | undefined {
  if (cursor.is(at, downwards)) return 'less'
  if (cursor.is(at, upwards)) return 'more'
  return cursor.is(at, noneWays) ? 'none' : undefined
}
