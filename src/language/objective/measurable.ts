/** Measurable: someone else could tick it done or not done. */
import type { Analysis, Part } from './analysis.ts'
import type { Cursor } from './cursor.ts'
import { isDiscrete } from './discrete.ts'
import { hasAny } from './heads.ts'
import { blank, grade, openEnded, pronouns } from './lexicon/judging.ts'
import { scaleWords } from './lexicon/measures.ts'
import { stateNouns } from './lexicon/nouns.ts'
import { isSource, partsOf, sharesObject } from './parts.ts'
import type { QuantityAt } from './quantities.ts'
import { onScale } from './specific.ts'

/** How it can be checked: by a figure, by its being done, by there being none of it, by a score. */
export type Check = 'quantity' | 'done' | 'none' | 'run' | 'score' | 'shared'

export interface MeasurableFinding {
  met: boolean
  check?: Check
  quantity?: QuantityAt
  /** The part that decided it: the one that can be checked, or the first that cannot. */
  part?: Part
  blank?: true
}

export function measurableIn(analysis: Analysis): MeasurableFinding {
  if (blank.test(analysis.cursor.text)) return { met: false, blank: true }
  const mains = partsOf(analysis, 'main')
  if (onScale(analysis)) return byScore(analysis, mains)
  const shown = partsOf(analysis, 'evidence').filter((part) => !isSource(analysis.cursor, part))
  const seen = all(analysis, shown)
  return seen.met ? seen : all(analysis, mains)
}

/** A score settles it, unless something is added that nobody can check. */
function byScore(analysis: Analysis, mains: readonly Part[]): MeasurableFinding {
  const open = mains.find(
    ({ head, quantities, joined }) => head.kind === 'process' && quantities.length === 0 && joined,
  )
  if (open) return { met: false, part: open }
  const quantity = analysis.quantities.find(
    ({ kind, role }) =>
      (kind === 'rating' || kind === 'score') && role !== 'none' && role !== 'baseline',
  )
  const part = mains[0]
  return { met: true, check: 'score', ...(quantity && { quantity }), ...(part && { part }) }
}

/** Every part must hold: one half that nobody can check spoils the whole. */
function all(analysis: Analysis, group: readonly Part[]): MeasurableFinding {
  let first: MeasurableFinding | undefined
  for (const part of group) {
    const found = checkOf(analysis, part, group)
    if (!found) return { met: false, part }
    if (first === undefined || first.check === 'shared') first = { met: true, part, ...found }
  }
  return first ?? { met: false }
}

interface Found {
  check: Check
  quantity?: QuantityAt
}

function checkOf(analysis: Analysis, part: Part, group: readonly Part[]): Found | undefined {
  const { cursor } = analysis
  const { head } = part
  if (head.zero && !head.compared) return { check: 'none' }
  if (isRun(analysis, part)) return { check: 'run' }
  if (sharesObject(part, group)) return { check: 'shared' }
  const quantity =
    part.quantities.find((one) => measures(cursor, one, part)) ?? besideIt(analysis, part)
  if (quantity) return { check: 'quantity', quantity }
  if (grade.test(cursor.text) && head.kind !== 'state') return { check: 'score' }
  if (inherits(analysis, part, group)) return { check: 'shared' }
  return isDiscrete(analysis, part) ? { check: 'done' } : undefined
}

const isFelt = ({ head }: Part): boolean => head.kind === 'state' || head.kind === 'process'

/** `14 days in a row`. */
const isRun = ({ frames }: Analysis, part: Part): boolean =>
  !isFelt(part) &&
  frames.some(
    ({ unbroken, kind, from }) =>
      (unbroken || (kind === 'run' && part.head.verb === undefined)) &&
      from >= part.from - 1 &&
      from < part.to,
  )

const besides = {
  condition: ['total', 'frequency', 'share', 'assistance', 'percentage'],
  manner: ['assistance', 'percentage', 'frequency', 'share'],
} as const

/** Totals and frequencies that stand in a condition beside the part: `each time anger comes up, …`. */
function besideIt({ cursor, parts }: Analysis, part: Part): QuantityAt | undefined {
  if (isFelt(part) || openEnded.test(cursor.text)) return undefined
  for (const { role, quantities } of parts) {
    const kinds: readonly string[] = role === 'condition' || role === 'manner' ? besides[role] : []
    const found = quantities.find(({ kind }) => kinds.includes(kind))
    if (found) return found
  }
  return undefined
}

function measures(
  cursor: Cursor,
  { kind, role, of, per, value, from }: QuantityAt,
  part: Part,
): boolean {
  if (role === 'none' || role === 'baseline') return false
  if (
    kind === 'frequency' &&
    value === 1 &&
    cursor.isWord(from) &&
    part.head.compared &&
    part.head.kind !== 'state'
  )
    return false
  if (kind === 'zero') return of !== undefined && !isState(of)
  if (kind === 'frequency' && per === undefined && part.head.kind === 'state' && part.head.compared)
    return false
  if (kind === 'total') return !isFelt(part) && !openEnded.test(cursor.text)
  if (kind === 'assistance' && openEnded.test(cursor.text)) return false
  if (kind !== 'percentage') return true
  if (of !== undefined) return !isState(of)
  return (
    (!isFelt(part) && part.head.kind !== 'umbrella') ||
    hasAny(cursor, part.from, part.to, scaleWords)
  )
}

const isState = (of: string): boolean =>
  of
    .toLowerCase()
    .split(/\W+/)
    .every((word) => stateNouns.has(word))

/** One frequency may hold for several acts: `listen and reflect back 3 times a week`. */
function inherits({ cursor }: Analysis, part: Part, group: readonly Part[]): boolean {
  const { head } = part
  if (group.length < 2 || head.compared) return false
  const next = group[group.indexOf(part) + 1]
  if (next?.joined && next.quantities.length > 0 && hasAny(cursor, next.from, next.to, pronouns))
    return true
  if (
    part.joined &&
    head.kind === 'act' &&
    part.quantities.length === 0 &&
    hasAny(cursor, part.from, part.to, pronouns)
  )
    return true
  if (head.kind !== 'act' && head.kind !== 'perform' && head.kind !== 'product') return false
  return group.some(
    (other) =>
      other !== part && other.quantities.some((one) => isRate(one) && measures(cursor, one, other)),
  )
}

const isRate = ({ kind }: QuantityAt): boolean =>
  kind === 'frequency' || kind === 'total' || kind === 'share'
