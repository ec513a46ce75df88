import { bareClientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { exampleFor } from './example-for.ts'
import { isCounted, isDated, isSeen } from './measured.ts'
import { openAims } from './readings.ts'

export const objectiveNotMeasurable = defineRule({
  id: 'objective-not-measurable',
  group: 'smart',
  severity: 'warning',
  element: 'objective_measure',
  what: 'Neither the sentence nor the measure of an objective says what would be enough.',
  why: 'Nobody can later say whether it was reached: not the client, not a reviewer, and not the payer.',
  fix: 'Say how much, how often or what will be done, or add a measure with baseline and target. For example: {example}.',
  source:
    '12VAC35-105-665 (goals and measurable objectives with time frames); The Joint Commission, findings for CTS.03.01.03 (2022): goals that cannot be measured. What counts: txplan’s guideline, see “How an objective is read” in the README',
  messages: {
    vague: '{subject}, {words}: {because} No measure says what would be enough either.',
    open: '{subject}, {words}: {because} No measure says it either.',
    'no-target': '{subject}, {words}: {because} Its measure has no target either.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: calm\n    statement: Ana will feel less anxious by March 3, 2027.\n    target_date: 2027-03-03\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: calm\n    statement: Ana will feel less anxious, with a GAD-7 score of 7 or lower by March 3, 2027.\n    measure:\n      instrument: gad-7\n      baseline: { value: 14, date: 2026-12-02 }\n      target: { at_most: 7 }\n    target_date: 2027-03-03\n',
  },
  check(context) {
    for (const statement of openAims(context)) {
      const { verdict } = statement
      if (verdict.measurable.met || isCounted(statement)) continue
      const isVague = !verdict.specific.met && !isSeen(statement)
      const hasMeasure = statement.of.measure !== undefined
      const isBroad = isVague && !verdict.timeBound.met && !isDated(statement)
      context.report({
        ...(isBroad && statement.kind === 'objective' ? { fix: asGoal } : {}),
        at: [...statement.path, 'statement'],
        message: isVague ? 'vague' : hasMeasure ? 'no-target' : 'open',
        args: {
          ...statement.name,
          because: bareClientText(isVague ? verdict.specific.because : verdict.measurable.because),
          example: exampleFor(statement.text, statement.goal?.statement),
        },
      })
    }
  },
})

/** What has neither a figure nor a date and names a state may well be the goal itself. */
const asGoal =
  'It reads like a goal. Keep the sentence as one, or as the goal’s “client_words”, and write the first step toward it as the objective. For example: {example}.'
