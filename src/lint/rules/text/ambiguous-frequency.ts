import { defineRule } from '../../rule.ts'

export const ambiguousFrequency = defineRule({
  id: 'ambiguous-frequency',
  group: 'text',
  severity: 'warning',
  what: 'A frequency such as “biweekly” may mean twice in a week or once in two weeks.',
  why: 'The two differ by a factor of four; whoever counts sessions against the plan must know which it is.',
  fix: 'Write “twice a week” or “every other week”, whichever is meant.',
  source: 'Merriam-Webster’s dictionary, which gives “biweekly” and “bimonthly” both meanings',
  messages: { found: 'The frequency can be read in two ways.' },
  bad: {
    plan: 'txplan: 1\ninterventions:\n  - id: cbt\n    modality: CBT\n    frequency: biweekly\n',
  },
  good: {
    plan: 'txplan: 1\ninterventions:\n  - id: cbt\n    modality: CBT\n    frequency: every other week\n',
  },
  check({ texts, report }) {
    for (const one of texts)
      if (fields.has(one.field) && twofold.test(one.text) && !explained.test(one.text))
        report({ at: one.path, in: one.in, message: 'found' })
  },
})

/** Fields of the model that hold a frequency. */
const fields = new Set(['frequency', 'every', 'schedule'])

const twofold = /\bbi-?(?:weekly|monthly)\b/i

/** “Biweekly (every other week)” says which. */
const explained = /\bevery (?:other|2|two)\b|\btwice\b|\b2 ?x\b|\btwo times\b/i
