/** New objectives as a new plan would hold them: texts filled, ids given, days worked out. */
import type { Answers } from '../../plan/answers.ts'
import type { ReviewAnswers } from '../../plan/review-answers.ts'
import { valueAt } from '../../source/meaning.ts'
import { type Edit, withEdits } from '../edits.ts'
import { inFormatOrder } from '../in-order.ts'
import { goalId } from '../life/goal-id.ts'
import type { Life } from '../life/life.ts'
import { planOf } from '../plan-of.ts'

/** All of them are made in one plan, so that no two get the same id, nor that of an aim that had none. */
export function addedObjectives(answers: ReviewAnswers, life: Life): Edit[] {
  const { plan, client } = life.care
  const added = (plan.goals ?? []).flatMap(({ objectives = [] }, goal): Edit[] =>
    (answers.goals?.[goalId(plan, goal)]?.objectives ?? []).map((value, nth) => ({
      at: ['goals', goal, 'objectives', objectives.length + nth],
      value,
    })),
  )
  if (added.length === 0) return []
  const ids = life.aims.map(({ path, id }): Edit => ({ at: [...path, 'id'], value: id }))
  const whole: unknown = withEdits<unknown>({ ...plan, client }, [...ids, ...added])
  const { today, ...world } = life.world
  const made = planOf(whole as Answers, { library: world.library(), today, from: today })
  return added.map(({ at }) => ({ at, value: inFormatOrder(at.slice(0, -1), valueAt(made, at)) }))
}
