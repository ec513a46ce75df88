import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { contradictedBaseline } from './aims.ts'
import { heldStatements } from './readings.ts'
import { bare, saidWith } from './report.ts'

export const baselineContradictsStatement = defineRule({
  id: 'baseline-contradicts-statement',
  group: 'smart',
  severity: 'error',
  what: 'The sentence of a goal or objective starts from one figure, and its measure from another.',
  why: 'Progress is the distance from the baseline; with two of them the plan can show any progress, or none.',
  fix: 'Look at where the baseline comes from, and write the same figure in the sentence and in “baseline”.',
  source:
    'Noridian JE-B, psychotherapy service-specific review, 2021: contradictory documentation as a reason for denial',
  messages: {
    found: '{subject}, {words}: the sentence starts from {said}, and the baseline is {baseline}.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: walks\n    statement: Walk on 4 days a week, up from 2\n    measure:\n      behavior: walks\n      unit: days a week\n      baseline: { value: 1 }\n      target: { at_least: 4 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: walks\n    statement: Walk on 4 days a week, up from 1\n    measure:\n      behavior: walks\n      unit: days a week\n      baseline: { value: 1 }\n      target: { at_least: 4 }\n',
  },
  check(context) {
    for (const statement of heldStatements(context)) {
      const written = statement.of.measure?.baseline?.value
      if (written === undefined) continue
      const said = contradictedBaseline(statement)
      if (!said) continue
      context.report({
        at: [...statement.path, 'measure', 'baseline', 'value'],
        message: 'found',
        args: {
          ...statement.name,
          said: clientText(saidWith(said, statement)),
          baseline: bare(written),
        },
      })
    }
  },
})
