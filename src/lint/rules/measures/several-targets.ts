import { defineRule } from '../../rule.ts'
import { everyMeasure, namedBy } from './every-measure.ts'

export const severalTargets = defineRule({
  id: 'several-targets',
  group: 'measures',
  severity: 'error',
  what: 'A measure has more than one target.',
  why: 'One may be met and the other not; nobody can then say whether the objective is.',
  fix: 'Keep one of {fields}. For a lower and an upper bound write “between: [lower, upper]”.',
  source: 'txplan: format reference; a target is exactly one of its fields',
  messages: { found: '{subject}, {words}: the target is given as {fields} at once.' },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: sleep\n    statement: Sleep 7 hours a night\n    measure:\n      behavior: hours of sleep\n      target: { at_least: 7, equals: 8 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: sleep\n    statement: Sleep 7 to 9 hours a night\n    measure:\n      behavior: hours of sleep\n      target: { between: [7, 9] }\n',
  },
  check(context) {
    for (const one of everyMeasure(context)) {
      const { target } = one.measure
      if (target === undefined || Object.keys(target).length < 2) continue
      const fields = kinds.filter((key) => target[key] !== undefined)
      if (fields.length < 2) continue
      const args = { ...namedBy(one), fields: fields.join(' and ') }
      context.report({ at: [...one.path, 'target'], message: 'found', args })
    }
  },
})

const kinds = ['at_most', 'at_least', 'between', 'change_by', 'equals'] as const
