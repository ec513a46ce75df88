/** Specific: two readers would picture the same act, event, task or reading. */
import type { Analysis, Part } from '../analysis.ts'
import type { Cursor } from '../cursor.ts'
import { bodilyStates, looseNouns, measuredThings, scaleMentions } from '../lexicon/judging.ts'
import { stateNouns } from '../lexicon/nouns.ts'
import type { QuantityAt } from '../quantities/quantity.ts'
import { isScaleName } from '../quantities/scales.ts'
import { isIn, wordOf } from '../vocabulary.ts'
import { isAimed, isScore, isSource, partsOf, sharesObject } from './parts.ts'

export interface SpecificFinding {
  met: boolean
  /** The part that decided it: the first specific one, or the first of all. */
  part: Part | undefined
  /** Decided by a scale that is given. */
  scaled: boolean
}

/** `scaled`: see `onScale`. */
export function specificIn(analysis: Analysis, scaled: boolean): SpecificFinding {
  const { cursor } = analysis
  const mains = partsOf(analysis, 'main')
  const shown = partsOf(analysis, 'evidence').filter((part) => !isSource(cursor, part))
  const own = mains.filter(
    (part, at) => part.head.kind !== 'list' || !sharesObject(part, mains[at + 1]),
  )
  const candidates = [...own, ...partsOf(analysis, 'manner'), ...shown]
  const part = candidates.find((one) => isSpecific(cursor, one))
  return { met: scaled || part !== undefined, part: part ?? mains[0], scaled }
}

/** A rating, a score, or a named instrument with a direction. */
export function onScale({ cursor, parts, quantities }: Analysis): boolean {
  if (quantities.some((one) => isScore(one) && isAimed(one))) return true
  const isDirected =
    parts.some(({ head }) => head.compared || head.kind === 'reading') || cursor.says(directions)
  if (!isDirected) return false
  for (let at = 0; at < cursor.length; at += 1) if (isScaleName(cursor, at)) return true
  return (
    cursor.says(scaleMentions) &&
    quantities.some(({ kind, role }) => kind === 'percentage' && role !== 'none')
  )
}
const directions = /decreas|increas|reduc|improv|lower|higher|down|drop|fall|up on/i

const isItems = (one: QuantityAt): boolean =>
  isAimed(one) &&
  (one.kind === 'count' || one.kind === 'zero') &&
  one.of !== undefined &&
  !isIn(wordOf(one.of.toLowerCase()), stateNouns)
const isExtent = (one: QuantityAt): boolean =>
  isAimed(one) && (one.kind === 'duration' || one.kind === 'amount')
const isAmount = (one: QuantityAt): boolean => isAimed(one) && one.kind === 'amount'
/** What is put to the test so many times, or done with so much help. */
const isTried = (one: QuantityAt): boolean =>
  isAimed(one) &&
  (one.kind === 'assistance' || (one.kind === 'share' && trials.test(one.unit ?? '')))
const trials = /^(?:trial|attempt|tr(?:y|ies)|opportunit|probe|rep)/

function isSpecific(cursor: Cursor, part: Part): boolean {
  const { head, quantities } = part
  switch (head.kind) {
    case 'act':
    case 'product':
    case 'list':
    case 'reading':
      if (!head.loose) return true
      return head.object !== 'none' && !cursor.hasAny(head.from, head.to, looseNouns)
    case 'umbrella':
      return quantities.some(isItems) || (!head.loose && quantities.some(isExtent))
    case 'state':
      return isSpecificState(cursor, part)
    default:
      return quantities.some(isItems)
  }
}

/** `sleep 7 hours`, `tolerate 10 minutes`, `balance in 4 of 5 trials`. */
function isSpecificState(cursor: Cursor, part: Part): boolean {
  const { head, quantities } = part
  if (quantities.some(isExtent) && isBodily(cursor, part)) return true
  if (isCountedDown(quantities) && head.object !== 'none') return true
  if (head.object === 'none') return quantities.some((one) => isItems(one) || isAmount(one))
  return quantities.some(isTried) || (!head.compared && quantities.some(isItems))
}

/** `from 14/hr to 3/hr`: something that was counted before. */
const isCountedDown = (quantities: readonly QuantityAt[]): boolean =>
  quantities.some(({ role, per }) => role === 'baseline' && per !== undefined) &&
  quantities.some(({ role, per }) => role === 'target' && per !== undefined)

/** `the wound will shrink`, `sleep latency reduced`, `tolerate`. */
function isBodily(cursor: Cursor, { from, to, head }: Part): boolean {
  if (cursor.hasAny(from, to, bodilyStates) || bearing.test(head.verb ?? '')) return true
  return head.compared && head.verb !== undefined && cursor.hasAny(from, head.from, measuredThings)
}

/** `manage 2 stairs`, `tolerate 10 minutes`. */
const bearing = /^(?:manage|tolerate|handle|endure)/
