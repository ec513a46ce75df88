import { defineRule } from '../../rule.ts'

/** People may be named instead; everything that others point to needs an id. */
const needsId = new Set(['problem', 'goal', 'objective', 'intervention'])

export const missingId = defineRule({
  id: 'missing-id',
  group: 'references',
  severity: 'warning',
  what: 'A problem, goal, objective or intervention has no id.',
  why: 'Without an id a review, a session note or a comparison cannot tell which one is meant once it has moved.',
  fix: 'Add a short id that stays, such as “id: sleep”.',
  source: 'txplan: ids are stable and never a list position.',
  messages: { found: 'This {kind} has no id.' },
  bad: { plan: 'txplan: 1\ngoals:\n  - statement: Sleep through the night\n' },
  good: { plan: 'txplan: 1\ngoals:\n  - id: sleep\n    statement: Sleep through the night\n' },
  check({ elements, report }) {
    for (const { kind, id, path } of elements)
      if (id === undefined && needsId.has(kind))
        report({ at: path, message: 'found', args: { kind } })
  },
})
