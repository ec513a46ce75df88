import { isDay } from '../../../plan/plan-day.ts'
import { defineRule } from '../../rule.ts'

export const planBeforeAdmission = defineRule({
  id: 'plan-before-admission',
  group: 'dates',
  severity: 'warning',
  what: 'The plan takes effect, or was made, before the client was admitted.',
  why: 'A plan may be prepared ahead; more often one of the two dates is a slip.',
  fix: 'Check both dates. If the plan was indeed made ahead, say so and set this finding aside.',
  source: 'txplan: dates that seldom are both true',
  messages: { found: '“{field}”, {date}, lies before “setting.admission”, {admission}.' },
  bad: {
    plan: 'txplan: 1\neffective: 2026-09-01\nsetting:\n  admission: 2026-10-01\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-10-01\nsetting:\n  admission: 2026-10-01\n',
  },
  check({ plan, report }) {
    const admission = plan.setting?.admission
    if (!isDay(admission)) return
    const { effective, revision } = plan
    if (isDay(effective) && effective < admission) {
      const args = { field: 'effective', date: effective, admission }
      report({ at: ['effective'], message: 'found', args })
    }
    const made = revision?.date
    if (isDay(made) && made < admission) {
      const args = { field: 'revision.date', date: made, admission }
      report({ at: ['revision', 'date'], message: 'found', args })
    }
  },
})
