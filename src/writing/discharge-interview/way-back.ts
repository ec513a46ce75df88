/** From a place in the discharged plan to the questions that may change what stands there. */
import type { DischargeAnswers } from '../../plan/discharge-answers.ts'
import type { Path } from '../../source/document.ts'
import { goalId } from '../life/goal-id.ts'
import type { Life } from '../life/life.ts'

/** Keys, the likeliest first. */
export function wayBack(path: Path, answers: DischargeAnswers, life: Life): string[] {
  const [top, second, , fourth, row] = path
  if (top === 'discharge') return [String(second), 'summary']
  if (top === 'referrals') return ['referrals']
  if (top === 'revision') return ['reason', 'date']
  if (top === 'review' && fourth === 'objectives') return rowKeys(Number(row), answers, life)
  if (top === 'review') return ['criteria_met', 'summary']
  const aim = life.aims.find((one) => one.path.every((part, at) => path[at] === part))
  if (aim) return [`objectives.${aim.id}.status`, `objectives.${aim.id}.evidence`]
  return top === 'goals' ? [`goals.${goalId(life.care.plan, Number(second))}.status`] : []
}

function rowKeys(at: number, { objectives = {} }: DischargeAnswers, { aims }: Life): string[] {
  const id = aims.filter((one) => objectives[one.id]?.status !== undefined)[at]?.id
  return id === undefined ? [] : [`objectives.${id}.evidence`, `objectives.${id}.status`]
}
