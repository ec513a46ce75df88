import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isAnyWritten, isOver, isWritten } from './written.ts'

export const durationMissing = defineRule({
  id: 'duration-missing',
  group: 'completeness',
  severity: 'off',
  element: 'duration',
  what: 'The plan does not say for how long.',
  why: 'An open end cannot be authorized, and nobody can tell whether treatment takes longer than planned.',
  fix: 'Add “duration” to the plan, such as 12 weeks, or to its interventions or services.',
  source:
    'CMS Medicare Benefit Policy Manual ch. 6 §70.1: amount, frequency and duration; OAC 5122-27-03; 55 Pa. Code 5200.31',
  messages: { found: 'Nothing says how long treatment is expected to take.' },
  bad: {
    plan: 'txplan: 1\ninterventions:\n  - id: cbt\n    modality: Cognitive therapy\n    frequency: weekly\n',
    profiles: ['medicare-outpatient'],
  },
  good: {
    plan: 'txplan: 1\nduration: 12 weeks\ninterventions:\n  - id: cbt\n    modality: Cognitive therapy\n    frequency: weekly\n',
    profiles: ['medicare-outpatient'],
  },
  check(context) {
    if (isOver(context.plan) || hasDuration(context)) return
    context.report({ at: ['duration'], message: 'found' })
  },
})

/** True where the plan, its services or its interventions say for how long, or until when. */
export function hasDuration({ plan }: Context): boolean {
  const { duration, expires, discharge, interventions, services, phases, necessity } = plan
  return (
    [duration, expires, discharge?.anticipated, necessity?.certification?.to].some(isWritten) ||
    isAnyWritten(services, ['duration', 'estimated_sessions', 'authorized_units']) ||
    isAnyWritten(interventions, ['duration', 'end']) ||
    isAnyWritten(phases, ['when']) ||
    [...(services ?? []), ...(interventions ?? [])].some(({ frequency = '' }) =>
      /\bfor \w+ (?:days?|weeks?|months?|sessions?)\b|\d[wm]\d/i.test(frequency),
    )
  )
}
