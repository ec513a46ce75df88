import { numbersThatDiffer } from '../../../care/client-numbers.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { isClosed } from './standing.ts'

export const clientViewNumberDiffers = defineRule({
  id: 'client-view-number-differs',
  group: 'flags',
  severity: 'warning',
  what: 'What is written for the client gives another number, or another day, than the goal it retells.',
  why: 'The client works toward one number and is judged by the other; only one of them was agreed on.',
  fix: 'Write the same number in both, or change the objective by a revision.',
  source: 'txplan: both versions are of one agreement',
  messages: {
    number: 'The client’s version of {of} says {said}; the plan has {planned}.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: school\n    statement: Back at school\n    objectives:\n      - id: attend\n        statement: Mateo will attend at least 4 full school days a week, up from 2.\n        plain: Go to school five days a week.\n        measure: { behavior: full school days, unit: days a week, baseline: { value: 2 }, target: { at_least: 4 } }\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: school\n    statement: Back at school\n    objectives:\n      - id: attend\n        statement: Mateo will attend at least 4 full school days a week, up from 2.\n        plain: Go to school four days a week.\n        measure: { behavior: full school days, unit: days a week, baseline: { value: 2 }, target: { at_least: 4 } }\n',
  },
  check({ plan, report }) {
    if (isClosed(plan)) return
    for (const { path, of, said, planned } of numbersThatDiffer(plan))
      report({
        at: path,
        message: 'number',
        args: { of, said: clientText(said), planned: clientText(planned) },
      })
  },
})
