/** Specific: two readers would picture the same act, event, task or reading. */
import type { Analysis, Part } from './analysis.ts'
import type { Cursor } from './cursor.ts'
import { hasAny } from './heads.ts'
import { bodilyStates, looseNouns, measuredThings, scaleMentions } from './lexicon/judging.ts'
import { stateNouns } from './lexicon/nouns.ts'
import { isSource, partsOf, sharesObject } from './parts.ts'
import { isScaleName, type QuantityAt } from './quantities.ts'

export interface SpecificFinding {
  met: boolean
  /** The part that decided it: the first specific one, or the first of all. */
  part: Part | undefined
  /** Decided by a scale that is given. */
  scaled: boolean
}

export function specificIn(analysis: Analysis): SpecificFinding {
  const { cursor } = analysis
  const scaled = onScale(analysis)
  const mains = partsOf(analysis, 'main')
  const shown = partsOf(analysis, 'evidence').filter((part) => !isSource(cursor, part))
  const candidates = [
    ...mains.filter((part) => !(part.head.kind === 'list' && sharesObject(part, mains))),
    ...partsOf(analysis, 'manner'),
    ...shown,
  ]
  const part = candidates.find((one) => isSpecific(cursor, one))
  return { met: scaled || part !== undefined, part: part ?? mains[0], scaled }
}

/** A rating, a score, or a named instrument with a direction. */
export function onScale({ cursor, parts, quantities }: Analysis): boolean {
  if (
    quantities.some(
      ({ kind, role }) =>
        (kind === 'rating' || kind === 'score') && (role === 'target' || role === 'change'),
    )
  )
    return true
  const directed =
    parts.some(({ head }) => head.compared || head.kind === 'reading') ||
    directions.test(cursor.text)
  if (!directed) return false
  for (let at = 0; at < cursor.length; at += 1) if (isScaleName(cursor, at)) return true
  return (
    scaleMentions.test(cursor.text) &&
    quantities.some(({ kind, role }) => kind === 'percentage' && role !== 'none')
  )
}
const directions = /decreas|increas|reduc|improv|lower|higher|down|drop|fall|up on/i

const has = (quantities: readonly QuantityAt[], test: (quantity: QuantityAt) => boolean): boolean =>
  quantities.some(
    (quantity) => (quantity.role === 'target' || quantity.role === 'change') && test(quantity),
  )

const isItems = ({ kind, of }: QuantityAt): boolean =>
  (kind === 'count' || kind === 'zero') && of !== undefined && !stateNouns.has(of.toLowerCase())
const isExtent = ({ kind }: QuantityAt): boolean => kind === 'duration' || kind === 'amount'
/** What is put to the test so many times, or done with so much help. */
const isTried = ({ kind, unit }: QuantityAt): boolean =>
  kind === 'assistance' ||
  (kind === 'share' && /^(?:trial|attempt|tr(?:y|ies)|opportunit|probe|rep)/.test(unit ?? ''))

/** `manage 2 stairs`, `tolerate 10 minutes`. */
const bearing = /^(?:manage|tolerate|handle|endure)/

/** `from 14/hr to 3/hr`: something that was counted before. */
const isCountedDown = (quantities: readonly QuantityAt[]): boolean =>
  quantities.some(({ role, per }) => role === 'baseline' && per !== undefined) &&
  quantities.some(({ role, per }) => role === 'target' && per !== undefined)

function isSpecific(cursor: Cursor, { head, quantities, from, to }: Part): boolean {
  const counted = has(quantities, isItems)
  switch (head.kind) {
    case 'act':
    case 'product':
    case 'list':
    case 'reading':
      return (
        !head.loose || (head.object !== 'none' && !hasAny(cursor, head.from, head.to, looseNouns))
      )
    case 'umbrella':
      return counted || (!head.loose && has(quantities, isExtent))
    case 'state':
      if (
        has(quantities, isExtent) &&
        ((head.compared &&
          head.verb !== undefined &&
          head.from > from &&
          hasAny(cursor, from, head.from, measuredThings)) ||
          hasAny(cursor, from, to, bodilyStates) ||
          bearing.test(head.verb ?? ''))
      )
        return true
      if (head.object === 'none')
        return has(quantities, (one) => isItems(one) || one.kind === 'amount')
      if (isCountedDown(quantities)) return true
      return has(quantities, isTried) || (counted && !head.compared)
    default:
      return counted
  }
}
