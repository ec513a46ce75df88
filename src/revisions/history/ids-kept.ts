/**
 * Whether every id surely still names what it named. Where one may not, a reference that reads as before
 * may lead elsewhere, and what did not change must be compared all the same.
 */
import type { Plan } from '../../plan/types.generated.ts'

type Fields = Readonly<Record<string, unknown>>

const lists = [
  'diagnoses',
  'problems',
  'goals',
  'interventions',
  'care_team',
  'outside_providers',
] as const

/**
 * Given what of two plans is not shared: no id is gone, and no two of one list can have changed places.
 * That takes an item with new words, and another one, new itself or with new words, that has the old ones.
 */
export function idsAreKept(before: Plan, after: Plan): boolean {
  const [old, now] = [itemsIn(before), itemsIn(after)]
  return old.every((items, at) => namesAreKept(items, now[at] as Fields[]))
}

const itemsIn = (plan: Plan): Fields[][] => {
  const goals = fieldsOf(plan.goals)
  const inside = goals.flatMap(({ objectives }) => fieldsOf(objectives))
  return [...lists.map((list) => fieldsOf(plan[list])), [...inside, ...fieldsOf(plan.objectives)]]
}

const fieldsOf = (items: unknown): Fields[] => (Array.isArray(items) ? items : [])

function namesAreKept(before: readonly Fields[], after: readonly Fields[]): boolean {
  const byId = new Map(after.map((item) => [item['id'], item]))
  let reworded = 0
  for (const item of before) {
    const other = byId.get(item['id'])
    if (!other) return false
    if (words.some((field) => item[field] !== other[field])) reworded++
  }
  return reworded === 0 || (reworded === 1 && after.length <= before.length)
}

/** By which an item would be known under another id. */
const words = [
  'statement',
  'plain',
  'technique',
  'modality',
  'kind',
  'description',
  'name',
  'role',
  'code',
]
