/**
 * What the ids in both plans name. A reference that follows a renamed item says the same as before; one
 * that leads nowhere, or is a role, says its own word.
 */
import type { Plan } from '../plan/types.generated.ts'
import { itemKind } from './item-kinds.ts'
import { idOf } from './item-names.ts'
import { type Matching, matchItems } from './match.ts'
import { type MatchedObjectives, matchObjectives } from './objectives.ts'

export type Named =
  | 'diagnosis'
  | 'problem'
  | 'goal'
  | 'objective'
  | 'aim'
  | 'intervention'
  | 'person'

const byField: Readonly<Record<string, Named>> = {
  diagnoses: 'diagnosis',
  problems: 'problem',
  interventions: 'intervention',
  goal: 'goal',
  objective: 'objective',
  responsible: 'person',
  by: 'person',
  clinician: 'person',
  diagnosed_by: 'person',
  prescriber: 'person',
  supervises: 'person',
  supervised_by: 'person',
  with: 'person',
}

/** What the ids in a field name; `undefined` for a field that holds no ids. */
export const namedBy = (address: string): Named | undefined =>
  address === 'review.history.objectives.id'
    ? 'aim'
    : byField[address.slice(address.lastIndexOf('.') + 1)]

/** The lists whose items are named by ids. */
export type NamedList =
  | 'diagnoses'
  | 'problems'
  | 'goals'
  | 'interventions'
  | 'care_team'
  | 'outside_providers'

/** What is one and the same in both plans, and what an id names in each. */
export interface Identities {
  objectives: MatchedObjectives
  matching(list: NamedList): Matching
  /** The same text for the same item, whatever its id is in that plan. */
  nameOf(side: 'before' | 'after', named: Named, id: string): string
}

const listsOf: Readonly<Record<Exclude<Named, 'objective' | 'aim'>, readonly NamedList[]>> = {
  diagnosis: ['diagnoses'],
  problem: ['problems'],
  goal: ['goals'],
  intervention: ['interventions'],
  person: ['care_team', 'outside_providers'],
}

interface Names {
  before: Map<string, string>
  after: Map<string, string>
}

export function identities(before: Plan, after: Plan): Identities {
  const matchings = new Map<NamedList, Matching>()
  const matching = (list: NamedList): Matching => {
    const known = matchings.get(list)
    if (known) return known
    const made = matchItems(before[list] ?? [], after[list] ?? [], itemKind(list))
    matchings.set(list, made)
    return made
  }
  const objectives = matchObjectives(before, after)
  const namesOfObjectives = () =>
    pairedNames(
      'objective',
      objectives,
      objectives.before.map(inside),
      objectives.after.map(inside),
    )
  const namesIn = (list: NamedList) =>
    pairedNames(list, matching(list), before[list] ?? [], after[list] ?? [])
  const known = new Map<Named, Names>()
  const namesOf = (named: Named): Names => {
    const already = known.get(named)
    if (already) return already
    const made =
      named === 'objective'
        ? namesOfObjectives()
        : named === 'aim'
          ? together([namesIn('goals'), namesOfObjectives()])
          : together(listsOf[named].map(namesIn))
    known.set(named, made)
    return made
  }
  return {
    objectives,
    matching,
    nameOf: (side, named, id) => namesOf(named)[side].get(id) ?? id,
  }
}

const inside = ({ objective }: { objective: unknown }) => objective

/** Items that are in both plans, by the ids (and codes) they have there. */
function pairedNames(
  list: string,
  { pairs }: Matching,
  before: readonly unknown[],
  after: readonly unknown[],
): Names {
  const names: Names = { before: new Map(), after: new Map() }
  const add = (side: Map<string, string>, item: unknown, name: string) => {
    for (const id of [idOf(item), codeOf(item)])
      if (id !== undefined && !side.has(id)) side.set(id, name)
  }
  for (const [from, to] of pairs) {
    const name = `${list}\n${from}\n${to}`
    add(names.before, before[from], name)
    add(names.after, after[to], name)
  }
  return names
}

/** A diagnosis may be named by its code. */
const codeOf = (item: unknown): string | undefined => {
  const code = (item as { code?: unknown }).code
  return typeof code === 'string' ? code : undefined
}

const together = (all: readonly Names[]): Names => ({
  before: new Map(all.flatMap(({ before }) => [...before])),
  after: new Map(all.flatMap(({ after }) => [...after])),
})
