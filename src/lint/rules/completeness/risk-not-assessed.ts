import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isClosed, isWritten } from './written.ts'

export const riskNotAssessed = defineRule({
  id: 'risk-not-assessed',
  group: 'completeness',
  severity: 'off',
  element: 'safety_plan',
  what: 'The plan shows no assessment of risk.',
  why: 'Whether a safety plan was called for can only be told where risk was looked at, even if none was found.',
  fix: 'Add “risk” under “assessment”: its level and the day. “level: none” is an answer.',
  source:
    'WAC 246-341-0640; 130 CMR 448.419; of plans for identified risk: 12VAC35-105-665, OAR 309-019-0140',
  messages: {
    found: 'Nothing shows that risk was assessed.',
    presupposed:
      'Nothing shows that risk was assessed, so nobody can tell whether a safety plan is called for.',
  },
  bad: { plan: 'txplan: 1\nassessment:\n  date: 2026-10-01\n', profiles: ['wa-246-341'] },
  good: {
    plan: 'txplan: 1\nassessment:\n  date: 2026-10-01\n  risk: { level: none, assessed_on: 2026-10-01 }\n',
    profiles: ['wa-246-341'],
  },
  check(context) {
    if (hasRisk(context) || isClosed(context, 'safety_plan')) return
    const at = ['assessment', 'risk']
    const demands = context.requirements.demands('safety_plan')
    const demand = demands.find(({ note = '' }) => !isConditional.test(note))
    if (demand) context.report({ at, message: 'found', demand })
    else if (demands.length > 0) context.report({ at, message: 'presupposed', atMost: 'info' })
    else context.report({ at, message: 'found' })
  },
})

/** Some texts ask for a plan where a risk was found, and not for the assessment itself. */
const isConditional = /^(?:when|where|for|if)\b/i

/** True where risk was looked at in any way: a level, a screening, a safety plan or a reason for none. */
export function hasRisk({ plan, record }: Context): boolean {
  const { risk, safety_plan, screenings } = plan.assessment ?? {}
  return (
    isWritten(risk) ||
    risk?.flags !== undefined ||
    isWritten(safety_plan) ||
    (screenings ?? []).some((one) => ofRisk.test(`${one.for} ${one.instrument}`)) ||
    (record?.measures ?? []).some(({ instrument = '' }) => ofRisk.test(instrument)) ||
    (record?.sessions ?? []).some((session) => isWritten(session.risk))
  )
}

const ofRisk = /suicid|\brisk\b|self[- ]harm|violence|c-?ssrs|\basq\b|sbq|columbia/i
