import { aimText } from '../../../plan/values.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { bareClientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { figure, type MeasureAt } from './every-measure.ts'
import { type Aimed, goalsAndObjectives, nameOf } from './goals-and-objectives.ts'
import { isHolding } from './holding.ts'
import { meets, scoresSince } from './score-so-far.ts'
import { signsOf } from './signs.ts'

export const targetReachedButOpen = defineRule({
  id: 'target-reached-but-open',
  group: 'measures',
  severity: 'info',
  what: 'What was recorded meets the target of an objective that is still open.',
  why: 'Good news that the plan does not tell yet; it is worth saying, and time for the next step.',
  fix: 'Set “status: met” with the day, or say in “progress” why it stays open, such as a second score that is to confirm it.',
  source: 'txplan: a plan and its record tell the same story',
  messages: {
    found:
      '{subject}, {words}: looks met; the last {scale} score, {value} on {day}, meets the target, {target}.',
    signs: '{subject}, {words}: looks met; {seen} signs were seen, and {enough} are enough.',
    notMet:
      '{subject}, {words}: marked as not met, but the last {scale} score, {value} on {day}, meets the target, {target}.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 score of 7 or lower\n    status: active\n    measure:\n      instrument: phq-9\n      baseline: { value: 14, date: 2026-09-29 }\n      target: { at_most: 7 }\n',
    record: 'txplan: 1\nmeasures:\n  - { instrument: phq-9, date: 2026-11-10, score: 6 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 score of 7 or lower\n    status: active\n    measure:\n      instrument: phq-9\n      baseline: { value: 14, date: 2026-09-29 }\n      target: { at_most: 7 }\n',
    record: 'txplan: 1\nmeasures:\n  - { instrument: phq-9, date: 2026-11-10, score: 9 }\n',
  },
  check(context) {
    for (const one of goalsAndObjectives(context))
      if (open.has(one.of.status ?? 'active')) {
        checkSigns(one, context)
        if (one.measure) checkScores(one, one.measure, context)
      }
  },
})

const placeOf = ({ of, path }: Aimed): Path =>
  of.status === undefined ? path : [...path, 'status']

function checkSigns(one: Aimed, { report }: Context): void {
  const signs = signsOf(one.of)
  if (signs === undefined || signs.seen < signs.most) return
  const args = { ...nameOf(one), seen: figure(signs.seen), enough: figure(signs.most) }
  report({ at: placeOf(one), message: 'signs', args })
}

function checkScores(one: Aimed, measure: MeasureAt, context: Context): void {
  const last = scoresSince(measure, context).at(-1)
  if (last === undefined || meets(measure, last.value) !== true || isHeld(measure)) return
  const args = {
    ...nameOf(one),
    scale: last.instrument.name,
    value: figure(last.value),
    day: last.day,
    target: bareClientText(measure.aim ? aimText(measure.aim) : ''),
  }
  const message = one.of.status === 'not-met' ? 'notMet' : 'found'
  context.report({ at: placeOf(one), message, args })
}

const open: ReadonlySet<string> = new Set(['active', 'partly-met', 'not-met'])

/** What is to be held is not over when the score is good. */
const isHeld = (measure: MeasureAt): boolean =>
  isHolding(measure) ||
  (measure.baseline !== undefined && meets(measure, measure.baseline.value) === true)
