import { isDay, planDay } from '../../../plan/plan-day.ts'
import { defineRule } from '../../rule.ts'
import { dayOf } from './every-date.ts'

export const dischargeBeforePlan = defineRule({
  id: 'discharge-before-plan',
  group: 'dates',
  severity: 'error',
  what: 'Discharge is expected before the plan takes effect.',
  why: 'Care that ends before it begins cannot be; one of the dates is wrong, or stayed behind from an earlier plan.',
  fix: 'Correct “discharge: anticipated”, or the date of the plan.',
  source: 'txplan: dates that cannot both be true',
  messages: {
    found: 'Discharge is expected on {day}, before “{field}”, {start}.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-06-15\ndischarge:\n  anticipated: 2026-05-01\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-06-15\ndischarge:\n  anticipated: 2026-12-01\n',
  },
  check(context) {
    const { plan, report } = context
    const day = dayOf(context, plan.discharge, 'anticipated')
    if (!isDay(day)) return
    const own = planDay(plan)
    const admission = plan.setting?.admission
    const starts = [
      ...(own === undefined ? [] : [{ field: own.field as string, start: own.day }]),
      ...(isDay(admission) ? [{ field: 'setting.admission', start: admission }] : []),
    ]
    const later = starts.find(({ start }) => day < start)
    if (later === undefined) return
    report({ at: ['discharge', 'anticipated'], message: 'found', args: { day, ...later } })
  },
})
