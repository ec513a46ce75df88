/** Measurable: someone else could tick it done or not done. */
import type { Analysis, Part } from '../analysis.ts'
import type { Cursor } from '../cursor.ts'
import { blank, grade, openEnded, pronouns } from '../lexicon/judging.ts'
import { scaleWords } from '../lexicon/measures.ts'
import { stateNouns } from '../lexicon/nouns.ts'
import type { QuantityAt } from '../quantities/quantity.ts'
import { isIn, wordOf } from '../vocabulary.ts'
import { type Around, aroundOf } from './around.ts'
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
  const around = aroundOf(analysis)
  const seen = all(analysis, around, shown)
  return seen.met ? seen : all(analysis, around, mains)
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
function all(analysis: Analysis, around: Around, parts: readonly Part[]): MeasurableFinding {
  const { cursor } = analysis
  const rated = parts.filter((part) => part.quantities.some((one) => isRate(cursor, one, part)))
  const isOnly = parts.length === 1
  let first: MeasurableFinding | undefined
  for (const [at, part] of parts.entries()) {
    const found = checkOf(analysis, around, { part, isOnly, next: parts[at + 1], rated })
    if (!found) return { met: false, part }
    if (first === undefined || first.check === 'shared') first = { met: true, part, ...found }
  }
  return first ?? { met: false }
}

interface Found {
  check: Check
  quantity?: QuantityAt
}

/** A part among those of its role. */
interface Member {
  part: Part
  isOnly: boolean
  next: Part | undefined
  /** The parts with a frequency, which may hold for others too. */
  rated: readonly Part[]
}

function checkOf(analysis: Analysis, around: Around, member: Member): Found | undefined {
  const { cursor } = analysis
  const { part, next } = member
  const { head } = part
  if (head.zero && !head.compared) return { check: 'none' }
  if (isRun(analysis, part)) return { check: 'run' }
  if (sharesObject(part, next)) return { check: 'shared' }
  const quantity = measureIn(cursor, part) ?? (isFelt(part) ? undefined : around.beside)
  if (quantity) return { check: 'quantity', quantity }
  if (head.kind !== 'state' && cursor.says(grade)) return { check: 'score' }
  if (inherits(cursor, member)) return { check: 'shared' }
  return isDiscrete(cursor, part, around) ? { check: 'done' } : undefined
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
function inherits(cursor: Cursor, { part, isOnly, next, rated }: Member): boolean {
  const { head, joined, quantities } = part
  if (isOnly || head.compared) return false
  if (next?.joined && next.quantities.length > 0 && saysIt(cursor, next)) return true
  const isBare = joined && quantities.length === 0
  if (isBare && head.kind === 'act' && saysIt(cursor, part)) return true
  if (head.kind !== 'act' && head.kind !== 'perform' && head.kind !== 'product') return false
  return rated.some((other) => other !== part)
}

const saysIt = (cursor: Cursor, { from, to }: Part): boolean => cursor.hasAny(from, to, pronouns)

const isRate = (cursor: Cursor, one: QuantityAt, part: Part): boolean =>
  (one.kind === 'frequency' || one.kind === 'total' || one.kind === 'share') &&
  measures(cursor, one, part, false)
