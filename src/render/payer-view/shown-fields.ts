/** The fields that a payer’s document has: what answers what is asked for, and what each answer is about. */
import type { ElementId } from '../../plan/elements.ts'
import { askedFields, identification, ofAim, ofGoal, treatment } from './asked-fields.ts'

/** What a goal and its steps are called. */
const aims = [...ofGoal('id', 'statement'), ...ofAim('id', 'goal', 'statement')]

/** What the answer to an element is about, and is shown with it; answers nothing by itself. */
const subjects: Readonly<Partial<Record<ElementId, readonly string[]>>> = {
  goal_client_words: ofGoal('id', 'statement'),
  objective_measure: ofGoal('id', 'statement'),
  target_date: ofGoal('id', 'statement'),
  frequency: treatment,
  duration: treatment,
  session_length: treatment,
  outcome_measure: aims,
  medical_necessity: ['diagnoses.id', 'diagnoses.code', 'diagnoses.description'],
  progress_summary: aims,
}

/** All fields that a document has in which these are asked for. */
export function fieldsFor(asked: readonly ElementId[]): ReadonlySet<string> {
  const answers = asked.flatMap((id) => [...(askedFields[id] ?? []), ...(subjects[id] ?? [])])
  return withoutShells(new Set([...identification, ...answers]))
}

/** What an item of a list is called; where none of these is asked for, it would stand there as a shell. */
const namings: Readonly<Record<string, readonly string[]>> = {
  diagnoses: ['code', 'description'],
  problems: ['statement', 'behavioral_definition'],
  goals: ['statement'],
  'goals.objectives': ['statement'],
  objectives: ['statement'],
  interventions: ['technique', 'modality', 'kind'],
  services: ['service', 'code'],
  outside_providers: ['name'],
}

/** The fields that can be shown: each item with what it is called, or not at all. */
function withoutShells(addresses: ReadonlySet<string>): ReadonlySet<string> {
  const isNamed = (list: string) =>
    namings[list]?.some((field) => addresses.has(`${list}.${field}`)) ?? true
  const shells = Object.keys(namings).filter((list) => !isNamed(list))
  return new Set(
    [...addresses].filter((address) => !shells.some((list) => address.startsWith(`${list}.`))),
  )
}
