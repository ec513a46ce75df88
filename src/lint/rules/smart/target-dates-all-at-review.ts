import { isRealDate } from '../../../language/dates.ts'
import { resolveDateOrSpan } from '../../../language/spans.ts'
import { defineRule } from '../../rule.ts'

export const targetDatesAllAtReview = defineRule({
  id: 'target-dates-all-at-review',
  group: 'smart',
  severity: 'info',
  what: 'All open objectives are due on the day of the next review.',
  why: 'Steps of different size seldom take equally long: such dates were filled in rather than chosen, and then all of them are late at once.',
  fix: 'Give each objective the day by which it can be reached; the review may come before or after.',
  source: 'txplan: a target date belongs to its objective, a review to the plan',
  messages: {
    found:
      'All {count} open objectives have the date of the next review, {date}, as their target date.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - { id: a, target_date: 2026-12-15 }\n  - { id: b, target_date: 2026-12-15 }\n  - { id: c, target_date: 2026-12-15 }\nreview: { next: 2026-12-15 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - { id: a, target_date: 2026-11-10 }\n  - { id: b, target_date: 2026-12-15 }\n  - { id: c, target_date: 2027-02-01 }\nreview: { next: 2026-12-15 }\n',
  },
  check(context) {
    const { plan, objectives, effective, report } = context
    const next = plan.review?.next
    if (next === undefined || objectives.length < fewest) return
    const anchor = effective !== undefined && isRealDate(effective) ? effective : undefined
    const dayOf = (written: string | undefined) =>
      written === undefined ? undefined : resolveDateOrSpan(written, anchor ?? '')?.date
    const date = dayOf(next)
    const open = objectives.filter(({ objective }) => isOpen(objective))
    if (date === undefined || open.length < fewest) return
    if (!open.every(({ objective }) => dayOf(objective.target_date) === date)) return
    report({ at: ['review', 'next'], message: 'found', args: { count: open.length, date } })
  },
})

const fewest = 3

const isOpen = ({ status, completed }: { status?: string; completed?: string }) =>
  completed === undefined && (status === undefined || status === 'active')
