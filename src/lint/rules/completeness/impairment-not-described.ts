import { defineRule } from '../../rule.ts'
import { bareImpairments } from './impairment.ts'
import { isOver } from './written.ts'

export const impairmentNotDescribed = defineRule({
  id: 'impairment-not-described',
  group: 'completeness',
  severity: 'info',
  what: 'Life is said to be affected, and nothing says how.',
  why: 'A mark in a box, or the word “impairment”, fits every client; what this one can no longer do is what makes care necessary.',
  fix: 'Add a “description” to the area: what the client can no longer do, or does at a cost.',
  source:
    'CMS Medicare Benefit Policy Manual ch. 6 §70.1; Asuris, Behavioral health records: clinical status; txplan: where no profile asks',
  messages: {
    area: 'This area is marked as affected, and nothing says how.',
    words: 'Functioning is said to be impaired, and nothing says in what.',
  },
  bad: {
    plan: 'txplan: 1\nassessment:\n  impairment:\n    - { domain: work, affected: true }\n',
  },
  good: {
    plan: 'txplan: 1\nassessment:\n  impairment:\n    - { domain: work, affected: true, description: Late on three days a week }\n',
  },
  check(context) {
    if (isOver(context.plan)) return
    for (const { path, kind } of bareImpairments(context))
      context.report({ at: path, message: kind })
  },
})
