import { everyRecorded } from '../../aims/every-recorded.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { everyMeasure, figure, type MeasureAt, namedBy } from './every-measure.ts'

export const baselineDiffersFromRecord = defineRule({
  id: 'baseline-differs-from-record',
  group: 'measures',
  severity: 'error',
  what: 'A baseline is not the score that was recorded on its date, or stands elsewhere in the plan with another figure.',
  why: 'One of the two is a slip, and all progress is counted from it.',
  fix: 'Look at the form of that day and correct the figure or the date.',
  source: 'txplan: one score of one day has one value',
  messages: {
    record:
      '{subject}, {words}: the baseline, {value}, is not the {scale} score recorded on that day, {day}: {other}.',
    elsewhere:
      '{subject}, {words}: the baseline, {value}, is given as {other} in {place}, for the same {scale} of {day}.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 score of 7 or lower\n    measure:\n      instrument: phq-9\n      baseline: { value: 16, date: 2026-09-29 }\n      target: { at_most: 7 }\n',
    record: 'txplan: 1\nmeasures:\n  - { instrument: phq-9, date: 2026-09-29, score: 14 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 score of 7 or lower\n    measure:\n      instrument: phq-9\n      baseline: { value: 14, date: 2026-09-29 }\n      target: { at_most: 7 }\n',
    record: 'txplan: 1\nmeasures:\n  - { instrument: phq-9, date: 2026-09-29, score: 14 }\n',
  },
  check(context) {
    const earlier = new Map<string, MeasureAt>()
    for (const one of everyMeasure(context)) {
      const { instrument, baseline } = one
      const day = one.measure.baseline?.date
      if (instrument === undefined || baseline === undefined || day === undefined) continue
      const key = `${instrument.id} ${day}`
      const twin = earlier.get(key)
      if (!twin) earlier.set(key, one)
      if (!checkRecord(one, context) && twin && twin.baseline?.value !== baseline.value)
        reportElsewhere(one, twin, context)
    }
  },
})

/** Several scores of one day, by several informants, are all right. */
function checkRecord(one: MeasureAt, context: Context): boolean {
  const recorded = everyRecorded(context)
  if (recorded.length === 0) return false
  const day = one.measure.baseline?.date
  const value = one.baseline?.value
  const scores = recorded.filter(
    (score) => score.instrument.id === one.instrument?.id && score.day === day,
  )
  if (scores.length === 0 || scores.some((score) => score.value === value)) return false
  const other = figure([...new Set(scores.map((score) => score.value))].join(', '))
  report(one, 'record', { other }, context)
  return true
}

function reportElsewhere(one: MeasureAt, twin: MeasureAt, context: Context): void {
  const { id } = twin.of
  const place = id === undefined ? `another ${twin.kind}` : `${twin.kind} ${id}`
  report(one, 'elsewhere', { other: figure(twin.baseline?.value ?? ''), place }, context)
}

function report(
  one: MeasureAt,
  message: string,
  more: Record<string, ReturnType<typeof figure>>,
  context: Context,
): void {
  const args = {
    ...namedBy(one),
    value: figure(one.baseline?.value ?? ''),
    scale: one.instrument?.name ?? '',
    day: one.measure.baseline?.date ?? '',
    ...more,
  }
  context.report({ at: [...one.path, 'baseline', 'value'], message, args })
}
