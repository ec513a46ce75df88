import type { Plan } from '../../../plan/types.generated.ts'
import { defineRule } from '../../rule.ts'

export const clientWithoutSecondIdentifier = defineRule({
  id: 'client-without-second-identifier',
  group: 'identity',
  severity: 'warning',
  what: 'The client is named, and nothing else tells them from somebody of the same name.',
  why: 'Two clients may share a name or initials; a plan filed with the wrong one is a breach of privacy and a danger.',
  fix: 'Add a record number, the date of birth, a member number or an address under “client”.',
  source: 'The Joint Commission, NPSG.01.01.01: at least two identifiers',
  messages: {
    found:
      'The client has no second identifier: no record number, date of birth, member number or address.',
  },
  bad: { plan: 'txplan: 1\nclient:\n  name: Nadia Kerr\n' },
  good: { plan: 'txplan: 1\nclient:\n  name: Nadia Kerr\n  record: P-014\n' },
  check({ client, report }) {
    if (!(client.name || client.initials) || hasSecond(client)) return
    report({ at: ['client', 'record'], message: 'found' })
  },
})

const hasSecond = ({ record, date_of_birth, address, coverages }: NonNullable<Plan['client']>) =>
  Boolean(record || date_of_birth || address?.length) ||
  (coverages ?? []).some(({ member_id }) => member_id)
