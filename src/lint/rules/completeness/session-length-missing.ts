import { serviceCode } from '../../../codes/service-codes.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isAnyWritten, isOver, isWritten } from './written.ts'

export const sessionLengthMissing = defineRule({
  id: 'session-length-missing',
  group: 'completeness',
  severity: 'off',
  element: 'session_length',
  what: 'The plan does not say how long a session is to be.',
  why: 'The service code is chosen by minutes; the plan has to show that so many were planned.',
  fix: 'Add “minutes” to the services or interventions, such as 45 or "45-60".',
  source: 'CMS Medicare Benefit Policy Manual ch. 6 §70.1: amount, frequency and duration',
  messages: { found: 'Nothing says how long a session is to be.' },
  bad: {
    plan: 'txplan: 1\ninterventions:\n  - id: cbt\n    modality: Cognitive therapy\n    frequency: weekly\n',
    profiles: ['medicare-outpatient'],
  },
  good: {
    plan: 'txplan: 1\ninterventions:\n  - id: cbt\n    modality: Cognitive therapy\n    frequency: weekly\n    minutes: 45\n',
    profiles: ['medicare-outpatient'],
  },
  check(context) {
    if (isOver(context.plan) || hasLength(context)) return
    context.report({ at: ['services'], on: 'key', message: 'found' })
  },
})

function hasLength({ plan }: Context): boolean {
  const { services, interventions, setting } = plan
  return (
    isAnyWritten(services, ['minutes', 'units']) ||
    isAnyWritten(interventions, ['minutes']) ||
    isWritten(setting?.program_hours) ||
    (services ?? []).some(({ code = '' }) => serviceCode(code)?.minutes !== undefined) ||
    [...(services ?? []), ...(interventions ?? [])].some(saysMinutes)
  )
}

/** “45 min 2x/week”, “three-hour groups”. */
const saysMinutes = (one: { frequency?: string; description?: string; service?: string }) =>
  /\b\d+[- ]?(?:min|minutes?|hours?|hrs?)\b|\b(?:one|two|three|half)[- ](?:an )?hours?\b/i.test(
    `${one.frequency} ${one.description} ${one.service}`,
  )
