import { bareClientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { exampleFor } from './example-for.ts'
import { isCounted, isSeen } from './measured.ts'
import { openAims } from './readings.ts'

export const objectiveNotSpecific = defineRule({
  id: 'objective-not-specific',
  group: 'smart',
  severity: 'warning',
  what: 'An objective has a number, but two readers would count different things.',
  why: '“Eats healthier on five days” is five of what each reader takes for healthy.',
  fix: 'Name the act, event or score that is counted. For example: {example}.',
  source:
    '12VAC35-105-665 (goals and measurable objectives with time frames); The Joint Commission, findings for CTS.03.01.03 (2022): goals that cannot be measured. What counts: txplan’s guideline, see “How an objective is read” in the README',
  messages: {
    found: '{subject}, {words}: {because} It says how much, and no measure says of what.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: food\n    statement: Ana will eat healthier on 5 of 7 days by March 3, 2027.\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: food\n    statement: Ana will eat breakfast and dinner on 5 of 7 days by March 3, 2027.\n',
  },
  check(context) {
    for (const statement of openAims(context)) {
      const { verdict } = statement
      if (verdict.specific.met || isSeen(statement)) continue
      // What is not measurable either is told by that rule, in one finding.
      if (!verdict.measurable.met && !isCounted(statement)) continue
      context.report({
        at: [...statement.path, 'statement'],
        message: 'found',
        args: {
          ...statement.name,
          because: bareClientText(verdict.specific.because),
          example: exampleFor(statement.text, statement.goal?.statement),
        },
      })
    }
  },
})
