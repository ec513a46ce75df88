/** The first plan: while it is a draft, or while sessions are held and there is none. */
import type { Care } from '../../care/care.ts'
import { deadlinesAhead, factsOf } from '../../care/deadlines.ts'
import { isAboutThisPlan, needsNoPlan } from '../../care/first-plan.ts'
import { dueBy } from '../../profiles/deadline.ts'
import { decided } from '../decide.ts'
import type { DueItem, Reason } from '../item.ts'
import { reasonOf } from '../reasons.ts'

export function firstPlan(care: Care, hasPlan: boolean): DueItem[] {
  if (!hasPlan && (factsOf(care).held.length === 0 || needsNoPlan(care))) return []
  const reasons = deadlinesAhead(care, 'first_plan')
    .filter(({ deadline }) => isAboutThisPlan(deadline, care))
    .map((set) => reasonOf(set, dueBy(set.deadline, factsOf(care)), 'within'))
  const item = decided(hasPlan ? draft : missing, [...reasons, unset(reasons)])
  return item ? [item] : []
}

const draft = {
  kind: 'first-plan',
  subject: 'plan',
  title: 'First plan, still a draft',
  path: ['status'],
  in: 'plan',
  todo: 'Finish the plan, have it signed (txplan sign), and set “status: active”.',
  command: 'txplan lint {client}',
} as const

const missing = {
  kind: 'first-plan',
  subject: 'plan',
  title: 'First plan, not begun',
  path: ['sessions'],
  in: 'record',
  todo: 'Write the plan.',
  command: 'txplan new {client}',
} as const

/** A draft is not done by itself: it is listed also where nobody says by when. */
function unset(reasons: readonly (Reason | undefined)[]): Reason | undefined {
  if (reasons.some((one) => one !== undefined && !one.hasLapsed)) return undefined
  const sentence = 'No profile of this plan says by when the first plan has to be there.'
  const steps = [{ kind: 'no-start', sentence } as const]
  return { by: 'nobody in particular', rule: 'no day is set', isSure: true, steps }
}
