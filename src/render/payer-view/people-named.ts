/**
 * A plan that says by name who does what: where a list of people is not asked for, an id of it would stand
 * in the document as it is.
 */
import type { Plan, Practice } from '../../plan/types.generated.ts'
import { namesOf } from '../plan-view/names.ts'

export function withPeopleNamed(plan: Plan, practice: Practice | undefined): Plan {
  const names = namesOf(plan, practice)
  const team = [...(plan.care_team ?? []), ...(practice?.clinicians ?? [])]
  const own = new Set(team.map(({ id }) => id))
  // Their names are in every document, where the id leads.
  const named = (id: string) => (own.has(id) ? id : names.of('person', id))
  return renamed(plan, named) as Plan
}

const peopleKeys: ReadonlySet<string> = new Set(['by', 'responsible', 'diagnosed_by'])

function renamed(value: unknown, named: (id: string) => string, key = ''): unknown {
  if (typeof value === 'string') return peopleKeys.has(key) ? named(value) : value
  if (Array.isArray(value)) return value.map((item) => renamed(item, named, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([inner, held]) => [inner, renamed(held, named, inner)]),
  )
}
