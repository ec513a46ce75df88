import { clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { everyMeasure, namedBy } from './every-measure.ts'

export const unitOfAnotherKind = defineRule({
  id: 'unit-of-another-kind',
  group: 'measures',
  severity: 'warning',
  what: 'The score of an instrument is given in a unit of time, distance or the like.',
  why: 'The instrument gives points; either the unit or the instrument belongs to another objective.',
  fix: 'Write “unit: points”, or put what is counted in “behavior” and leave the instrument out.',
  source: 'What the instrument’s score is, as published (named in each finding)',
  messages: {
    found: '{subject}, {words}: the unit is {unit}; the {scale} gives points ({by}).',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: worry\n    statement: Worry for 30 minutes a day at most\n    measure:\n      instrument: gad-7\n      unit: minutes a day\n      target: { at_most: 30 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: worry\n    statement: Worry for 30 minutes a day at most\n    measure:\n      behavior: time spent in worry\n      unit: minutes a day\n      target: { at_most: 30 }\n',
  },
  check(context) {
    for (const one of everyMeasure(context)) {
      const { instrument, measure, path } = one
      if (measure.unit === undefined || instrument === undefined) continue
      if (!pointKinds.has(instrument.scoreKind) || !otherUnit.test(measure.unit)) continue
      const args = {
        ...namedBy(one),
        unit: clientText(measure.unit),
        scale: instrument.name,
        by: instrument.citation,
      }
      context.report({ at: [...path, 'unit'], message: 'found', args })
    }
  },
})

/** Means and instruments without a total may count days or episodes in some of their parts. */
const pointKinds: ReadonlySet<string> = new Set(['sum', 'T'])

const otherUnit =
  /\b(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|times|episodes?|drinks?|calories|pounds?|lbs?|kg|miles?|feet|ft|met(?:er|re)s?|degrees|steps|sessions?|visits?|mmhg|bpm)\b/i
