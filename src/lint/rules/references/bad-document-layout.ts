import { defineRule } from '../../rule.ts'

export const badDocumentLayout = defineRule({
  id: 'bad-document-layout',
  group: 'references',
  severity: 'error',
  what: 'The practice’s own layout of documents has a color that cannot be read, or names a section twice.',
  why: 'Every document of the practice is made with it; what cannot be read on the page is read by nobody.',
  fix: 'Correct it in templates/document.yaml; txplan render PLAN shows how it comes out.',
  source:
    'WCAG 2.2, success criterion 1.4.3: a contrast of at least 4.5 to 1; txplan: the format of a layout: schemas/document.schema.json',
  messages: { found: '{hint}' },
  bad: { plan: '' },
  good: { plan: 'txplan: 1\n' },
  structural: true,
})
