import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { choices, diagnosisCodes, source } from './diagnosis-codes.ts'

export const codeNoLongerValid = defineRule({
  id: 'code-no-longer-valid',
  group: 'codes',
  severity: 'error',
  what: 'A diagnosis code was no longer in force on the plan’s date.',
  why: 'When a code is split into finer ones, claims with the old one are sent back from that day on.',
  fix: 'Look up the code that took its place.',
  source,
  messages: { found: '{code} was in force until {until}; the plan is of {date}.' },
  bad: { plan: 'txplan: 1\neffective: 2026-10-01\ndiagnoses:\n  - id: stress\n    code: F43.8\n' },
  good: { plan: 'txplan: 1\neffective: 2022-09-15\ndiagnoses:\n  - id: stress\n    code: F43.8\n' },
  check(context) {
    for (const { path, status, date, unbilled } of diagnosisCodes(context)) {
      if (status.status !== 'no-longer' || unbilled) continue
      const { entry, successors } = status
      const next = choices(successors)
      const fix =
        successors.length > 0 ? `Choose the one that took its place: ${next.text}.` : undefined
      const until = entry.billableUntil ?? ''
      const args = { code: clientText(entry.code), until, date, ...next.args }
      context.report({ at: path, message: 'found', args, fix })
    }
  },
})
