/** What becomes of a goal once all its objectives are settled. */
import type { ReviewAnswers } from '../../plan/review-answers.ts'
import type { Goal } from '../../plan/types.generated.ts'
import { type AimAt, isDeferred, isOpen } from '../life/aims.ts'
import { goalId } from '../life/goal-id.ts'
import type { Life } from '../life/life.ts'
import { oneLine } from '../life/title.ts'
import { words } from '../typed-words.ts'
import type { Section } from './index.ts'
import { goesOn, isEnded } from './standing-after.ts'
import { type ReviewStep, saidOr, step } from './step.ts'

const section: Section = 'objectives'

/** Asked where this review ends the last of its objectives, and none was put in their place. */
export function goalStep(at: number, answers: ReviewAnswers, life: Life): ReviewStep[] {
  const goal = life.care.plan.goals?.[at]
  const own = life.aims.filter((aim) => aim.goal === at && aim.kind === 'objective')
  if (!goal || !isSettled(own, answers) || !isOpenGoal(goal)) return []
  const id = goalId(life.care.plan, at)
  const now = answers.goals?.[id]
  if ((now?.objectives ?? []).length > 0) return []
  return [statusStep(goal, id, own, answers), ...reasonStep(id, answers)]
}

/** Each was decided in this review or before, at least one in this one, and none goes on. */
function isSettled(own: readonly AimAt[], answers: ReviewAnswers): boolean {
  const { objectives = {} } = answers
  const asked = own.filter((aim) => isOpen(aim) || isDeferred(aim))
  if (asked.length === 0 || asked.some(({ id }) => objectives[id]?.decision === undefined))
    return false
  return own.every((aim) => !goesOn(aim, answers)) && own.some((aim) => isEnded(aim, answers))
}

const isOpenGoal = ({ status, completed }: Goal): boolean =>
  completed === undefined &&
  (status === undefined || status === 'active' || status === 'partly-met')

function statusStep(
  goal: Goal,
  id: string,
  own: readonly AimAt[],
  { objectives = {} }: ReviewAnswers,
): ReviewStep {
  const allMet = own.every(({ id: one, of }) => (objectives[one]?.decision ?? of.status) === 'met')
  return step(section, ['goals', id, 'status'], {
    kind: 'choice',
    ask: `None of its objectives goes on. What becomes of the goal? (${id})`,
    why: 'A goal without a step under it is either reached or waits for its next step.',
    notes: [oneLine(goal.statement ?? id)],
    options: [
      { value: 'met', label: 'It is reached' },
      {
        value: 'active',
        label: 'It goes on',
        hint: 'its next objective comes later: txplan add objective',
      },
      { value: 'partly-met', label: 'Partly reached, and goes on' },
      { value: 'deferred', label: 'Put it off', hint: 'with a reason' },
      { value: 'discontinued', label: 'Give it up', hint: 'with a reason' },
    ],
    ...(allMet ? { initial: 'met' } : {}),
    optional: false,
  })
}

function reasonStep(id: string, answers: ReviewAnswers): ReviewStep[] {
  const status = answers.goals?.[id]?.status
  if (status !== 'deferred' && status !== 'discontinued') return []
  const at = ['goals', id, 'reason']
  return [
    step(section, at, {
      kind: 'line',
      ask: `Why? (${id})`,
      why: 'The reason is what a reader looks for first where an aim was given up.',
      example: 'Moved to her sister’s; the quarrel it was about is over',
      ...saidOr(answers, at, undefined),
      optional: false,
      read: words,
    }),
  ]
}
