import { defineRule } from '../../rule.ts'
import { isJudged } from './judged.ts'

export const consentMissing = defineRule({
  id: 'consent-missing',
  group: 'completeness',
  severity: 'off',
  what: 'No consent to treatment is recorded.',
  why: 'Consent comes before care; a record that cannot show it is questioned from its first day.',
  fix: 'Add it under “agreement: consents”, with “kind”, “date” and who gave it. Many practices keep it elsewhere: this rule is off unless it is set.',
  source: 'txplan: consent as the field’s guides name it; 22 TAC 681.36: a signed informed consent',
  messages: {
    found: 'No consent to treatment is recorded.',
    undated: 'This consent has no day.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    consent-missing: info\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\nagreement:\n  consents:\n    - { kind: Treatment, date: 2026-11-02, by: Nadia Kerr }\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    consent-missing: info\n',
  },
  check(context) {
    if (!isJudged(context)) return
    const { plan, client, report } = context
    const consents = plan.agreement?.consents ?? []
    const isGiven = client.guardians?.some(({ consents: given }) => given === true)
    if (consents.length === 0 && !isGiven) report({ at: ['agreement'], message: 'found' })
    for (const [at, { date }] of consents.entries())
      if (!date) report({ at: ['agreement', 'consents', at], message: 'undated' })
  },
})
