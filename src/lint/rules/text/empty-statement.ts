import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

/** What may say in words what a part of the plan is. */
const sayings = {
  problem: ['statement', 'behavioral_definition', 'nursing_diagnosis', 'plain', 'client_words'],
  goal: ['statement', 'plain', 'client_words'],
  objective: ['statement', 'plain', 'client_words'],
  intervention: ['modality', 'technique', 'description', 'plain'],
} as const

type Kind = keyof typeof sayings

export const emptyStatement = defineRule({
  id: 'empty-statement',
  group: 'text',
  severity: 'warning',
  what: 'A problem, goal, objective or intervention has no words.',
  why: 'A row of a form that was left blank prints as a heading with nothing under it, and a signature below agrees to nothing.',
  fix: 'Say in a sentence what it is, or remove it.',
  source:
    'CMS Medicare Benefit Policy Manual ch. 6 §70.1: the plan states goals and the services to be given',
  messages: {
    found: 'This {kind} has no statement.',
    intervention: 'This intervention names no modality, technique or description.',
  },
  bad: { plan: 'txplan: 1\ngoals:\n  - id: rest\n    target_date: 2026-12-15\n' },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n    target_date: 2026-12-15\n',
  },
  check(context) {
    for (const { kind, part, path } of parts(context)) {
      if (sayings[kind].some((field) => isWritten(part[field]))) continue
      const at = [...path, sayings[kind][0]]
      if (kind === 'intervention') context.report({ at, message: kind })
      else context.report({ at, message: 'found', args: { kind } })
    }
  },
})

interface PartAt {
  kind: Kind
  part: Readonly<Record<string, unknown>>
  path: Path
}

function parts({ plan, goals, objectives }: Context): PartAt[] {
  const list = (kind: Kind, key: 'problems' | 'interventions'): PartAt[] =>
    (plan[key] ?? []).map((part, at) => ({ kind, part: { ...part }, path: [key, at] }))
  return [
    ...list('problem', 'problems'),
    ...goals.map(({ goal, path }) => ({ kind: 'goal' as const, part: { ...goal }, path })),
    ...objectives.map(({ objective, path }) => ({
      kind: 'objective' as const,
      part: { ...objective },
      path,
    })),
    ...list('intervention', 'interventions'),
  ]
}

const isWritten = (value: unknown) => typeof value === 'string' && value.trim() !== ''
