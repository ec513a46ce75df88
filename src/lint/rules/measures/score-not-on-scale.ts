import { scoreFault } from '../../../measures/band.ts'
import type { Instrument } from '../../../measures/instrument.ts'
import { everyRecorded } from '../../aims/every-recorded.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { everyMeasure, figure, type MeasureAt, namedBy } from './every-measure.ts'

export const scoreNotOnScale = defineRule({
  id: 'score-not-on-scale',
  group: 'measures',
  severity: 'error',
  what: 'A score lies between two scores that the instrument can give.',
  why: 'A sum of whole answers is a whole number: the figure is a slip, an average, or of another instrument.',
  fix: 'Write the score as it stands on the form; the nearest that there can be is {nearest}.',
  source: 'The instrument’s own way of scoring, as published (named in each finding)',
  messages: {
    found:
      '{subject}, {words}: the {what}, {value}, is no score of the {scale}, which goes in steps of {step} ({by}).',
    recorded:
      'The {scale} score {when}, {value}, cannot be: the scale goes in steps of {step} ({by}).',
  },
  bad: {
    plan: 'txplan: 1\n',
    record: 'txplan: 1\nmeasures:\n  - { instrument: gad-7, date: 2026-10-13, score: 12.5 }\n',
  },
  good: {
    plan: 'txplan: 1\n',
    record: 'txplan: 1\nmeasures:\n  - { instrument: gad-7, date: 2026-10-13, score: 12 }\n',
  },
  check(context) {
    const { report } = context
    for (const one of everyMeasure(context)) {
      if (one.instrument === undefined) continue
      const { baseline, aim } = one
      if (baseline) check('baseline', baseline.value, ['baseline', 'value'], one, context)
      if (aim?.kind === 'equals') check('target', aim.value, ['target', 'equals'], one, context)
    }
    for (const { instrument, value, when, path, in: file } of everyRecorded(context)) {
      const between = betweenSteps(instrument, value)
      if (!between) continue
      const args = { when, value: figure(value), ...between }
      report({ at: path, in: file, message: 'recorded', args })
    }
  },
})

function check(
  what: string,
  value: number,
  at: readonly string[],
  one: MeasureAt,
  context: Context,
): void {
  const between = one.instrument && betweenSteps(one.instrument, value)
  if (!between) return
  const args = { ...namedBy(one), what, value: figure(value), ...between }
  context.report({ at: [...one.path, ...at], message: 'found', args })
}

function betweenSteps(instrument: Instrument, value: number) {
  const fault = scoreFault(instrument, value)
  if (fault?.kind !== 'step' || !fault.confirmed || mayBeRaw(instrument, value)) return undefined
  const { step, nearest } = fault
  return { scale: instrument.name, step, nearest, by: instrument.citation }
}

/** A sum before it is multiplied, as the WHO-5 is by 4, is kept by some in its place. */
const mayBeRaw = ({ factor = 1, range }: Instrument, value: number): boolean =>
  factor > 1 && Number.isInteger(value) && value * factor <= (range?.value[1] ?? 0)
