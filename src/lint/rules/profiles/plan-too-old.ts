import { agesFrom, isInUse } from '../../../care/last-looked-at.ts'
import { addMonths } from '../../../language/dates.ts'
import { demandOf } from '../../../profiles/demand.ts'
import { defineRule } from '../../rule.ts'

export const planTooOld = defineRule({
  id: 'plan-too-old',
  group: 'profiles',
  severity: 'warning',
  what: 'The plan is older than a profile lets a plan become.',
  why: 'A session that is held under it is then held without a valid plan.',
  fix: 'Make the plan anew: a new revision with its own date, signed again.',
  source:
    'The highest age or the full update that a profile states; txplan explain PROFILE gives the source',
  messages: {
    age: 'The plan is of {day}; it covers sessions for {months} months, to {end}.',
    update: 'The plan is of {day}; it had to be made anew by {end}, after {months} months.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2025-10-01\n',
    profiles: ['medicare-outpatient-ngs'],
    asOf: '2026-11-21',
  },
  good: {
    plan: 'txplan: 1\neffective: 2025-12-01\n',
    profiles: ['medicare-outpatient-ngs'],
    asOf: '2026-11-21',
  },
  check(context) {
    const made = agesFrom(context)
    if (made === undefined || !isInUse(context)) return
    for (const profile of context.requirements.profiles) {
      const { max_age_months: age, full_update_months: update, level } = profile.review ?? {}
      const months = age ?? update
      if (months === undefined) continue
      const end = addMonths(made.day, months)
      if (context.asOf <= end) continue
      const demand = demandOf(profile, level === 'recommended' ? level : 'required')
      context.report({
        at: made.path,
        message: age === undefined ? 'update' : 'age',
        args: { day: made.day, months, end },
        demand,
      })
    }
  },
})
