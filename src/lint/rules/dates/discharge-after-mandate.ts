import { isDay } from '../../../plan/plan-day.ts'
import { defineRule } from '../../rule.ts'
import { dayOf } from './every-date.ts'

export const dischargeAfterMandate = defineRule({
  id: 'discharge-after-mandate',
  group: 'dates',
  severity: 'info',
  what: 'Discharge is expected after the court’s or agency’s mandate has ended.',
  why: 'What was ordered by a day has to be done by it; care beyond that day is the client’s own choice, and the plan should say so.',
  fix: 'Correct one of the dates, or say which part ends with the mandate and who agreed to go on.',
  source: 'txplan: what an order asks for is done within its time',
  messages: {
    found: 'Discharge is expected on {day}; the mandate ends on {ends}.',
  },
  bad: {
    plan: 'txplan: 1\nclient:\n  legal: { status: Court-ordered, ends: 2026-12-01 }\ndischarge:\n  anticipated: 2027-01-15\n',
  },
  good: {
    plan: 'txplan: 1\nclient:\n  legal: { status: Court-ordered, ends: 2026-12-01 }\ndischarge:\n  anticipated: 2026-11-20\n',
  },
  check(context) {
    const { client, discharge, status } = context.plan
    const ends = client?.legal?.ends
    if (!isDay(ends) || status === 'discharged' || status === 'archived') return
    const day = dayOf(context, discharge, 'anticipated')
    if (!isDay(day) || day <= ends) return
    context.report({ at: ['discharge', 'anticipated'], message: 'found', args: { day, ends } })
  },
})
