/** Which fields hold ids, and what those ids name. */

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

/** Of an observation, such as a weight, the goal is a value to reach. */
const readings: ReadonlySet<string> = new Set([
  'assessment.observations.goal',
  'medical.vitals.goal',
  'medical.wounds.goal',
])

/** What the ids in a field name; `undefined` for a field that holds no ids. */
export const namedBy = (address: string): Named | undefined => {
  if (address === 'review.history.objectives.id') return 'aim'
  const field = address.slice(address.lastIndexOf('.') + 1)
  // A field of the user's own may have any name, that of a method too.
  return readings.has(address) || !Object.hasOwn(byField, field) ? undefined : byField[field]
}

/** The lists whose items are named by ids. */
export const namedLists = [
  'diagnoses',
  'problems',
  'goals',
  'interventions',
  'care_team',
  'outside_providers',
] as const

export type NamedList = (typeof namedLists)[number]

export const isNamedList = (address: string): address is NamedList =>
  namedLists.some((list) => list === address)

/** Where that which a word names is found; objectives stand in goals and beside them. */
export const listsNaming: Readonly<Record<Named, readonly (NamedList | 'objectives')[]>> = {
  diagnosis: ['diagnoses'],
  problem: ['problems'],
  goal: ['goals'],
  objective: ['objectives'],
  aim: ['goals', 'objectives'],
  intervention: ['interventions'],
  person: ['care_team', 'outside_providers'],
}
