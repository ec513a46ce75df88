import { aimText } from '../../../plan/values.ts'
import type { Context } from '../../context.ts'
import { type Args, bareClientText, clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { figure } from './every-measure.ts'
import { type Aimed, goalsAndObjectives, nameOf } from './goals-and-objectives.ts'
import { lastProgress, lastReview, meets, scoresSince } from './score-so-far.ts'
import { signsOf } from './signs.ts'

export const metWithoutReachingTarget = defineRule({
  id: 'met-without-reaching-target',
  group: 'measures',
  severity: 'error',
  what: 'An objective or goal is marked as met, and what was recorded last says otherwise.',
  why: 'The plan and the record contradict each other; a payer believes the one that costs the most.',
  fix: 'Set the status to what the record shows, or add the score or progress that shows it was met.',
  source:
    'Noridian JE-B, psychotherapy service-specific review, 2021: contradictory documentation as a reason for denial',
  messages: {
    score:
      '{subject}, {words}: marked as met, but the last {scale} score, {value} on {day}, does not meet the target, {target}.',
    progress: '{subject}, {words}: marked as met, but its last progress entry says {status}.',
    percent:
      '{subject}, {words}: marked as met, but its last progress entry says {percent} percent.',
    signs:
      '{subject}, {words}: marked as met, with {seen} of the {enough} signs seen that are to be enough.',
    review: '{subject}, {words}: marked as met, but the review of {day} says {status}.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 score of 7 or lower\n    status: met\n    measure:\n      instrument: phq-9\n      baseline: { value: 14, date: 2026-09-29 }\n      target: { at_most: 7 }\n',
    record:
      'txplan: 1\nmeasures:\n  - { instrument: phq-9, date: 2026-09-29, score: 14 }\n  - { instrument: phq-9, date: 2026-11-10, score: 11 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 score of 7 or lower\n    status: met\n    measure:\n      instrument: phq-9\n      baseline: { value: 14, date: 2026-09-29 }\n      target: { at_most: 7 }\n',
    record:
      'txplan: 1\nmeasures:\n  - { instrument: phq-9, date: 2026-09-29, score: 14 }\n  - { instrument: phq-9, date: 2026-11-10, score: 6 }\n',
  },
  check(context) {
    for (const one of goalsAndObjectives(context)) {
      if (one.of.status !== 'met') continue
      const found =
        byScores(one, context) ?? bySigns(one) ?? byProgress(one) ?? byReview(one, context)
      if (found === undefined || found === 'reached') continue
      const { message, args } = found
      context.report({ at: [...one.path, 'status'], message, args: { ...nameOf(one), ...args } })
    }
  },
})

type Found = { message: string; args: Args } | 'reached' | undefined

/** Scores decide where there are any: one that met the target is enough while no day is given. */
function byScores({ measure, of }: Aimed, context: Context): Found {
  if (measure === undefined) return undefined
  const scores = scoresSince(measure, context)
  const last = scores.at(-1)
  const counted = of.completed === undefined ? scores : scores.slice(-1)
  const verdicts = counted.map(({ value }) => meets(measure, value))
  if (last === undefined || verdicts.includes(undefined)) return undefined
  if (verdicts.includes(true)) return 'reached'
  const args = {
    scale: last.instrument.name,
    value: figure(last.value),
    day: last.day,
    target: bareClientText(measure.aim ? aimText(measure.aim) : ''),
  }
  return { message: 'score', args }
}

/** A list of signs that nobody kept says nothing. */
function bySigns({ of }: Aimed): Found {
  const signs = signsOf(of)
  if (signs === undefined || signs.seen === 0) return undefined
  if (signs.seen >= signs.enough) return 'reached'
  return { message: 'signs', args: { seen: figure(signs.seen), enough: figure(signs.enough) } }
}

const unmet: ReadonlySet<unknown> = new Set([
  'no-progress',
  'some-progress',
  'partly-met',
  'not-met',
  'worse',
])

function byProgress({ of }: Aimed): Found {
  const last = lastProgress(of)
  if (last === undefined || (of.completed ?? '') > (last.date ?? '9999')) return undefined
  const { status, percent } = last
  if (status === 'met') return 'reached'
  if (unmet.has(status)) return { message: 'progress', args: { status: `“${status ?? ''}”` } }
  if (percent === undefined) return undefined
  return percent < 100 ? { message: 'percent', args: { percent: figure(percent) } } : undefined
}

/** A review before the day of completion says only how it stood then. */
function byReview({ of }: Aimed, context: Context): Found {
  const last = lastReview(of.id, context)
  if (last?.status === undefined || (of.completed ?? '') > last.date) return undefined
  const known = last.status.trim().toLowerCase().replace(/\s+/g, '-')
  if (!unmet.has(known)) return undefined
  return {
    message: 'review',
    args: { status: clientText(last.status), day: last.date || 'no date' },
  }
}
