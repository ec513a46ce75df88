/** Which goal a new objective is for. */
import { UserError } from '../../../practice/failure.ts'
import type { Asker } from '../../../writing/question.ts'
import type { Adding } from './adding.ts'

/** Asked where there are several; `undefined` when the person left. */
export async function chosenGoal(
  adding: Adding,
  goal: string | undefined,
  asker: Asker,
): Promise<number | undefined> {
  const { goals = [] } = adding.plan
  if (adding.kind !== 'objective' || goal !== undefined || goals.length < 2)
    return goalIndex(adding, goal)
  const reply = await asker.ask(
    {
      kind: 'choice',
      at: ['goals'],
      ask: 'Toward which goal?',
      options: goals.map(({ id, statement }, at) => ({
        value: String(at),
        label: statement ?? id ?? `Goal ${at + 1}`,
      })),
      optional: false,
    },
    { progress: 'objective', canGoBack: false },
  )
  return reply.kind === 'answer' ? Number(reply.value) : undefined
}

/**
 * The place of the goal among the goals; 0 for whatever is no objective.
 *
 * @throws UserError when there is no such goal, or it is not said which of several
 */
export function goalIndex({ kind, plan }: Adding, goal: string | undefined): number {
  if (kind !== 'objective') return 0
  const { goals = [] } = plan
  const ids = goals.flatMap(({ id }) => id ?? []).join(', ')
  if (goals.length === 0)
    throw new UserError('The plan has no goal yet.', 'Begin with one: txplan add goal PLAN')
  if (goal === undefined && goals.length === 1) return 0
  if (goal === undefined)
    throw new UserError(
      'It is not said which goal the objective is for.',
      `Name it: --goal ID, one of ${ids}`,
    )
  const at = goals.findIndex(({ id }) => id === goal)
  if (at < 0) throw new UserError(`There is no goal “${goal}”.`, `There are: ${ids}`)
  return at
}
