import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isAnyWritten, isOver } from './written.ts'

export const milestonesMissing = defineRule({
  id: 'milestones-missing',
  group: 'completeness',
  severity: 'off',
  what: 'The plan names no step on the way: neither a milestone, nor a phase, nor a short-term goal.',
  why: 'A step that was to be reached by now shows early that a plan has to change.',
  fix: 'Add “milestones” to an objective: what is reached by when.',
  source:
    'txplan: guides to treatment plans name milestones among their parts; no profile asks for them',
  messages: { found: 'No step on the way is named.' },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    milestones-missing: info\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\n    objectives:\n      - id: diary\n        statement: Keep a sleep diary\n        milestones:\n          - { what: A full week, date: 2 weeks }\n',
    practice: 'txplan: 1\nlint:\n  rules:\n    milestones-missing: info\n',
  },
  check(context) {
    if (isOver(context.plan) || !hasAims(context) || hasMilestones(context)) return
    context.report({ at: ['goals'], on: 'key', message: 'found' })
  },
})

const hasAims = ({ goals, objectives }: Context): boolean =>
  goals.length > 0 || objectives.length > 0

const hasMilestones = ({ plan, goals, objectives }: Context): boolean =>
  objectives.some(({ objective }) => isAnyWritten(objective.milestones, ['what', 'date'])) ||
  isAnyWritten(plan.phases, ['name', 'focus']) ||
  goals.some(({ goal }) => goal.term === 'short')
