/** Who does what: each person with what they do and how often, and the client with their objectives. */
import type { Plan } from '../../plan/types.generated.ts'
import type { Block, RichText } from '../view.ts'
import { textBlock } from './blocks.ts'
import { personWords } from './formats.ts'
import { placeGoals, placeLooseObjectives } from './names.ts'
import type { Page } from './page.ts'
import { capital, joinFilled, listOf } from './rich.ts'

/** A frequency that says more than how often is read under its intervention. */
const longestFrequency = 30

export function whoDoesWhat(page: Page, plan: Plan): Block[] {
  const people = new Map<string, string[]>()
  const add = (ids: readonly string[] | undefined, task: string) => {
    for (const name of new Set(ids?.map((id) => personWords(id, page.names))))
      people.set(name, [...(people.get(name) ?? []), task])
  }
  for (const it of plan.interventions ?? []) {
    if (it.status === 'completed' || it.status === 'discontinued' || it.id === undefined) continue
    const often = (it.frequency ?? '').length <= longestFrequency ? it.frequency : undefined
    add(
      it.responsible,
      joinFilled([page.names.of('intervention', it.id), often && `(${often})`], ' '),
    )
  }
  for (const { label, objective } of objectivesOf(plan)) add(objective.responsible, label)
  if (people.size < 2) return []
  const lines = [...people].map(([name, tasks]) => personLine(name, gathered(tasks)))
  return textBlock('Who does what', listOf(lines, false))
}

const objectivesOf = (plan: Plan) => [
  ...placeGoals(plan).flatMap(({ objectives }) => objectives),
  ...placeLooseObjectives(plan),
]

const numbered = 'Objective '

/** `Objectives 1a, 1c` in the place of each by itself. */
function gathered(tasks: readonly string[]): string[] {
  const objectives = tasks.filter((task) => task.startsWith(numbered))
  if (objectives.length < 2) return [...tasks]
  const numbers = objectives.map((task) => task.slice(numbered.length))
  return [...tasks.filter((task) => !task.startsWith(numbered)), `Objectives ${numbers.join(', ')}`]
}

const personLine = (name: string, tasks: readonly string[]): RichText => [
  {
    kind: 'paragraph',
    inlines: [{ text: `${name}:`, strong: true }, { text: ` ${capital(tasks.join('; '))}` }],
  },
]
