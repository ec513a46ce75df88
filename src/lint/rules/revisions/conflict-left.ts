import { defineRule } from '../../rule.ts'

/** Found by the engine, before anything else is judged. */
export const conflictLeft = defineRule({
  id: 'conflict-left',
  group: 'revisions',
  severity: 'error',
  structural: true,
  what: 'Two people changed the same place, and nobody has decided yet which of the two holds.',
  why: 'What stands there is what one of them wrote, or both at once: nobody agreed to it, and it cannot be signed.',
  fix: 'Set the field to what is right, and delete “x-conflict”.',
  source:
    'txplan: what a merge cannot decide, a person decides; git-merge(1), how conflicts are presented',
  messages: {
    markers: 'Both sides of a merge stand here, in lines {first} to {last}.',
    written: 'Both sides of a merge changed this part{fields}.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: calm\n    statement: Worry has its hour\n    x-conflict:\n      - { field: statement, ours: Worry has its hour, theirs: Worry has an end }\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: calm\n    statement: Worry has an end\n',
  },
})
