/** From the answers of a discharge to the changes of the plan. */
import type { DischargeAnswers } from '../../plan/discharge-answers.ts'
import type { PastReview } from '../../plan/review-answers.ts'
import type { Goal } from '../../plan/types.generated.ts'
import type { Edit } from '../edits.ts'
import type { AimAt } from '../life/aims.ts'
import { goalId } from '../life/goal-id.ts'
import { byOf } from '../life/held-by.ts'
import type { Life } from '../life/life.ts'
import { raised } from '../life/raised.ts'
import { wrappedLike } from '../life/wrapped.ts'
import { criteriaOf, criteriaWords } from './facts.ts'

export function dischargeEdits(answers: DischargeAnswers, life: Life): Edit[] {
  const { plan } = life.care
  const date = answers.date ?? life.care.asOf
  return [
    { at: ['status'], value: 'discharged' },
    ...life.aims.flatMap((aim) => aimEdits(aim, answers, date)),
    ...(plan.goals ?? []).flatMap((goal, at) =>
      statusEdits(['goals', at], goal, answers.goals?.[goalId(plan, at)]?.status, date),
    ),
    ...endEdits(answers, life, date),
    ...referralEdits(answers, life, date),
    {
      at: ['review', 'history', plan.review?.history?.length ?? 0],
      value: entryOf(answers, life, date),
    },
    { at: ['review', 'next'], value: undefined },
    ...raised(plan, {
      date,
      kind: 'discharge',
      reason: `Discharge. ${answers.reason ?? ''}`.trim(),
      ...byOf(answers, life.care),
    }),
  ]
}

function aimEdits(aim: AimAt, { objectives = {} }: DischargeAnswers, date: string): Edit[] {
  const { status, reason } = objectives[aim.id] ?? {}
  if (status === undefined) return []
  const set = (field: string, value: unknown): Edit => ({ at: [...aim.path, field], value })
  return [
    ...(aim.of.id === undefined ? [set('id', aim.id)] : []),
    ...statusEdits(aim.path, aim.of, status, date),
    ...(reason === undefined || reason === aim.of.reason?.trim() ? [] : [set('reason', reason)]),
  ]
}

function statusEdits(
  at: Edit['at'],
  before: Pick<Goal, 'status' | 'reason'>,
  status: Goal['status'],
  date: string,
): Edit[] {
  if (status === undefined) return []
  const set = (field: string, value: unknown): Edit => ({ at: [...at, field], value })
  // Why it was put off is no reason any more once it is met after all.
  const isStale = before.reason !== undefined && before.status === 'deferred' && status === 'met'
  return [
    ...(status === before.status ? [] : [set('status', status)]),
    ...(status === 'met' ? [set('completed', date)] : []),
    ...(isStale ? [set('reason', undefined)] : []),
  ]
}

function endEdits(answers: DischargeAnswers, { care: { plan } }: Life, date: string): Edit[] {
  const before = plan.discharge ?? {}
  const { reason, outcome, summary, aftercare, recommendations } = answers
  const isSame = aftercare === before.aftercare?.trim()
  const fields = {
    date,
    reason,
    outcome,
    summary,
    recommendations,
    ...(isSame || aftercare === undefined
      ? {}
      : { aftercare: wrappedLike(before.aftercare ?? '', aftercare) }),
  }
  return Object.entries(fields).flatMap(([field, value]) =>
    value === undefined ? [] : [{ at: ['discharge', field], value }],
  )
}

const referralEdits = (
  { referrals = [] }: DischargeAnswers,
  { care: { plan } }: Life,
  date: string,
): Edit[] =>
  referrals.map((referral, index) => ({
    at: ['referrals', (plan.referrals?.length ?? 0) + index],
    value: { ...referral, date: referral.date ?? date },
  }))

/** In the order of the format; the summary itself stands under “discharge”. */
function entryOf(answers: DischargeAnswers, life: Life, date: string): PastReview {
  const criteria = criteriaWords(criteriaOf(answers, life))
  const rows = life.aims.flatMap((aim) => rowOf(aim, answers))
  return {
    date,
    ...byOf(answers, life.care),
    decision: 'discharge',
    ...(criteria === undefined ? {} : { decision_note: criteria }),
    ...(rows.length > 0 ? { objectives: rows } : {}),
  }
}

function rowOf(
  { id }: AimAt,
  { objectives = {} }: DischargeAnswers,
): NonNullable<PastReview['objectives']> {
  const { status, evidence } = objectives[id] ?? {}
  if (status === undefined) return []
  return [{ id, status, ...(evidence === undefined ? {} : { evidence }) }]
}
