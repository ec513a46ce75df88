/** From the answers of a review to the changes of the plan: aims, goals, the entry, the next revision. */
import type { ReviewAnswers } from '../../plan/review-answers.ts'
import type { Goal, Plan } from '../../plan/types.generated.ts'
import type { Edit } from '../edits.ts'
import { longDay } from '../life/days.ts'
import { goalId } from '../life/goal-id.ts'
import { byOf } from '../life/held-by.ts'
import type { Life } from '../life/life.ts'
import { raised } from '../life/raised.ts'
import { addedObjectives } from './added-objectives.ts'
import { aimEdits } from './aim-edits.ts'
import { changesOf, entryOf } from './entry.ts'

/** In an order in which the places of lists stay what they are. */
export function reviewEdits(answers: ReviewAnswers, life: Life): Edit[] {
  const { plan } = life.care
  const date = answers.date ?? life.care.asOf
  return [
    ...life.aims.flatMap((aim) => aimEdits(aim, answers.objectives?.[aim.id], date)),
    ...(plan.goals ?? []).flatMap((goal, at) => goalEdits(goal, at, answers, life)),
    ...addedObjectives(answers, life),
    ...(plan.interventions ?? []).flatMap(({ id = '' }, at) =>
      interventionEdits(at, answers.interventions?.[id], date),
    ),
    ...participationEdits(plan, answers, date),
    {
      at: ['review', 'history', plan.review?.history?.length ?? 0],
      value: entryOf(answers, life),
    },
    { at: ['review', 'next'], value: answers.next },
    ...raised(plan, {
      date,
      kind: answers.kind === 'event' ? 'event' : 'review',
      reason: reasonOf(answers, date, changesOf(answers, life).length),
      ...byOf(answers, life.care),
    }),
  ]
}

function goalEdits(goal: Goal, at: number, answers: ReviewAnswers, life: Life): Edit[] {
  const now = answers.goals?.[goalId(life.care.plan, at)]
  if (!now) return []
  const set = (field: string, value: unknown): Edit => ({ at: ['goals', at, field], value })
  const { status, reason } = now
  const isOther = status !== undefined && status !== (goal.status ?? 'active')
  return [
    ...(isOther ? [set('status', status)] : []),
    ...(status === 'met' ? [set('completed', answers.date ?? life.care.asOf)] : []),
    ...(reason === undefined ? [] : [set('reason', reason)]),
  ]
}

function interventionEdits(
  at: number,
  now: NonNullable<ReviewAnswers['interventions']>[string] | undefined,
  date: string,
): Edit[] {
  if (now?.status === undefined || now.status === 'active') return []
  const set = (field: string, value: unknown): Edit => ({ at: ['interventions', at, field], value })
  return [
    set('status', now.status),
    set('end', date),
    ...(now.reason === undefined ? [] : [set('reason', now.reason)]),
  ]
}

/** Behind what was said of the making of the plan: each review has a line of its own. */
function participationEdits(
  { agreement }: Plan,
  { participation }: ReviewAnswers,
  date: string,
): Edit[] {
  if (participation === undefined) return []
  const { statement, client } = agreement?.participation ?? {}
  const at = ['agreement', 'participation']
  const line = `Review of ${longDay(date)}: ${participation}`
  return [
    ...(client === undefined ? [{ at: [...at, 'client'], value: true }] : []),
    {
      at: [...at, 'statement'],
      value: statement === undefined ? line : `${statement.trimEnd()}\n\n${line}`,
    },
  ]
}

/** What changed is told by the review itself. */
function reasonOf({ kind, event }: ReviewAnswers, date: string, changes: number): string {
  const counted =
    changes === 0
      ? 'treatment goes on as before'
      : changes === 1
        ? '1 change'
        : `${changes} changes`
  return kind === 'event' && event !== undefined
    ? `Review after an event. ${event}`
    : `Scheduled review of ${longDay(date)}: ${counted}.`
}
