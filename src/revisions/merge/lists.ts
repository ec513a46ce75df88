/** Lists merged by what their elements are, not by where they stand. */
import { type ItemKind, itemKind } from '../../changes/item-kinds.ts'
import { matchItems } from '../../changes/match.ts'
import { alike } from './alike.ts'
import { byId, equal, inTurn, type Lists, type Pairing, type Pairings, saysMore } from './groups.ts'
import { byDate, mergeOrder } from './order.ts'
import {
  addressOf,
  isFields,
  type Merged,
  type MergedList,
  outcome,
  type Spot,
  spotsOf,
  type Three,
  type Version,
  versions,
} from './three.ts'

export type ListKind = 'items' | 'texts'

export const listsOf = (three: Three): Lists => ({
  base: spotsOf(three.base),
  ours: spotsOf(three.ours),
  theirs: spotsOf(three.theirs),
})

/** Of items the tool knows what they are; texts are known by their words alone. */
export function listKindOf(three: Three): ListKind | undefined {
  const elements = versions.flatMap((version) => spotsOf(three[version])).map(({ value }) => value)
  if (elements.every(isFields)) return 'items'
  return elements.every((element) => typeof element === 'string') ? 'texts' : undefined
}

/** An item of a plan that both sides added under one id is one item. */
const itemPairings = (address: string): Pairings => ({
  kept: matching(itemKind(address)),
  added: inTurn(equal, byId, saysMore),
})

/** Of what both sides added to a record nothing is the same that differs in anything both say. */
const entryPairings = (address: string): Pairings => ({
  kept: matching(itemKind(address, 'record')),
  added: inTurn(equal, saysMore),
})

/** Items that say nothing are the same too. */
const matching = (kind: ItemKind): Pairing =>
  inTurn((before, after) => matchItems(before, after, kind).pairs, equal)

const exactly: Pairings = { kept: equal, added: equal }

const textPairings: Pairings = { kept: inTurn(equal, alike), added: equal }

/** Lists of ids: one id is never another one reworded. */
const refs = new Set([
  'problems',
  'diagnoses',
  'interventions',
  'objectives',
  'responsible',
  'tags',
])

export function pairingsFor(kind: ListKind, three: Three, isRecord: boolean): Pairings {
  const path =
    versions.map((version) => three[version]?.path).find((one) => one !== undefined) ?? []
  const field = path.at(-1)
  if (kind === 'texts') return refs.has(String(field)) ? exactly : textPairings
  if (field === 'x-conflict') return exactly
  const address = addressOf(path)
  if (field === 'signatures') return { ...itemPairings(address), added: equal }
  return isRecord ? entryPairings(address) : itemPairings(address)
}

export const goalPairings = itemPairings('goals')
export const objectivePairings = itemPairings('goals.objectives')

/** What each group became, in order; `undefined` when there is no list any more. */
export function listOf(
  three: Three,
  lists: Lists,
  become: ReadonlyMap<Three, Merged>,
): MergedList | undefined {
  const groups = groupBySpot(become.keys())
  const order = (version: Version) =>
    lists[version].flatMap((spot) => {
      const group = groups.get(spot)
      return group ? [group] : []
    })
  const sequences = { base: order('base'), ours: order('ours'), theirs: order('theirs') }
  const ordered = mergeOrder(new Set(become.keys()), sequences)
  const mergedDate = (group: Three) => {
    const merged = become.get(group)
    return merged && dateOf(outcome(merged))
  }
  const dated = byDate(ordered, mergedDate, [lists.ours.map(dateIn), lists.theirs.map(dateIn)])
  const items = dated.map((group) => become.get(group) as Merged)
  if (items.length === 0 && !isThere(three)) return undefined
  return { kind: 'list', from: three, items }
}

function groupBySpot(groups: Iterable<Three>): Map<Spot, Three> {
  const found = new Map<Spot, Three>()
  for (const group of groups)
    for (const version of versions) {
      const spot = group[version]
      if (spot) found.set(spot, group)
    }
  return found
}

const dateIn = ({ value }: Spot): string | undefined => dateOf(value)

function dateOf(value: unknown): string | undefined {
  const date = isFields(value) ? value['date'] : undefined
  return typeof date === 'string' ? date : undefined
}

/** Whether something with nothing in it is still there: as both have it, or as the one that changed it. */
export function isThere({ base, ours, theirs }: Three): boolean {
  const [before, left, right] = [base, ours, theirs].map((spot) => spot !== undefined)
  return left === right ? left === true : (left === before ? right : left) === true
}
