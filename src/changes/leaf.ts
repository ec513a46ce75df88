/** A single value, a list of words or ids, or a target: whether it says another thing now, and how. */
import { isSame } from '../plan/sameness.ts'
import type { Shape } from '../plan/shape.ts'
import type { Measure } from '../plan/types.generated.ts'
import { valueAt } from '../source/meaning.ts'
import type { Detail, LeftBehind } from './change.ts'
import { detailOf, entriesDetail } from './detail.ts'
import { type Named, namedBy } from './named.ts'
import { addField, isMapping, pathOf, type Run, type Spot, within } from './run.ts'
import { scoreMeaning } from './scores.ts'
import { baselineMeaning, targetMeaning } from './target.ts'

export function compareLeaf(
  run: Run,
  spot: Spot,
  before: unknown,
  after: unknown,
  shape: Shape | undefined,
): void {
  const named = namedBy(spot.address)
  if (named && areIds(before) && areIds(after)) compareIds(run, spot, named, before, after)
  else if (!isSame(before, after, shape, spot.address)) addOther(run, spot, before, after, shape)
}

type Ids = string | readonly string[] | undefined

const areIds = (value: unknown): value is Ids =>
  value === undefined ||
  typeof value === 'string' ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'))

/** Ids of which some name another thing than before, whatever they are. */
function compareIds(run: Run, spot: Spot, named: Named, before: Ids, after: Ids): void {
  const { nameOf, idNow } = run.same
  const [old, now] = [listed(before), listed(after)]
  const names = old.map((id) => nameOf('before', named, id))
  const namesNow = now.map((id) => nameOf('after', named, id))
  const gone = old.filter((_, at) => !namesNow.includes(names[at] as string))
  const come = now.filter((_, at) => !names.includes(namesNow[at] as string))
  if (gone.length + come.length === 0) return
  const left = gone.filter((id) => come.includes(id)).map((id) => leftBehind(run, named, id))
  const isLeft = (id: string) => left.some((one) => one.id === id)
  const [only] = left
  if (isOne(before) && isOne(after))
    addField(run, spot, before, after, only && { kind: 'reference', left: only })
  else
    addField(run, spot, before, after, {
      kind: 'entries',
      added: come.filter((id) => !isLeft(id)),
      removed: gone.filter((id) => !isLeft(id)).map((id) => idNow(named, id)),
      changed: [],
      ...(only ? { left } : {}),
    })
}

/** An id was changed, or given to another item, and not here. */
function leftBehind({ same }: Run, named: Named, id: string): LeftBehind {
  const now = same.idNow(named, id)
  return { id, ...(now === id ? {} : { now }), leads: same.isThere(named, id) }
}

const listed = (ids: Ids): readonly string[] =>
  (isOne(ids) ? [ids ?? ''] : ids).filter((id) => id.trim() !== '')

const isOne = (ids: Ids): ids is string | undefined => ids === undefined || typeof ids === 'string'

function addOther(
  run: Run,
  spot: Spot,
  before: unknown,
  after: unknown,
  shape: Shape | undefined,
): void {
  if (shape && 'fields' in shape) compareTarget(run, spot, before, after)
  else if (hasTexts(before) || hasTexts(after))
    addField(run, spot, before, after, entriesDetail(textsOf(before), textsOf(after)))
  else {
    const kind = shape && 'forms' in shape ? shape.kind : undefined
    const detail = detailOf(kind, before, after, run.anchors)
    addField(run, spot, before, after, withMeaning(run, spot, detail))
  }
}

/** Items of the user's own fields are no texts. */
const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) && value.every((one) => !isMapping(one) && !Array.isArray(one))
    ? value.map(String)
    : []

/** An empty list is none: that there is nothing is another thing than not to say. */
const hasTexts = (value: unknown) => textsOf(value).length > 0

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

type NumberDetail = Extract<Detail, { kind: 'number' }>

function withMeaning(run: Run, spot: Spot, detail: Detail | undefined): Detail | undefined {
  if (detail?.kind !== 'number') return detail
  if (run.file === 'record') return withScoreMeaning(run, spot, detail)
  if (spot.address.endsWith('.percent'))
    return { ...detail, meaning: detail.by > 0 ? 'better' : 'worse' }
  if (!spot.address.endsWith('baseline.value')) return detail
  const meaning = baselineMeaning(...measures(run, spot, 2))
  return meaning ? { ...detail, meaning } : detail
}

function withScoreMeaning(run: Run, spot: Spot, detail: NumberDetail): Detail {
  const path = pathOf(spot, 'after')
  if (spot.address !== 'measures.score' || !path) return detail
  const meaning = scoreMeaning(valueAt(run.after, [...path.slice(0, -1), 'instrument']), detail.by)
  return meaning ? { ...detail, meaning } : detail
}
