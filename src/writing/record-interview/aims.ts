/** The objectives and interventions of a plan as options; a printed plan numbers them 1a, 1b, 2a. */
import { looseObjectives, type NumberedObjective, numberedGoals } from '../../plan/numbering.ts'
import type { Objective, Plan } from '../../plan/types.generated.ts'
import type { Option } from '../question.ts'

/** Objectives that are still worked on come first; a session may look back on the others. */
export function objectiveOptions(plan: Plan): Option[] {
  const all = numbered(plan).flatMap(({ number, objective }) =>
    objective.id === undefined ? [] : [{ number, objective, id: objective.id }],
  )
  const isOver = ({ status }: Objective) =>
    status === 'met' || status === 'discontinued' || status === 'deferred'
  const option = ({ number, objective, id }: (typeof all)[number]): Option => ({
    value: id,
    label: `${number} ${objective.statement ?? id}`,
    ...(objective.status === undefined ? {} : { hint: objective.status }),
  })
  return [
    ...all.filter(({ objective }) => !isOver(objective)),
    ...all.filter(({ objective }) => isOver(objective)),
  ].map(option)
}

/** Ids by their number in the printed plan. */
export const objectiveNumbers = (plan: Plan): ReadonlyMap<string, string> =>
  new Map(
    numbered(plan).flatMap(({ number, objective: { id } }) =>
      id === undefined ? [] : [[number.toLowerCase(), id] as const],
    ),
  )

/** Within goals and beside them. */
const numbered = (plan: Plan): NumberedObjective[] => [
  ...numberedGoals(plan).flatMap(({ objectives }) => objectives),
  ...looseObjectives(plan),
]

export const interventionOptions = ({ interventions = [] }: Plan): Option[] =>
  interventions.flatMap(({ id, modality, technique }) =>
    id === undefined
      ? []
      : [
          {
            value: id,
            label: technique ?? modality ?? id,
            ...(modality ? { hint: modality } : {}),
          },
        ],
  )

export const diagnosisOptions = ({ diagnoses = [] }: Plan): Option[] =>
  diagnoses.flatMap(({ id, code, description }) =>
    id === undefined
      ? []
      : [{ value: id, label: [code, description].filter(Boolean).join(' ') || id }],
  )
