import { defineRule } from '../../rule.ts'
import { isOver, isWritten } from './written.ts'

export const strengthWithoutUse = defineRule({
  id: 'strength-without-use',
  group: 'completeness',
  severity: 'info',
  what: 'A strength is named, and nothing says how it will be used.',
  why: 'A strength in a list helps nobody; tied to a goal or a step it carries the treatment.',
  fix: 'Add “use”: how treatment will build on it.',
  source: 'txplan: guides to strengths-based planning ask how each strength serves a goal',
  messages: {
    found: 'Nothing says how this strength will be used.',
    all: 'None of the {count} strengths says how it will be used.',
  },
  bad: { plan: 'txplan: 1\nperson:\n  strengths:\n    - strength: Sings in a choir\n' },
  good: {
    plan: 'txplan: 1\nperson:\n  strengths:\n    - strength: Sings in a choir\n      use: Rehearsals are the first activity on the schedule.\n',
  },
  check({ plan, report }) {
    if (isOver(plan)) return
    const named = (plan.person?.strengths ?? [])
      .map((one, at) => ({ ...one, at }))
      .filter(({ strength }) => isWritten(strength))
    const unused = named.filter(({ use }) => !isWritten(use))
    const path = ['person', 'strengths']
    if (unused.length > 1 && unused.length === named.length)
      report({ at: path, on: 'key', message: 'all', args: { count: unused.length } })
    else for (const { at } of unused) report({ at: [...path, at], message: 'found' })
  },
})
