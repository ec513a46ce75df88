import { scoreFault } from '../../../measures/band.ts'
import type { Instrument } from '../../../measures/instrument.ts'
import type { Given } from '../../../measures/variant.ts'
import { rounded } from '../../../plan/values.ts'
import { everyRecorded } from '../../aims/every-recorded.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { everyMeasure, figure, type MeasureAt, namedBy, type PlanMeasure } from './every-measure.ts'
import { statedIn } from './stated.ts'

export const scoreOutOfRange = defineRule({
  id: 'score-out-of-range',
  group: 'measures',
  severity: 'error',
  what: 'A score, baseline or target lies outside of what the scale can give.',
  why: 'Nobody can score so: the figure is a slip, or belongs to another scale, and progress cannot be judged by it.',
  fix: 'Look the figure up on the form and correct it, or name the scale it belongs to.',
  source:
    'The instrument’s own lowest and highest score, as published (named in each finding); “scale_maximum” where the plan gives one',
  messages: {
    above:
      '{subject}, {words}: the {what}, {value}, is above the highest score of {scale}, {limit} ({by}).',
    below:
      '{subject}, {words}: the {what}, {value}, is below the lowest score of {scale}, {limit} ({by}).',
    recordedAbove:
      'The {scale} score {when}, {value}, is above the highest score there is, {limit} ({by}).',
    recordedBelow:
      'The {scale} score {when}, {value}, is below the lowest score there is, {limit} ({by}).',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 at most 9\n    measure:\n      instrument: phq-9\n      baseline: { value: 31 }\n      target: { at_most: 9 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 at most 9\n    measure:\n      instrument: phq-9\n      baseline: { value: 21 }\n      target: { at_most: 9 }\n',
  },
  check(context) {
    for (const one of everyMeasure(context)) checkMeasure(one, context)
    for (const { instrument, value, when, path, in: file, informant } of everyRecorded(context)) {
      const fault = rangeFault(instrument, value, { informant })
      if (!fault) continue
      const args = { scale: instrument.name, when, value: figure(value), ...fault.args }
      const message = fault.kind === 'above' ? 'recordedAbove' : 'recordedBelow'
      context.report({ at: path, in: file, message, args })
    }
  },
})

function checkMeasure(one: MeasureAt, context: Context): void {
  const maximum = maximumOf(one, context)
  if (one.instrument === undefined && maximum === undefined) return
  for (const { what, value, at } of statedIn(one)) {
    const fault = ownFault(value, maximum) ?? rangeFault(one.instrument, value)
    if (!fault) continue
    const args = {
      ...namedBy(one),
      what: what === 'change' ? 'score after the change' : what,
      value: figure(rounded(value)),
      scale: one.instrument?.name ?? 'the scale',
      ...fault.args,
    }
    context.report({ at: [...one.path, ...at], message: fault.kind, args })
  }
}

interface Fault {
  kind: 'above' | 'below'
  args: { limit: number; by: string }
}

function ownFault(value: number, maximum: number | undefined): Fault | undefined {
  if (maximum === undefined || value <= maximum) return undefined
  return { kind: 'above', args: { limit: maximum, by: '“scale_maximum”' } }
}

/** Ranges that were not seen in a source are not held against anybody. */
function rangeFault(
  instrument: Instrument | undefined,
  value: number,
  given: Given = {},
): Fault | undefined {
  if (instrument === undefined) return undefined
  const fault = scoreFault(instrument, value, given)
  if (!fault?.confirmed || fault.kind === 'step') return undefined
  return { kind: fault.kind, args: { limit: fault.limit, by: instrument.citation } }
}

/** The row’s own maximum, or that of the row that follows the same scale. */
function maximumOf({ kind, of, measure }: MeasureAt, { plan }: Context): number | undefined {
  if (kind === 'measure') return (of as PlanMeasure).scale_maximum
  const name = measure.instrument?.toLowerCase()
  if (name === undefined) return undefined
  return plan.measures?.find(
    (row) =>
      row.scale_maximum !== undefined &&
      [row.id, row.name, row.instrument].some((one) => one?.toLowerCase() === name),
  )?.scale_maximum
}
