import { planDay } from '../../../plan/plan-day.ts'
import { defineRule } from '../../rule.ts'
import { everyDate } from './every-date.ts'

export const spanWithoutAnchor = defineRule({
  id: 'span-without-anchor',
  group: 'dates',
  severity: 'warning',
  what: 'A span such as 8 weeks counts from the plan’s date, and the plan has no date.',
  why: 'Without a first day a span has no last one: nothing in it ever falls due.',
  fix: 'Add the day on which the plan takes effect, as in “effective: 2026-10-01”.',
  source: 'The file format: schemas/README.md (spans count from the plan’s effective date)',
  messages: {
    missing: 'The span {span} counts from the plan’s date, and the plan has none.',
    several: 'The span {span} and {count} more count from the plan’s date, and the plan has none.',
  },
  bad: { plan: 'txplan: 1\ngoals:\n  - id: sleep\n    target_date: 8 weeks\n' },
  good: {
    plan: 'txplan: 1\neffective: 2026-10-01\ngoals:\n  - id: sleep\n    target_date: 8 weeks\n',
  },
  check(context) {
    const { plan, report } = context
    if (planDay(plan)) return
    // A date without a day has a finding of its own, which mends this as well.
    if ((plan.effective ?? plan.revision?.date) !== undefined) return
    const [first, ...more] = everyDate(context).filter(({ reading }) => reading === 'span')
    if (!first) return
    const span = first.text.trim()
    const count = more.length
    if (count === 0) report({ at: first.path, message: 'missing', args: { span } })
    else report({ at: first.path, message: 'several', args: { span, count } })
  },
})
