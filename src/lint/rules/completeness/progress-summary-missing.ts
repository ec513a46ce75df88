import { findInstrument } from '../../../measures/find.ts'
import type { Goal, Objective, Plan } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import { everyRecorded } from '../../aims/every-recorded.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { draftCap, isJudged } from './judged.ts'
import { isWritten } from './written.ts'

type Review = NonNullable<NonNullable<Plan['review']>['history']>[number]

export const progressSummaryMissing = defineRule({
  id: 'progress-summary-missing',
  group: 'completeness',
  severity: 'info',
  element: 'progress_summary',
  what: 'The plan was reviewed or updated, and nothing tells how treatment has gone.',
  why: 'Care goes on because it helps, or changes because it does not; a payer who cannot see which asks why it should go on.',
  fix: 'Add “summary” to the review under “review: history”, or “progress” under the objectives: what changed, with scores or what was seen.',
  source:
    'NGS Medicare, article 216639 (2024-11-14): the summary of progress; 12VAC35-105-675; The Joint Commission, CTS.03.01.03',
  messages: {
    review: 'A review is on record, and nothing tells how treatment has gone.',
    revision: 'This is revision {number}, and nothing tells how treatment has gone.',
  },
  bad: {
    plan: 'txplan: 1\nrevision: { number: 2, kind: review, date: 2026-11-02 }\ngoals:\n  - id: rest\n    statement: Sleep through the night\n',
  },
  good: {
    plan: 'txplan: 1\nrevision: { number: 2, kind: review, date: 2026-11-02 }\ngoals:\n  - id: rest\n    statement: Sleep through the night\nreview:\n  history:\n    - { date: 2026-11-02, summary: Up once a night instead of three times. }\n',
  },
  check(context) {
    if (!isJudged(context, 'progress_summary')) return
    const update = updateOf(context)
    if (update && !isTold(context)) context.report({ ...update, ...draftCap(context) })
  },
})

interface Update {
  at: Path
  message: string
  args?: { number: number }
}

/** The last time it was looked at again: a review that was held, or a later revision. */
function updateOf({ plan, asOf }: Context): Update | undefined {
  const history = plan.review?.history ?? []
  const last = history.findLastIndex((review) => isHeld(review, asOf))
  if (last >= 0) return { at: ['review', 'history', last], message: 'review' }
  const { number = 0, kind } = plan.revision ?? {}
  const isUpdate = kind === 'review' || (number > 1 && (!kind || kind === 'event'))
  if (!isUpdate) return undefined
  return number > 1
    ? { at: ['revision'], message: 'revision', args: { number } }
    : { at: ['revision'], message: 'review' }
}

/** A form’s empty row is no review, and neither is the making of the first plan. */
const isHeld = ({ date, decision, kind }: Review, asOf: string): boolean =>
  decision !== 'initial' && (date ? date <= asOf : Boolean(decision || kind))

function isTold(context: Context): boolean {
  const { plan, goals, objectives } = context
  return (
    isWritten(plan.discharge?.summary) ||
    (plan.review?.history ?? []).some(tellsProgress) ||
    goals.some(({ goal }) => hasMoved(goal)) ||
    objectives.some(({ objective }) => hasMoved(objective)) ||
    hasLaterScore(context)
  )
}

const tellsProgress = ({ summary, objectives = [] }: Review): boolean =>
  isWritten(summary) ||
  objectives.some(({ evidence, percent, status }) => isWritten([evidence, percent, status]))

const settled: ReadonlySet<unknown> = new Set(['met', 'partly-met', 'not-met'])

const hasMoved = (of: Goal | Objective): boolean =>
  isWritten(of.progress) ||
  settled.has(of.status) ||
  isWritten(of.completed) ||
  ('criteria' in of && isWritten(of.criteria?.seen)) ||
  ('milestones' in of && (of.milestones ?? []).some(({ status }) => status === 'reached'))

/** An instrument that was given again: on two days, or once beside a baseline of another day. */
function hasLaterScore(context: Context): boolean {
  const days = new Map<string, string>()
  const scores = everyRecorded(context).map(({ instrument, day }) => [instrument.id, day] as const)
  return [...baselines(context), ...scores].some(([id, day]) => {
    if (!day || day > context.asOf) return false
    const known = days.get(id) ?? day
    days.set(id, known)
    return known !== day
  })
}

const baselines = ({ goals, objectives, plan }: Context) =>
  [...goals.map((one) => one.goal.measure), ...objectives.map((one) => one.objective.measure)]
    .concat(plan.measures ?? [])
    .flatMap((measure) => {
      const id = measure?.instrument && findInstrument(measure.instrument)?.id
      return id ? [[id, measure.baseline?.date] as const] : []
    })
