/** Measurable: someone else could tick it done or not done. */
import type { Analysis, Part } from '../analysis.ts'
import type { Cursor } from '../cursor.ts'
import { blank, grade, openEnded, pronouns } from '../lexicon/judging.ts'
import { scaleWords } from '../lexicon/measures.ts'
import { stateNouns } from '../lexicon/nouns.ts'
import type { QuantityAt } from '../quantities/quantity.ts'
import { isIn, wordOf } from '../vocabulary.ts'
import { isDiscrete } from './discrete.ts'
import { isScore, isSource, partsOf, sharesObject } from './parts.ts'

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

/** `scaled`: see `onScale` in `specific.ts`. */
export function measurableIn(analysis: Analysis, scaled: boolean): MeasurableFinding {
  if (blank.test(analysis.cursor.text)) return { met: false, blank: true }
  const mains = partsOf(analysis, 'main')
  if (scaled) return byScore(analysis, mains)
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
    (one) => isScore(one) && one.role !== 'none' && one.role !== 'baseline',
  )
  const part = mains[0]
  return { met: true, check: 'score', ...(quantity && { quantity }), ...(part && { part }) }
}

/** Every part must hold: one half that nobody can check spoils the whole. */
function all(analysis: Analysis, group: readonly Part[]): MeasurableFinding {
  let first: MeasurableFinding | undefined
  for (const [at, part] of group.entries()) {
    const found = checkOf(analysis, part, group, group[at + 1])
    if (!found) return { met: false, part }
    if (first === undefined || first.check === 'shared') first = { met: true, part, ...found }
  }
  return first ?? { met: false }
}

interface Found {
  check: Check
  quantity?: QuantityAt
}

function checkOf(
  analysis: Analysis,
  part: Part,
  group: readonly Part[],
  next: Part | undefined,
): Found | undefined {
  const { cursor } = analysis
  const { head } = part
  if (head.zero && !head.compared) return { check: 'none' }
  if (isRun(analysis, part)) return { check: 'run' }
  if (sharesObject(part, next)) return { check: 'shared' }
  const quantity = measureIn(cursor, part) ?? besideIt(analysis, part)
  if (quantity) return { check: 'quantity', quantity }
  if (head.kind !== 'state' && cursor.says(grade)) return { check: 'score' }
  if (inherits(cursor, part, group, next)) return { check: 'shared' }
  return isDiscrete(analysis, part) ? { check: 'done' } : undefined
}

/** The first quantity of a part that measures it. */
function measureIn(cursor: Cursor, part: Part): QuantityAt | undefined {
  if (part.quantities.length === 0) return undefined
  const isRated = cursor.hasAny(part.from, part.to, scaleWords)
  return part.quantities.find((one) => measures(cursor, one, part, isRated))
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
  if (isFelt(part) || cursor.says(openEnded)) return undefined
  for (const { role, quantities } of parts) {
    const kinds: readonly string[] = role === 'condition' || role === 'manner' ? besides[role] : []
    const found = quantities.find(({ kind }) => kinds.includes(kind))
    if (found) return found
  }
  return undefined
}

function measures(cursor: Cursor, quantity: QuantityAt, part: Part, isRated: boolean): boolean {
  const { kind, role, of } = quantity
  if (role === 'none' || role === 'baseline') return false
  if (kind === 'frequency') return isOften(cursor, quantity, part)
  if (kind === 'zero') return of !== undefined && !isState(of)
  if (kind === 'total') return !isFelt(part) && !cursor.says(openEnded)
  if (kind === 'assistance' && cursor.says(openEnded)) return false
  if (kind !== 'percentage') return true
  if (of !== undefined) return !isState(of)
  const isSeen = !isFelt(part) && part.head.kind !== 'umbrella'
  return isSeen || isRated
}

/** `two times happier` and `walk more each day` say how often, and not how much. */
function isOften(cursor: Cursor, { value, per, from }: QuantityAt, { head }: Part): boolean {
  if (!head.compared) return true
  if (head.kind === 'state') return per !== undefined
  return value !== 1 || !cursor.isWord(from)
}

const isState = (of: string): boolean =>
  of
    .toLowerCase()
    .split(/\W+/)
    .every((word) => isIn(wordOf(word), stateNouns))

/** One frequency may hold for several acts: `listen and reflect back 3 times a week`. */
function inherits(
  cursor: Cursor,
  part: Part,
  group: readonly Part[],
  next: Part | undefined,
): boolean {
  const { head } = part
  if (group.length < 2 || head.compared) return false
  if (next?.joined && next.quantities.length > 0 && saysIt(cursor, next)) return true
  const isBare = part.joined && part.quantities.length === 0
  if (isBare && head.kind === 'act' && saysIt(cursor, part)) return true
  if (head.kind !== 'act' && head.kind !== 'perform' && head.kind !== 'product') return false
  return group.some(
    (other) =>
      other !== part &&
      other.quantities.some((one) => isRate(one) && measures(cursor, one, other, false)),
  )
}

const saysIt = (cursor: Cursor, { from, to }: Part): boolean => cursor.hasAny(from, to, pronouns)

const isRate = ({ kind }: QuantityAt): boolean =>
  kind === 'frequency' || kind === 'total' || kind === 'share'
