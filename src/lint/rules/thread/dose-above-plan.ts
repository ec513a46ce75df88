import { bareClientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { comparedDoses, plannedText } from './delivered-dose.ts'

/** A crisis, or a week that was made up for: up to a quarter more than planned. */
const tolerance = 1.25
const fewestMore = 2

export const doseAbovePlan = defineRule({
  id: 'dose-above-plan',
  group: 'thread',
  severity: 'info',
  what: 'Clearly more sessions were held than the plan says.',
  why: 'Sessions beyond the planned frequency are beyond what was agreed on, and often beyond what was authorized.',
  fix: 'Change the frequency in a revision and say what made more sessions necessary.',
  source:
    'A payer’s audit questionnaire (notes are compared with the planned frequency). Window (12 weeks) and tolerance (a quarter) are txplan’s own',
  messages: {
    found: 'Planned is {frequency}, {planned} sessions from {from} to {to}; held: {held}.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-07-01\nservices:\n  - { service: Individual therapy, frequency: monthly }\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-07-07 }\n  - { date: 2026-07-14 }\n  - { date: 2026-07-28 }\n  - { date: 2026-08-11 }\n  - { date: 2026-08-25 }\n  - { date: 2026-09-15 }\n  - { date: 2026-10-06 }\n  - { date: 2026-10-20 }\n  - { date: 2026-11-03 }\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-07-01\nservices:\n  - { service: Individual therapy, frequency: monthly }\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-07-07 }\n  - { date: 2026-08-11 }\n  - { date: 2026-09-15 }\n  - { date: 2026-10-20 }\n',
  },
  check(context) {
    for (const { dose, planned, held, from, to } of comparedDoses(context)) {
      if (held <= planned.most * tolerance || held - planned.most < fewestMore) continue
      context.report({
        at: dose.path,
        message: 'found',
        args: {
          frequency: bareClientText(dose.frequency),
          planned: plannedText(planned),
          held,
          from,
          to,
        },
      })
    }
  },
})
