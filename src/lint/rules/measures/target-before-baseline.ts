import { isDay } from '../../../plan/plan-day.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { dayOf } from '../dates/every-date.ts'
import { dueDay } from './due.ts'
import { everyMeasure, type MeasureAt, namedBy } from './every-measure.ts'

export const targetBeforeBaseline = defineRule({
  id: 'target-before-baseline',
  group: 'measures',
  severity: 'error',
  what: 'A target is to be reached, or was, on or before the day on which its baseline was taken.',
  why: 'Nothing can change between a day and itself or an earlier one: one of the two dates is a slip.',
  fix: 'Correct the date of the baseline or the other date.',
  source: 'txplan: dates that cannot both be true',
  messages: {
    target:
      '{subject}, {words}: the target date, {day}, is not after the date of the baseline, {start}.',
    completed:
      '{subject}, {words}: it was completed on {day}, before its baseline was taken, on {start}.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: walks\n    statement: Walk on 4 days a week\n    target_date: 2026-10-01\n    measure:\n      behavior: walks\n      baseline: { value: 1, date: 2026-10-12 }\n      target: { at_least: 4 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: walks\n    statement: Walk on 4 days a week\n    target_date: 2026-12-01\n    measure:\n      behavior: walks\n      baseline: { value: 1, date: 2026-10-12 }\n      target: { at_least: 4 }\n',
  },
  check(context) {
    for (const one of everyMeasure(context)) {
      const start = one.measure.baseline?.date
      if (one.kind === 'measure' || !isDay(start)) continue
      const target = dueDay(one.of, context)
      const completed = dayOf(context, one.of, 'completed')
      if (target !== undefined && target <= start)
        report('target', 'target_date', target, one, context)
      if (completed !== undefined && completed < start)
        report('completed', 'completed', completed, one, context)
    }
  },
})

function report(
  message: string,
  field: string,
  day: string,
  one: MeasureAt,
  context: Context,
): void {
  const args = { ...namedBy(one), day, start: one.measure.baseline?.date ?? '' }
  context.report({ at: [...one.owner, field], message, args })
}
