import { aimText } from '../../../plan/values.ts'
import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { contradicted, everySpoken, type Spoken } from './aims.ts'
import { bare, saidWith, targetPath } from './report.ts'

export const targetContradictsStatement = defineRule({
  id: 'target-contradicts-statement',
  group: 'smart',
  severity: 'error',
  what: 'The sentence of a goal or objective asks for one figure, and its measure for another.',
  why: 'The client agreed to the sentence, and progress is counted by the measure: at the review nobody can say which of the two was to be reached.',
  fix: 'Make the two alike: correct “target” if the sentence is right, or the sentence if the target is.',
  source:
    'Noridian JE-B, psychotherapy service-specific review, 2021: contradictory documentation as a reason for denial',
  messages: {
    found: '{subject}, {words}: the sentence says {said}, and the target is {target}.',
    unit: '{subject}, {words}: the sentence says {said}, and the target is {target} {unit}.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 will fall from 17 to 9 by December 18, 2026\n    measure:\n      instrument: phq-9\n      target: { at_most: 10 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 will fall from 17 to 9 by December 18, 2026\n    measure:\n      instrument: phq-9\n      target: { at_most: 9 }\n',
  },
  check(context) {
    for (const spoken of everySpoken(context)) {
      const said = contradicted(spoken)
      if (!said) continue
      const { statement } = spoken
      const { unit } = spoken.measure
      context.report({
        at: targetPath(statement),
        message: unit === undefined ? 'found' : 'unit',
        args: {
          ...statement.name,
          said: clientText(saidWith(said, statement)),
          target: bare(written(spoken)),
          ...(unit !== undefined && { unit: bare(unit) }),
        },
      })
    }
  },
})

/** `at most 10`; a level such as `3+` as it is written. */
const written = ({ aim, measure }: Spoken) => {
  const { equals } = measure.target ?? {}
  return typeof equals === 'string' ? equals : aimText(aim)
}
