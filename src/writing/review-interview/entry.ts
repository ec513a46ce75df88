/** The review as the plan will hold it among those that were held. */
import type { AimReviewed, PastReview, ReviewAnswers } from '../../plan/review-answers.ts'
import type { AimAt } from '../life/aims.ts'
import { longDay } from '../life/days.ts'
import { goalId } from '../life/goal-id.ts'
import { byOf } from '../life/held-by.ts'
import type { Life } from '../life/life.ts'
import { titleOf } from '../life/title.ts'
import { statusAfter } from './standing-after.ts'

/** In the order of the format. */
export function entryOf(answers: ReviewAnswers, life: Life): PastReview {
  const changes = changesOf(answers, life)
  const rows = life.aims.flatMap((aim) => rowOf(aim, answers.objectives?.[aim.id]))
  return {
    date: answers.date ?? life.care.asOf,
    kind: answers.kind ?? 'scheduled',
    ...byOf(answers, life.care),
    ...(answers.summary === undefined ? {} : { summary: answers.summary }),
    ...(answers.decision === undefined ? {} : { decision: answers.decision }),
    ...(answers.criteria === undefined
      ? {}
      : { decision_note: `Toward discharge: ${answers.criteria}` }),
    ...(changes.length > 0 ? { changes } : {}),
    ...(rows.length > 0 ? { objectives: rows } : {}),
    ...(answers.next === undefined ? {} : { next: answers.next }),
  }
}

function rowOf(aim: AimAt, now: AimReviewed | undefined): NonNullable<PastReview['objectives']> {
  if (now?.decision === undefined) return []
  const status = now.status ?? statusAfter(aim, now)
  const percent = now.percent ?? (status === 'met' ? 100 : undefined)
  return [
    {
      id: aim.id,
      status,
      ...(percent === undefined ? {} : { percent }),
      ...(now.evidence === undefined ? {} : { evidence: now.evidence }),
    },
  ]
}

/** What was decided otherwise than to go on, a line each, with its reason. */
export function changesOf(answers: ReviewAnswers, life: Life): string[] {
  const { plan } = life.care
  return [
    ...life.aims.flatMap((aim) => aimChange(aim, answers.objectives?.[aim.id])),
    ...(plan.goals ?? []).flatMap((goal, at) => {
      const { status, reason, objectives = [] } = answers.goals?.[goalId(plan, at)] ?? {}
      const isChanged = status !== undefined && status !== 'active'
      return [
        ...(isChanged ? [`Goal ${titleOf(goal)}: ${status}${because(reason)}`] : []),
        ...objectives.map((one) => `New objective: ${titleOf(one)}`),
      ]
    }),
    ...(plan.interventions ?? []).flatMap((one) => {
      const { status, reason } = answers.interventions?.[one.id ?? ''] ?? {}
      return status === undefined || status === 'active'
        ? []
        : [`Intervention ${titleOf(one)}: ${status}${because(reason)}`]
    }),
  ]
}

function aimChange({ of }: AimAt, now: AimReviewed = {}): string[] {
  const { decision = 'continue', reason, target_date: day } = now
  if (decision !== 'continue') return [`${titleOf(of)} ${decided[decision]}${because(reason)}`]
  return day === undefined ? [] : [`${titleOf(of)} goes on until ${longDay(day)}`]
}

const because = (reason?: string): string => (reason === undefined ? '' : `: ${reason}`)

const decided = {
  revise: 'was changed',
  met: 'is met',
  defer: 'is put off',
  discontinue: 'is given up',
} as const
