import type { Plan } from '../../../plan/types.generated.ts'
import { beforePresentStatus, isOver } from '../../aims/past-status.ts'
import { defineRule } from '../../rule.ts'

const plan = (status: string, more = '') =>
  `txplan: 1\nstatus: ${status}\nrevision: { number: 2, date: 2026-10-16 }\n${more}`

export const statusOutOfOrder = defineRule({
  id: 'status-out-of-order',
  group: 'revisions',
  severity: 'warning',
  what: 'The status of the plan went a way that no plan goes: from discharged back to active, or from active back to draft.',
  why: 'Draft, active, on hold and back, discharged: the status says on which days the client was treated by this plan, and payers pay by it.',
  fix: 'After a discharge begin a new plan (txplan new), or take the client in again with a new day under “setting.admission”. A plan that is drafted anew gets the next revision number. A slip is taken back with a revision of kind “correction” and its reason.',
  source:
    'txplan: the life of a plan; NGS Medicare, CERT findings on psychotherapy: the plan in force on the day of service; read from the history in git',
  messages: {
    reopened: 'This plan was {before} in commit {commit} of {on}, and it is {status} now.',
    'draft-again': 'This revision was {before} in commit {commit} of {on}, and it is a draft now.',
    'not-discharged':
      'This plan was {before} in commit {commit} of {on}, and it is archived now without a discharge.',
  },
  bad: {
    plan: plan('active'),
    past: [plan('discharged', 'discharge: { date: 2026-10-16 }\n')],
  },
  good: {
    plan: plan('discharged', 'discharge: { date: 2026-10-16 }\n'),
    past: [plan('on-hold'), plan('active'), plan('draft')],
  },
  check(context) {
    const version = beforePresentStatus(context)
    const message = version && wrongWay(version.plan, context.plan)
    if (!message) return
    const { plan: before, commit, on } = version
    const { status } = context.plan
    context.report({
      at: ['status'],
      message,
      args: { before: before.status ?? '', status: status ?? 'without a status', commit, on },
      ...(message === 'not-discharged' ? { atMost: 'info' as const } : {}),
    })
  },
})

function wrongWay(before: Plan, plan: Plan): string | undefined {
  if (isOver(before) && !isOver(plan))
    return isAnotherAdmission(before, plan) || isTakenBack(before, plan) ? undefined : 'reopened'
  if (plan.status === 'draft') return isRaised(before, plan) ? undefined : 'draft-again'
  const ended = before.status === 'discharged' || plan.discharge?.date !== undefined
  return plan.status === 'archived' && isTreating(before) && !ended ? 'not-discharged' : undefined
}

const isTreating = ({ status }: Plan): boolean => status === 'active' || status === 'on-hold'

const isRaised = (before: Plan, { revision }: Plan): boolean =>
  (revision?.number ?? 0) > (before.revision?.number ?? 0)

/** Another plan in the same file, or the client came again. */
function isAnotherAdmission(before: Plan, plan: Plan): boolean {
  if (before.id !== undefined && plan.id !== undefined && before.id !== plan.id) return true
  const [was, is] = [before, plan].map(
    ({ setting }) => setting?.admission ?? setting?.first_session,
  )
  return is !== undefined && is > (was ?? '')
}

/** A discharge that was a mistake, and is told as one. */
const isTakenBack = (before: Plan, plan: Plan): boolean =>
  isRaised(before, plan) &&
  plan.revision?.kind === 'correction' &&
  Boolean(plan.revision.reason?.trim())
