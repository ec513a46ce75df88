import { bandOf, cutOffFor, reaches } from '../../../measures/band.ts'
import { remissionOf } from '../../../measures/change.ts'
import type { Instrument } from '../../../measures/instrument.ts'
import { aimedAt, rounded } from '../../../plan/values.ts'
import { defineRule } from '../../rule.ts'
import { figure, type MeasureAt, namedBy, openMeasures } from './every-measure.ts'

export const changeWithinMeasurementError = defineRule({
  id: 'change-within-measurement-error',
  group: 'measures',
  severity: 'warning',
  what: 'The change from baseline to target is smaller than the instrument can tell from chance.',
  why: 'Scores move by some points when nothing has changed; a target within that movement may be met, or missed, by luck.',
  fix: 'Aim at a change of at least {least} points, or say beside the score what the client will be seen to do.',
  source: 'The reliable change of the instrument, as published (named in each finding)',
  messages: {
    found:
      '{subject}, {words}: a change of {change} cannot be told from measurement error; on the {scale} a reliable change is {least} or more ({by}).',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 score of 12 or lower\n    measure:\n      instrument: phq-9\n      baseline: { value: 14 }\n      target: { at_most: 12 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 score of 9 or lower\n    measure:\n      instrument: phq-9\n      baseline: { value: 15 }\n      target: { at_most: 9 }\n',
  },
  check(context) {
    for (const one of openMeasures(context)) {
      const { instrument } = one
      const reliable = instrument?.reliableChange
      const change = wantedChange(one)
      if (instrument === undefined || !reliable?.confirmed || change === undefined) continue
      if (change === 0 || Math.abs(change) >= reliable.value || isExempt(one, instrument)) continue
      const args = {
        ...namedBy(one),
        change: figure(rounded(Math.abs(change))),
        scale: instrument.name,
        least: reliable.value,
        by: reliable.source,
      }
      const isStep = crossesThreshold(one, instrument)
      const at = [...one.path, 'target']
      context.report({ at, message: 'found', args, ...(isStep && { atMost: 'info' }) })
    }
  },
})

/** In points; for the better or the worse. */
function wantedChange({ aim, baseline }: MeasureAt): number | undefined {
  if (aim === undefined) return undefined
  if (aim.kind === 'change_by' && !aim.percent) return aim.by
  const end = aimedAt(aim, baseline?.value)
  return end === undefined || baseline === undefined ? undefined : end - baseline.value
}

/**
 * `PHQ-9 from 14 to below 10`: an ordinary target, which a published band or cut-off gives a meaning
 * of its own.
 */
function crossesThreshold({ aim, baseline }: MeasureAt, instrument: Instrument): boolean {
  if (aim === undefined || baseline === undefined) return false
  const end = aimedAt(aim, baseline.value)
  if (end === undefined) return false
  const before = bandOf(instrument, baseline.value)
  const after = bandOf(instrument, end)
  if (before !== undefined && after !== undefined && before.name !== after.name) return true
  const { caseness } = instrument
  return [cutOffFor(instrument), caseness].some(
    (fact) =>
      fact !== undefined &&
      reaches(instrument, baseline.value, fact.value) &&
      !reaches(instrument, end, fact.value),
  )
}

/**
 * Where the target is a published threshold of its own, where there is no room for more, and where
 * it is wrong for another reason that has a finding of its own.
 */
function isExempt({ aim, baseline }: MeasureAt, instrument: Instrument): boolean {
  if (aim === undefined || instrument.better === undefined || instrument.screenerOnly) return true
  if (baseline === undefined) return false
  const end = aimedAt(aim, baseline.value) ?? baseline.value
  const gain = instrument.better === 'lower' ? baseline.value - end : end - baseline.value
  if (gain <= 0 || remissionOf(instrument, end)?.met) return true
  const [least, most] = instrument.range?.value ?? [
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ]
  const room = instrument.better === 'lower' ? baseline.value - least : most - baseline.value
  return room < (instrument.reliableChange?.value ?? 0)
}
