import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { readingsOf, type Statement } from './readings.ts'

export const goalIsObjective = defineRule({
  id: 'goal-is-objective',
  group: 'smart',
  severity: 'info',
  what: 'A goal counts and dates a single step, while its own objective does neither.',
  why: 'A goal says where treatment leads; the steps under it are what is counted. Here the two seem to have changed places.',
  fix: 'Make this sentence the objective, and let the goal say what it is for in the client’s words.',
  source: 'txplan: a goal is broad and long-term, an objective the step that can be checked',
  messages: {
    found:
      '{subject}, {words}: it can be counted by a date, and {others} under it cannot. Goal and objective seem to have changed places.',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: recovery\n    statement: Attend 3 recovery meetings a week by March 3, 2027.\n    objectives:\n      - id: sober\n        statement: Live a sober life.\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: recovery\n    statement: Live a sober life.\n    objectives:\n      - id: meetings\n        statement: Attend 3 recovery meetings a week by March 3, 2027.\n        target_date: 2027-03-03\n',
  },
  check(context) {
    for (const statement of readingsOf(context)) {
      if (statement.kind !== 'goal') continue
      const under = stepsOf(statement, context)
      if (under.length === 0 || !isStep(statement) || under.some(canBeChecked)) continue
      const others = under.length === 1 ? 'the objective' : 'the objectives'
      context.report({
        at: [...statement.path, 'statement'],
        message: 'found',
        args: { ...statement.name, others },
      })
    }
  },
})

const stepsOf = (goal: Statement, context: Context): Statement[] =>
  readingsOf(context).filter((one) => one.kind === 'objective' && one.goal === goal.of)

/** Counted and dated, and no score: a goal may well name the score it leads to. */
const isStep = ({ verdict, reading }: Statement): boolean =>
  verdict.smart &&
  reading.quantities.some(({ kind, role }) => role === 'target' && counts.has(kind))

const counts = new Set(['frequency', 'count', 'share'])

const canBeChecked = ({ verdict, of }: Statement): boolean =>
  verdict.specific.met || verdict.measurable.met || of.measure !== undefined
