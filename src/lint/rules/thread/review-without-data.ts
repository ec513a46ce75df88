import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { heldReviews, isOfReview, type ReviewAt, wordsOf } from './held-reviews.ts'

export const reviewWithoutData = defineRule({
  id: 'review-without-data',
  group: 'thread',
  severity: 'warning',
  element: 'progress_summary',
  what: 'A review gives neither a score, a count, nor a status of any goal or objective.',
  why: 'A review weighs what has changed since the last one; “continue as is” without a figure reads as if nobody looked.',
  fix: 'Say under “objectives” of the review where each stands and what shows it, or put the scores into “summary”.',
  source:
    'NGS Medicare, CERT findings: Psychiatry and Psychology Services; The Joint Commission, CTS.03.01.09; Wis. Admin. Code DHS 35.19(3); 12VAC35-105-675; OIG, On-Site Psychological Services (2020): progress has to be shown',
  messages: {
    found: 'This review says nothing that could be checked.',
    scores:
      'This review says nothing that could be checked, although scores were recorded since the one before ({count}).',
  },
  bad: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\nreview:\n  history:\n    - { date: 2026-11-02, decision: continue, summary: Doing well. }\n',
  },
  good: {
    plan: 'txplan: 1\ngoals:\n  - id: rest\n    statement: Sleep through the night\nreview:\n  history:\n    - { date: 2026-11-02, decision: continue, summary: Asleep within 30 minutes on 4 nights a week. }\n',
  },
  check(context) {
    if (context.plan.status === 'archived') return
    for (const [at, one] of heldReviews(context).entries()) {
      if (hasData(one, context)) continue
      const count = scoresBetween(heldReviews(context)[at - 1]?.day ?? '', one.day, context)
      if (count === 0 && isNothingTold(context)) continue
      if (count > 0) context.report({ at: one.path, message: 'scores', args: { count } })
      else context.report({ at: one.path, message: 'found' })
    }
  },
})

/** Where no review has a word and nothing has progress, the rule on completeness says it for all. */
const isNothingTold = (context: Context): boolean =>
  heldReviews(context).every((one) => wordsOf(one).trim() === '') &&
  [
    ...context.goals.map(({ goal }) => goal),
    ...context.objectives.map((one) => one.objective),
  ].every(({ progress }) => (progress ?? []).length === 0)

/** A figure, an instrument, a word on how an objective stands, or a note of progress of that day. */
function hasData(one: ReviewAt, context: Context): boolean {
  const { summary = '', decision_note = '', changes = [], objectives = [] } = one.review
  if (
    objectives.some(
      ({ status, percent, evidence }) => (status ?? percent ?? evidence) !== undefined,
    )
  )
    return true
  if (telling.test([summary, decision_note, ...changes].join('\n'))) return true
  return [
    ...context.goals.map(({ goal }) => goal),
    ...context.objectives.map((at) => at.objective),
  ].some(
    ({ progress, completed }) =>
      isOfReview(one, completed) || progress?.some(({ date }) => isOfReview(one, date)),
  )
}

/** A figure in digits or words, a change in a direction, or what was met. */
const telling =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|once|twice|half|none|daily|weekly|every (?:day|night|week)|met|achieved|reached|fell|fallen|rose|risen|dropped|decreas\w+|increas\w+|reduc\w+|doubled|halved|remission|relaps\w+|no (?:change|progress|improvement|longer)|unchanged|worse\w*|score\w*)\b/i

const scoresBetween = (from: string, to: string | undefined, { record }: Context): number =>
  to === undefined
    ? 0
    : (record?.measures ?? []).filter(({ date = '' }) => date > from && date <= to).length
