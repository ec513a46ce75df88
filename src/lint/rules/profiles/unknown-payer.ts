import { nearest } from '../../../language/similar.ts'
import { bareClientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'

export const unknownPayer = defineRule({
  id: 'unknown-payer',
  group: 'profiles',
  severity: 'warning',
  what: 'A payer is named nearly like one of txplan.yaml, and is not it.',
  why: 'The plan is then not checked against what that payer asks for, and nothing else tells.',
  fix: 'Write the payer as in txplan.yaml: {known}.',
  source: 'txplan: a name that resolves nowhere is a mistake',
  messages: { found: 'txplan.yaml knows no payer {payer}. Did you mean {known}?' },
  bad: {
    plan: 'txplan: 1\nclient:\n  coverages:\n    - payer: blue-cros\n',
    practice: 'txplan: 1\npayers:\n  - id: blue-cross\n    profile: bcbs-mn\n',
  },
  good: {
    plan: 'txplan: 1\nclient:\n  coverages:\n    - payer: Blue-Cross\n',
    practice: 'txplan: 1\npayers:\n  - id: blue-cross\n    profile: bcbs-mn\n',
  },
  check({ plan, practice, report }) {
    const names = (practice?.payers ?? []).flatMap(({ id, name }) =>
      [id, name].flatMap((one) => one ?? []),
    )
    if (names.length === 0) return
    const known = new Set(names.map((name) => name.toLowerCase()))
    for (const [at, { payer, profile }] of (plan.client?.coverages ?? []).entries()) {
      if (payer === undefined || profile !== undefined || known.has(payer.toLowerCase())) continue
      const meant = nearest(payer, names)
      if (meant === undefined) continue
      report({
        at: ['client', 'coverages', at, 'payer'],
        message: 'found',
        args: { payer: bareClientText(payer), known: meant },
      })
    }
  },
})
