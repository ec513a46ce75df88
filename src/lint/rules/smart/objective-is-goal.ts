import { defineRule } from '../../rule.ts'
import { isCounted, isDated, isSeen } from './measured.ts'
import { openAims } from './readings.ts'

export const objectiveIsGoal = defineRule({
  id: 'objective-is-goal',
  group: 'smart',
  severity: 'info',
  what: 'An objective reads like a goal: broad, without a figure, a date or a measure.',
  why: 'A goal says where treatment leads, an objective the next step that can be checked. Both are needed, each in its place.',
  fix: 'Keep the sentence as a goal, or as the goal’s “client_words”, and write the first step toward it as the objective.',
  source: 'txplan: a goal is broad and long-term, an objective the step that can be checked',
  messages: { found: '{subject}, {words}: this reads like a goal.' },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: mood\n    statement: Ana feels at home in her life again.\n    objectives:\n      - id: happy\n        statement: Ana will be happier.\n',
    profiles: ['medicare-outpatient'],
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: mood\n    statement: Ana will be happier.\n    objectives:\n      - id: walks\n        statement: Ana will walk with a friend twice a week by March 3, 2027.\n',
    profiles: ['medicare-outpatient'],
  },
  check(context) {
    // Where a measure is asked for, that it has none is said already, with this very advice.
    if (!context.requirements.isSilent('objective_measure')) return
    for (const statement of openAims(context)) {
      if (
        statement.kind === 'goal' ||
        isSeen(statement) ||
        isCounted(statement) ||
        isDated(statement)
      )
        continue
      const { specific, measurable, timeBound } = statement.verdict
      if (specific.met || measurable.met || timeBound.met) continue
      context.report({
        at: [...statement.path, 'statement'],
        message: 'found',
        args: statement.name,
      })
    }
  },
})
