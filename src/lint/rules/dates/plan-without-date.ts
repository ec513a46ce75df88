import { defineRule } from '../../rule.ts'

export const planWithoutDate = defineRule({
  id: 'plan-without-date',
  group: 'dates',
  severity: 'warning',
  what: 'The plan has no date: neither when it takes effect nor when this revision was made.',
  why: 'A plan that does not say of when it is cannot show that care was planned before it was given.',
  fix: 'Add the day on which the plan takes effect, as in “effective: 2026-10-01”.',
  source:
    'HHS-OIG A-09-21-03021 (2023) and On-Site Psychological Services (2020): no plan in force when therapy was given',
  messages: { found: 'The plan has neither “effective” nor “revision: date”.' },
  bad: { plan: 'txplan: 1\ntitle: Treatment plan\n' },
  good: { plan: 'txplan: 1\ntitle: Treatment plan\neffective: 2026-10-01\n' },
  check({ plan, report }) {
    if (plan.effective === undefined && plan.revision?.date === undefined)
      report({ at: ['effective'], message: 'found' })
  },
})
