import { findInstrument } from '../../../measures/find.ts'
import type { Instrument } from '../../../measures/instrument.ts'
import { nameOf } from '../../../measures/names.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { everyMeasure, type MeasureAt, namedBy } from './every-measure.ts'

export const baselineFromAnotherInstrument = defineRule({
  id: 'baseline-from-another-instrument',
  group: 'measures',
  severity: 'warning',
  what: 'Baseline and later scores come from different instruments, or from different editions of one.',
  why: 'Points of one scale are not points of another: the change between them means nothing.',
  fix: 'Take baseline, target and later scores from the same form.',
  source: 'txplan: scores are compared within one instrument and edition',
  messages: {
    source:
      '{subject}, {words}: the instrument is the {scale}, and the source of the baseline names the {other}.',
    record:
      '{subject}, {words}: the instrument is the {scale}, and the record holds only the {other}.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 score of 7 or lower\n    measure:\n      instrument: phq-9\n      baseline: { value: 14, source: PHQ-A at intake }\n      target: { at_most: 7 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 score of 7 or lower\n    measure:\n      instrument: phq-9\n      baseline: { value: 14, source: PHQ-9 at intake }\n      target: { at_most: 7 }\n',
  },
  check(context) {
    for (const one of everyMeasure(context)) {
      const { instrument } = one
      if (instrument === undefined) continue
      const named = sourceNames(one, instrument)
      if (named !== undefined) report('source', ['baseline', 'source'], named)
      else {
        const kept = recordKeeps(instrument, context)
        if (kept !== undefined) report('record', ['instrument'], kept)
      }
      function report(message: string, at: readonly string[], other: string): void {
        const args = { ...namedBy(one), scale: instrument?.name ?? '', other }
        context.report({ at: [...one.path, ...at], message, args })
      }
    }
  },
})

/** Another instrument that the source names, where it does not name this one as well. */
function sourceNames({ measure }: MeasureAt, instrument: Instrument): string | undefined {
  const source = measure.baseline?.source
  if (source === undefined || !/[A-Z]{2}/.test(source)) return undefined
  const names = (
    source.match(/\b[A-Z][A-Za-z-]*[A-Z](?:[- ]?\d{1,2}|-[A-Z]{1,2})?\b/g) ?? []
  ).flatMap((word) => findInstrument(word)?.name ?? nameOf(word) ?? [])
  return names.includes(instrument.name) ? undefined : names[0]
}

/** Forms that are easily taken for one another. */
const families: readonly (readonly string[])[] = [
  ['phq-9', 'phq-a', 'phq-2'],
  ['audit', 'audit-c'],
  ['cage', 'cage-aid'],
  ['bam', 'bam-r'],
]

/** The sibling that was given, where this instrument itself never was. */
function recordKeeps({ id }: Instrument, { record }: Context): string | undefined {
  const family = families.find((one) => one.includes(id))
  if (family === undefined || record?.measures === undefined) return undefined
  const given = record.measures.flatMap(({ instrument }) =>
    instrument === undefined ? [] : (findInstrument(instrument) ?? []),
  )
  if (given.some((one) => one.id === id)) return undefined
  return given.find((one) => family.includes(one.id))?.name
}
