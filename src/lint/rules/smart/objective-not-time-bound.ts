import { defineRule } from '../../rule.ts'
import { isDated } from './measured.ts'
import { openAims } from './readings.ts'

export const objectiveNotTimeBound = defineRule({
  id: 'objective-not-time-bound',
  group: 'smart',
  severity: 'warning',
  element: 'target_date',
  what: 'Nothing says by when an objective is to be reached.',
  why: 'Without a date it is never late, and a reviewer cannot tell whether treatment works.',
  fix: 'Add “target_date”, such as {example}, or say it in the sentence: “by March 3”, “within 8 weeks”.',
  source:
    '12VAC35-105-665 (goals and measurable objectives with time frames); The Joint Commission, findings for CTS.03.01.03 (2022): goals that cannot be measured. What counts: txplan’s guideline, see “How an objective is read” in the README',
  messages: {
    found: '{subject}, {words}: neither the sentence nor a target date says by when.',
    'goal-only':
      '{subject}, {words}: only its goal has a target date; neither the sentence nor the objective itself has one.',
    frequency:
      '{subject}, {words}: it says how often, and neither the sentence nor a target date says until when.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: walk\n    statement: Ana will walk for 20 minutes 3 times a week.\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: walk\n    statement: Ana will walk for 20 minutes 3 times a week.\n    target_date: 8 weeks\n',
  },
  check(context) {
    for (const statement of openAims(context)) {
      if (isDated(statement) || statement.reading.timeFrames.length > 0) continue
      const { kind, goal, reading } = statement
      const hasDatedGoal = kind === 'objective' && goal?.target_date !== undefined
      const isOften = reading.quantities.some(({ per }) => per !== undefined)
      context.report({
        at: [...statement.path, 'statement'],
        ...(hasDatedGoal ? { atMost: 'warning' as const } : {}),
        message: hasDatedGoal ? 'goal-only' : isOften ? 'frequency' : 'found',
        args: { ...statement.name, example: isOften ? '“12 weeks”' : '“8 weeks”' },
      })
    }
  },
})
