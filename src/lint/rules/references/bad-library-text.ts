import { defineRule } from '../../rule.ts'

export const badLibraryText = defineRule({
  id: 'bad-library-text',
  group: 'references',
  severity: 'warning',
  what: 'A text of the practice’s own library has a blank that is not described, a link that leads nowhere, or another fault of that kind.',
  why: 'Whoever begins a plan with it is not asked for what is missing, and the gap is found only in the plan.',
  fix: 'Correct it as the finding says; txplan library show ID shows how the text comes out.',
  source: 'txplan: the format of a presentation: schemas/presentation.schema.json',
  messages: {
    found: '{hint}',
    'other-id':
      'The presentation calls itself “{id}”; its file says “{name}”. Give both the same name.',
  },
  bad: { plan: '' },
  good: { plan: 'txplan: 1\n' },
  structural: true,
})
