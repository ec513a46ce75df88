import { bareClientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { comparedDoses, plannedText } from './delivered-dose.ts'

/** Holidays and illness: up to a quarter of the planned sessions may fall out. */
const tolerance = 0.75
const fewestShort = 2

export const doseBelowPlan = defineRule({
  id: 'dose-below-plan',
  group: 'thread',
  severity: 'warning',
  what: 'Clearly fewer sessions were held than the plan says.',
  why: 'A dose far below the planned one means that the plan is not being carried out, or no longer fits; reviewers compare the two.',
  fix: 'Hold what was planned, or change the frequency in a revision and say why.',
  source:
    'A payer’s audit questionnaire (notes are compared with the planned frequency); that session length alone is no finding: NGS Medicare, Psychotherapy Services. Window (12 weeks) and tolerance (a quarter) are txplan’s own',
  messages: {
    found:
      'Planned is {frequency}, {planned} sessions from {from} to {to}; held: {held}; cancelled or missed: {missed}.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-09-01\nservices:\n  - { service: Individual therapy, frequency: weekly }\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-09-08, attendance: attended }\n  - { date: 2026-10-06, attendance: attended }\n  - { date: 2026-11-03, attendance: attended }\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-09-01\nservices:\n  - { service: Individual therapy, frequency: monthly }\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-09-08, attendance: attended }\n  - { date: 2026-10-06, attendance: attended }\n  - { date: 2026-11-03, attendance: attended }\n',
  },
  check(context) {
    for (const { dose, planned, held, missed, from, to } of comparedDoses(context)) {
      if (held >= planned.least * tolerance || planned.least - held < fewestShort) continue
      // Offered and not kept is written down, and no fault of the plan.
      const isOffered = held + missed >= planned.least * tolerance
      context.report({
        at: dose.path,
        message: 'found',
        args: {
          frequency: bareClientText(dose.frequency),
          planned: plannedText(planned),
          held,
          missed,
          from,
          to,
        },
        ...(isOffered ? { atMost: 'info' as const } : {}),
      })
    }
  },
})
