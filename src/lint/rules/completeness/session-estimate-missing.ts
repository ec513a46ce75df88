import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { hasDuration } from './duration-missing.ts'
import { isOver } from './written.ts'

export const sessionEstimateMissing = defineRule({
  id: 'session-estimate-missing',
  group: 'completeness',
  severity: 'off',
  what: 'The plan gives no estimate, in time or in sessions, of how much treatment is expected.',
  why: 'The client agrees to an effort, and pays for it; a good faith estimate and an authorization are made from it.',
  fix: 'Add “estimated_sessions” to a service, or “duration” to the plan.',
  source: '45 CFR 149.610: good faith estimate; txplan: where no profile asks for a duration',
  messages: {
    found: 'Nothing says how many sessions, or how long, treatment is expected to take.',
  },
  bad: {
    plan: 'txplan: 1\nservices:\n  - { service: Individual psychotherapy, frequency: weekly }\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    session-estimate-missing: info\n',
  },
  good: {
    plan: 'txplan: 1\nservices:\n  - { service: Individual psychotherapy, frequency: weekly, estimated_sessions: 12 }\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    session-estimate-missing: info\n',
  },
  check(context) {
    const { plan, requirements, report } = context
    // Where a profile asks for the duration, duration-missing says the same.
    if (isOver(plan) || requirements.demand('duration')) return
    if (!hasDuration(context) && !isAuthorized(context))
      report({ at: ['services'], on: 'key', message: 'found' })
  },
})

const isAuthorized = ({ plan }: Context): boolean =>
  (plan.client?.coverages ?? []).some(
    ({ authorization: { sessions, units } = {} }) => (sessions ?? units) !== undefined,
  )
