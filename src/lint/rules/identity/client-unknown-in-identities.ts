import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'

export const clientUnknownInIdentities = defineRule({
  id: 'client-unknown-in-identities',
  group: 'identity',
  severity: 'warning',
  what: 'The plan names its client by a record number that identities.yaml does not have.',
  why: 'Without the name, the printed plan says only a number.',
  fix: 'Correct the record number, or add it under “clients” in identities.yaml.',
  source: 'The file format: schemas/README.md',
  messages: { found: 'identities.yaml has no client with the record number {record}.' },
  bad: {
    plan: 'txplan: 1\nclient:\n  record: P-041\n',
    identities: 'txplan: 1\nclients:\n  P-014:\n    name: Nadia Kerr\n',
  },
  good: {
    plan: 'txplan: 1\nclient:\n  record: P-014\n',
    identities: 'txplan: 1\nclients:\n  P-014:\n    name: Nadia Kerr\n',
  },
  check({ plan, identities, report }) {
    const { record, name, initials } = plan.client ?? {}
    if (record === undefined || name || initials || !identities) return
    if (Object.hasOwn(identities.clients ?? {}, record)) return
    report({ at: ['client', 'record'], message: 'found', args: { record: clientText(record) } })
  },
})
