/** How an aim stands once the review is over. */
import type { AimReviewed, ReviewAnswers } from '../../plan/review-answers.ts'
import { type AimAt, isDeferred, isOpen } from '../life/aims.ts'

/** Its status after what was decided. What goes on keeps the one it has. */
export function statusAfter(aim: AimAt, { decision }: AimReviewed = {}): string {
  if (decision === undefined) return aim.of.status ?? 'active'
  if (decision === 'continue' || decision === 'revise')
    return isDeferred(aim) ? 'active' : (aim.of.status ?? 'active')
  return statusWords[decision]
}

const statusWords = { met: 'met', defer: 'deferred', discontinue: 'discontinued' } as const

/** Whether it is still worked toward after the review. */
export const goesOn = (aim: AimAt, { objectives = {} }: ReviewAnswers): boolean => {
  const now = objectives[aim.id]
  if (!isOpen(aim) && !isDeferred(aim)) return false
  return open.has(statusAfter(aim, now))
}

/** Over for good; what is put off may come back. */
export const isEnded = (aim: AimAt, answers: ReviewAnswers): boolean =>
  !goesOn(aim, answers) && statusAfter(aim, answers.objectives?.[aim.id]) !== 'deferred'

const open: ReadonlySet<string> = new Set(['active', 'partly-met', 'not-met'])
