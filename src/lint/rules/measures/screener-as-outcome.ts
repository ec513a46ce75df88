import { defineRule } from '../../rule.ts'
import { namedBy, openMeasures } from './every-measure.ts'

export const screenerAsOutcome = defineRule({
  id: 'screener-as-outcome',
  group: 'measures',
  severity: 'warning',
  what: 'An objective is to be judged by an instrument that is made to find a problem, not to follow it.',
  why: 'A screener asks about a long time or in few words; its score hardly moves when the client gets better.',
  fix: 'Judge the objective by an instrument that follows change, or by what the client does: days without alcohol, for one.',
  source: 'The purpose of the instrument, as published (named in each finding)',
  messages: {
    found: '{subject}, {words}: the {scale} is a screening instrument ({by}).',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: drinking\n    statement: CAGE-AID score of 0\n    measure:\n      instrument: cage-aid\n      target: { at_most: 0 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: drinking\n    statement: No drinks on 6 days a week\n    measure:\n      behavior: days without alcohol\n      unit: days a week\n      target: { at_least: 6 }\n',
  },
  check(context) {
    for (const one of openMeasures(context)) {
      const { instrument } = one
      if (!instrument?.screenerOnly) continue
      const args = { ...namedBy(one), scale: instrument.name, by: instrument.citation }
      const at = one.measure.instrument === undefined ? one.path : [...one.path, 'instrument']
      context.report({ at, message: 'found', args })
    }
  },
})
