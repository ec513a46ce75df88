import type { AimProgress } from '../../../care/aim-progress.ts'
import { fairWindow, isAnsweredSince } from '../../../care/events.ts'
import { isInUse } from '../../../care/last-looked-at.ts'
import { progressOf } from '../../../care/progress.ts'
import { addDays } from '../../../language/dates.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { figure } from './every-measure.ts'
import { goalsAndObjectives, nameOf } from './goals-and-objectives.ts'

export const worseThanBaseline = defineRule({
  id: 'worse-than-baseline',
  group: 'measures',
  severity: 'warning',
  what: 'The last score of an open objective is worse than its baseline by more than the error of measurement, and nothing since shows that the plan was looked at.',
  why: 'A plan that stays as it was while the scores get worse reads as if nobody had looked at them.',
  fix: 'Look at it with the client; then enter a review, progress, or in a session’s “plan” or “risk” what it means for the plan. See the course: txplan progress.',
  source:
    'txplan: reliable change as published for the instrument (txplan explain names the source); 14 days are our own window',
  messages: {
    found:
      '{subject}, {words}: the last {scale} score, {value} on {day}, is worse than the baseline, {baseline}, by more than the error of measurement ({error} points); no review, progress or session note since speaks to it.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 score of 7 or lower\n    measure:\n      instrument: phq-9\n      baseline: { value: 12, date: 2026-09-29 }\n      target: { at_most: 7 }\n',
    record: 'txplan: 1\nmeasures:\n  - { instrument: phq-9, date: 2026-10-27, score: 18 }\n',
    asOf: '2026-11-21',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 score of 7 or lower\n    measure:\n      instrument: phq-9\n      baseline: { value: 12, date: 2026-09-29 }\n      target: { at_most: 7 }\n    progress:\n      - { date: 2026-10-29, status: worse, evidence: PHQ-9 of 18 after the move; sessions twice a week. }\n',
    record: 'txplan: 1\nmeasures:\n  - { instrument: phq-9, date: 2026-10-27, score: 18 }\n',
    asOf: '2026-11-21',
  },
  check(context) {
    if (!isInUse(context) || !context.record?.measures?.length) return
    for (const aim of progressOf(context).aims)
      if (!aim.isClosed && aim.basis === 'scores') checkAim(aim, context)
  },
})

function checkAim({ of, path, measured, trajectory }: AimProgress, context: Context): void {
  const { instrument } = measured
  const worse = trajectory.warnings.find(({ kind }) => kind === 'worse-than-baseline')
  const error = instrument?.reliableChange
  if (!worse || !instrument || !error) return
  const { day, value } = worse.now
  if (addDays(day, fairWindow) > context.asOf || isAnsweredSince(day, context)) return
  const named = goalsAndObjectives(context).find((one) => one.of === of)
  if (!named) return
  context.report({
    at: [...path, 'measure'],
    message: 'found',
    args: {
      ...nameOf(named),
      scale: instrument.name,
      value: figure(value),
      day,
      baseline: figure(worse.than.value),
      error: figure(error.upTo ?? error.value),
    },
  })
}
