import { defineRule } from '../../rule.ts'

export const revisionSupersedesItself = defineRule({
  id: 'revision-supersedes-itself',
  group: 'dates',
  severity: 'error',
  what: 'A revision claims to replace itself or a later one.',
  why: 'The order of revisions says which text was in force when.',
  fix: 'Give the number of the revision before this one, or correct this one’s number.',
  source: 'txplan: revisions are numbered in the order in which they were made',
  messages: { found: 'Revision {number} cannot replace revision {supersedes}.' },
  bad: { plan: 'txplan: 1\nrevision:\n  number: 2\n  supersedes: 2\n' },
  good: { plan: 'txplan: 1\nrevision:\n  number: 2\n  supersedes: 1\n' },
  check({ plan, report }) {
    const { number, supersedes } = plan.revision ?? {}
    if (number !== undefined && supersedes !== undefined && supersedes >= number)
      report({
        at: ['revision', 'supersedes'],
        message: 'found',
        args: { number, supersedes },
      })
  },
})
