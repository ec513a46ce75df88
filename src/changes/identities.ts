/**
 * What is one and the same in both plans, and what an id names in each. A reference that follows a renamed
 * item says the same as before; one that leads nowhere, or is a role, says its own word.
 */
import type { Plan } from '../plan/types.generated.ts'
import { itemKind } from './item-kinds.ts'
import { idOf } from './item-names.ts'
import { type Matching, matchItems } from './match.ts'
import { listsNaming, type Named, type NamedList, namedLists } from './named.ts'
import { type MatchedObjectives, matchObjectives } from './objectives.ts'

export interface Identities {
  objectives: MatchedObjectives
  matching(list: NamedList): Matching
  /** Whether any id now names another item, or an item has another id. */
  areIdsOthers(): boolean
  /** The same text for the same item, whatever its id is in that plan. */
  nameOf(side: 'before' | 'after', named: Named, id: string): string
  /** The id that what an earlier id named has now. */
  idNow(named: Named, id: string): string
  /** Whether an id names anything in the later plan. */
  isThere(named: Named, id: string): boolean
}

export function identities(before: Plan, after: Plan): Identities {
  const matching = remembered((list: NamedList) => matchList(before[list], after[list], list))
  const objectives = matchObjectives(before, after)
  const [old, now] = [objectives.before, objectives.after].map((some) =>
    some.map(({ objective }) => objective),
  )
  const tableOf = remembered((list: NamedList | 'objectives') =>
    list === 'objectives'
      ? tableFor(list, objectives, old ?? [], now ?? [])
      : tableFor(list, matching(list), before[list] ?? [], after[list] ?? []),
  )
  const namesOf = remembered((named: Named) => joined(listsNaming[named].map(tableOf)))
  const areIdsOthers = remembered((_: 'ids') =>
    [...namedLists, 'objectives' as const].some((list) => hasOtherIds(tableOf(list))),
  )
  return {
    objectives,
    matching,
    areIdsOthers: () => areIdsOthers('ids'),
    nameOf: (side, named, id) => namesOf(named)[side].get(id) ?? id,
    idNow: (named, id) => namesOf(named).now.get(id) ?? id,
    isThere: (named, id) => namesOf(named).there.has(id),
  }
}

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const already = known.get(key)
    if (already !== undefined) return already
    const made = make(key)
    known.set(key, made)
    return made
  }
}

function matchList(
  before: readonly unknown[] = [],
  after: readonly unknown[] = [],
  list: NamedList,
): Matching {
  if (before !== after) return matchItems(before, after, itemKind(list))
  return { pairs: before.map((_, at) => [at, at] as const), removed: [], added: [] }
}

interface Table {
  before: Map<string, string>
  after: Map<string, string>
  /** From an earlier id to the later one. */
  now: Map<string, string>
  /** Every id of the later plan. */
  there: ReadonlySet<string>
}

/** An id that was given, or taken away, leads elsewhere too. */
const hasOtherIds = ({ before, after }: Table): boolean =>
  before.size !== after.size || Array.from(before).some(([id, name]) => after.get(id) !== name)

/** Items that are in both plans, by the ids (and codes) they have there. */
function tableFor(
  list: string,
  { pairs }: Matching,
  before: readonly unknown[],
  after: readonly unknown[],
): Table {
  const names = after.flatMap((item) => [idOf(item), codeOf(item)])
  const there = new Set(names.filter((name) => name !== undefined))
  const table: Table = { before: new Map(), after: new Map(), now: new Map(), there }
  const add = (side: 'before' | 'after', id: string | undefined, name: string) => {
    if (id !== undefined && !table[side].has(id)) table[side].set(id, name)
  }
  for (const [from, to] of pairs) {
    const name = `${list}\n${from}\n${to}`
    for (const nameIn of [idOf, codeOf]) {
      const [old, now] = [nameIn(before[from]), nameIn(after[to])]
      add('before', old, name)
      add('after', now, name)
      if (old !== undefined && !table.now.has(old)) table.now.set(old, now ?? old)
    }
  }
  return table
}

/** A diagnosis may be named by its code. */
const codeOf = (item: unknown): string | undefined => {
  const code = (item as { code?: unknown }).code
  return typeof code === 'string' ? code : undefined
}

const joined = (all: readonly Table[]): Table => ({
  before: new Map(all.flatMap(({ before }) => [...before])),
  after: new Map(all.flatMap(({ after }) => [...after])),
  now: new Map(all.flatMap(({ now }) => [...now])),
  there: new Set(all.flatMap(({ there }) => [...there])),
})
