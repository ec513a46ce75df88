import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'

export const recordOfAnotherClient = defineRule({
  id: 'record-of-another-client',
  group: 'identity',
  severity: 'error',
  what: 'The record beside a plan carries another client’s record number.',
  why: 'One of the two lies in the wrong folder; notes and scores would be read as somebody else’s.',
  fix: 'See which client this folder belongs to, and move the other file to where it belongs.',
  source: 'NPSG.01.01.01, The Joint Commission: two identifiers for each patient',
  messages: { found: 'The record is of {found}, the plan of {wanted}.' },
  bad: {
    plan: 'txplan: 1\nclient:\n  record: P-014\n',
    record: 'txplan: 1\nclient: P-041\n',
  },
  good: {
    plan: 'txplan: 1\nclient:\n  record: P-014\n',
    record: 'txplan: 1\nclient: P-014\n',
  },
  check({ plan, record, report }) {
    const wanted = plan.client?.record
    const found = record?.client
    if (wanted === undefined || found === undefined || wanted === found) return
    const args = { found: clientText(found), wanted: clientText(wanted) }
    report({ at: ['client'], in: 'record', message: 'found', args })
  },
})
