import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isAnyWritten, isWritten } from './written.ts'

export const familyCultureMissing = defineRule({
  id: 'family-culture-missing',
  group: 'completeness',
  severity: 'off',
  what: 'The plan says nothing of family, social life or culture.',
  why: 'Who is around the client, and what counts among them, decides which steps can work.',
  fix: 'Add “supports” or “culture” under “person”, or family and social history under “assessment”.',
  source:
    'txplan: the absence of family, social and cultural factors is one of the marks of a generic plan; no profile asks for them',
  messages: { found: 'Nothing is told of family, social life or culture.' },
  bad: {
    plan: 'txplan: 1\nclient:\n  name: Nadia Kerr\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    family-culture-missing: info\n',
  },
  good: {
    plan: 'txplan: 1\nclient:\n  name: Nadia Kerr\nperson:\n  supports:\n    - who: Her sister\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    family-culture-missing: info\n',
  },
  check(context) {
    if (!hasFamilyOrCulture(context))
      context.report({ at: ['person'], on: 'key', message: 'found' })
  },
})

/** True where the plan tells anything of the people around the client, or of culture and faith. */
export function hasFamilyOrCulture({ plan }: Context): boolean {
  const { client = {}, person = {}, assessment, agreement } = plan
  const { psychosocial, family, developmental, social } = assessment?.history ?? {}
  return (
    [psychosocial, family, developmental, social, agreement?.participation?.family].some(
      isWritten,
    ) ||
    [person.culture, person.spirituality, person.values].some(isWritten) ||
    [client.culture, client.faith, client.living_situation, client.relationship_status].some(
      isWritten,
    ) ||
    isAnyWritten(person.supports, ['who', 'how']) ||
    isAnyWritten(client.guardians, ['name', 'relationship']) ||
    isAnyWritten(client.collateral_contacts, ['name', 'relationship'])
  )
}
