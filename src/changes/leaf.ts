/** A single value, a list of words or ids, or a target: whether it says another thing now, and how. */
import { isSame } from '../plan/sameness.ts'
import type { Shape } from '../plan/shape.ts'
import type { Measure } from '../plan/types.generated.ts'
import { valueAt } from '../source/meaning.ts'
import type { Detail } from './change.ts'
import { detailOf, entriesDetail } from './detail.ts'
import { type Named, namedBy } from './identities.ts'
import { addField, isMapping, pathOf, type Run, type Spot, within } from './run.ts'
import { baselineMeaning, targetMeaning } from './target.ts'

export function compareLeaf(
  run: Run,
  spot: Spot,
  before: unknown,
  after: unknown,
  shape: Shape | undefined,
): void {
  if (isSame(before, after, shape, spot.address)) return
  if (shape && 'fields' in shape) compareTarget(run, spot, before, after)
  else if (shape && 'items' in shape && !isEmpty(before, after))
    compareWords(run, spot, textsOf(before), textsOf(after))
  else if (!namesTheSame(run, spot.address, before, after)) {
    const kind = shape && 'forms' in shape ? shape.kind : undefined
    const detail = detailOf(kind, before, after, run.anchors)
    addField(run, spot, before, after, withMeaning(run, spot, detail))
  }
}

/** One says that there is nothing, the other does not say. */
const isEmpty = (...lists: unknown[]) => !lists.some((list) => textsOf(list)?.length)

const textsOf = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.map(String) : undefined

/** An id that names the same item as before, though that has another id now. */
function namesTheSame(run: Run, address: string, before: unknown, after: unknown): boolean {
  const named = namedBy(address)
  if (!named || typeof before !== 'string' || typeof after !== 'string') return false
  return run.same.nameOf('before', named, before) === run.same.nameOf('after', named, after)
}

/** Texts, or ids, of which some came and some went. */
function compareWords(
  run: Run,
  spot: Spot,
  before: readonly string[] = [],
  after: readonly string[] = [],
): void {
  const named = namedBy(spot.address)
  const detail = named ? idsDetail(run, named, before, after) : entriesDetail(before, after)
  if (detail) addField(run, spot, filled(before), filled(after), detail)
}

function idsDetail(
  run: Run,
  named: Named,
  before: readonly string[],
  after: readonly string[],
): Detail | undefined {
  const old = before.map((id) => run.same.nameOf('before', named, id))
  const now = after.map((id) => run.same.nameOf('after', named, id))
  const removed = before.filter((_, at) => !now.includes(old[at] as string))
  const added = after.filter((_, at) => !old.includes(now[at] as string))
  if (removed.length + added.length === 0) return undefined
  return { kind: 'entries', added, removed, changed: [] }
}

const filled = (texts: readonly string[]) => (texts.length > 0 ? texts : undefined)

/** A target that is still told in the same way is one number that moved; else it is another target. */
function compareTarget(run: Run, spot: Spot, before: unknown, after: unknown): void {
  const [old, now] = [onlyNumber(before), onlyNumber(after)]
  const meaning = targetMeaning(...measures(run, spot, 1))
  if (old && now && old.way === now.way) {
    const by = Number((now.value - old.value).toFixed(6))
    const detail: Detail = { kind: 'number', by, ...(meaning ? { meaning } : {}) }
    addField(run, within(spot, old.way), old.value, now.value, detail)
  } else addField(run, spot, before, after, meaning && { kind: 'target', meaning })
}

function onlyNumber(target: unknown): { way: string; value: number } | undefined {
  const [first, ...others] = Object.entries(isMapping(target) ? target : {})
  if (!first || others.length > 0 || typeof first[1] !== 'number') return undefined
  return { way: first[0], value: first[1] }
}

/** Both measures that a part of them stands in, so many steps up. */
function measures(run: Run, spot: Spot, up: number): [Measure, Measure] {
  const measure = (side: 'before' | 'after'): Measure => {
    const path = pathOf(spot, side)
    const found = path && valueAt(run[side], path.slice(0, -up))
    return isMapping(found) ? (found as Measure) : {}
  }
  return [measure('before'), measure('after')]
}

function withMeaning(run: Run, spot: Spot, detail: Detail | undefined): Detail | undefined {
  if (detail?.kind !== 'number') return detail
  if (spot.address.endsWith('.percent'))
    return { ...detail, meaning: detail.by > 0 ? 'better' : 'worse' }
  if (!spot.address.endsWith('baseline.value')) return detail
  const meaning = baselineMeaning(...measures(run, spot, 2))
  return meaning ? { ...detail, meaning } : detail
}
