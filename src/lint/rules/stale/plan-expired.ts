import { isInUse } from '../../../care/last-looked-at.ts'
import { isRealDate } from '../../../language/dates.ts'
import { resolveDateOrSpan } from '../../../language/spans.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

export const planExpired = defineRule({
  id: 'plan-expired',
  group: 'stale',
  severity: 'error',
  what: 'A plan that is in use has expired.',
  why: 'What is given after the last day of a plan is given without one, and payers do not pay for it.',
  fix: 'Make a new revision, or set “status: discharged” when treatment is over.',
  source:
    'NGS Medicare, CERT findings on psychotherapy: the plan in force on the day of service; 1 TAC 354.2609: services under a plan',
  messages: { found: 'The plan expired on {day}, and its status does not say that it is over.' },
  bad: { plan: 'txplan: 1\nstatus: active\nexpires: 2026-10-01\n', asOf: '2026-11-21' },
  good: { plan: 'txplan: 1\nstatus: discharged\nexpires: 2026-10-01\n', asOf: '2026-11-21' },
  check(context) {
    const day = lastDay(context)
    if (day === undefined || day >= context.asOf || !isInUse(context)) return
    context.report({ at: ['expires'], message: 'found', args: { day } })
  },
})

function lastDay({ plan, effective }: Context): string | undefined {
  const { expires } = plan
  if (expires === undefined) return undefined
  if (isRealDate(expires)) return expires
  return effective === undefined ? undefined : resolveDateOrSpan(expires, effective)?.date
}
