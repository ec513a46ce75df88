/** Ids in answers from a file that are none of the plan’s. */
import { nearest } from '../../language/similar.ts'
import type { AnswerFault } from '../from-file.ts'
import { isDeferred, isOpen } from './aims.ts'
import { goalId } from './goal-id.ts'
import type { Life } from './life.ts'

interface ById {
  objectives?: Readonly<Record<string, unknown>>
  goals?: Readonly<Record<string, unknown>>
  interventions?: Readonly<Record<string, unknown>>
}

/** An answer that goes nowhere would go unsaid. */
export function idFaults(answers: ById, { aims, care: { plan } }: Life): AnswerFault[] {
  const asked = aims.filter((aim) => isOpen(aim) || isDeferred(aim)).map(({ id }) => id)
  const goals = (plan.goals ?? []).map((_, at) => goalId(plan, at))
  const interventions = (plan.interventions ?? []).flatMap(({ id }) => id ?? [])
  return [
    ...unknown('objectives', answers.objectives, asked),
    ...unknown('goals', answers.goals, goals),
    ...unknown('interventions', answers.interventions, interventions),
  ]
}

function unknown(
  kind: string,
  given: Readonly<Record<string, unknown>> = {},
  known: readonly string[],
): AnswerFault[] {
  return Object.keys(given)
    .filter((id) => !known.includes(id))
    .map((id) => ({
      key: `${kind}.${id}`,
      message: `The plan has none of this id that is open. ${hint(id, known)}`,
    }))
}

function hint(id: string, known: readonly string[]): string {
  const near = nearest(id, known)
  return near === undefined ? `There are: ${known.join(', ') || 'none'}.` : `Did you mean ${near}?`
}
