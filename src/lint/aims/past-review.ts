/** A review that leaves no trace: a new revision that says what the one before said. */
import { normalWords } from '../../language/normal-text.ts'
import { isDay } from '../../plan/plan-day.ts'
import type { ClientRecord, Plan } from '../../plan/types.generated.ts'
import type { Path } from '../../source/document.ts'
import type { PastPlan } from '../past.ts'
import { tellsFigure, withoutDates } from './past-dates-in-text.ts'
import { earlierRevisions } from './past-plans.ts'
import { type MovedDate, movedDates, saidIn } from './past-said.ts'

export interface EmptyReview {
  /** Number of the present revision. */
  number: number
  /** The last version of the revision before it. */
  before: PastPlan
  /** The earliest revision since which nothing but dates changed: the number of `before`, or less. */
  since: number
  /** Dates that moved since `before`, in the order of the text. */
  moved: MovedDate[]
  /** The review's own entry, where one was made: it tells no figure and no evidence. */
  entry: Path | undefined
  /** Where to point: the entry, or else the revision's number. */
  path: Path
}

type Review = NonNullable<NonNullable<Plan['review']>['history']>[number]

/**
 * The present revision, where it claims a review and differs from the revision before it in dates
 * alone. To go on as before is a decision too: a review that gives evidence, a percentage or a figure
 * of its own, or between whose days scores were taken, is one. Corrections, transfers and discharges
 * claim none unless they enter one.
 */
export function reviewWithoutReview(
  plan: Plan,
  past: readonly PastPlan[],
  record?: ClientRecord,
): EmptyReview | undefined {
  const number = plan.revision?.number
  const [before, ...older] = earlierRevisions(plan, past)
  if (number === undefined || !before || !claimsReview(plan, before.plan)) return undefined
  const said = saidIn(plan)
  const moved = movedDates(saidIn(before.plan), said)
  if (!moved || tellsSomething(plan, before.plan) || hasScores(plan, before, record))
    return undefined
  const alike = [before, ...older]
  const other = alike.findIndex((one) => !movedDates(saidIn(one.plan), said))
  const since = alike.at(other < 0 ? -1 : other - 1)?.plan.revision?.number ?? number
  const entry = newEntries(plan, before.plan).at(-1)?.path
  return { number, before, since, moved, entry, path: entry ?? ['revision', 'number'] }
}

const claimNone = new Set<unknown>(['initial', 'correction', 'transfer', 'discharge'])

const claimsReview = (plan: Plan, before: Plan): boolean =>
  !claimNone.has(plan.revision?.kind) || newEntries(plan, before).length > 0

interface Entry {
  review: Review
  path: Path
}

/** Reviews that were entered, or entered anew, since the revision before. */
function newEntries({ review }: Plan, before: Plan): Entry[] {
  const known = new Set((before.review?.history ?? []).map((one) => JSON.stringify(one)))
  return (review?.history ?? [])
    .map((one, at): Entry => ({ review: one, path: ['review', 'history', at] }))
    .filter((entry) => !known.has(JSON.stringify(entry.review)))
}

/** Whether the new entries, or the reason for the revision, tell what was not told before. */
function tellsSomething(plan: Plan, before: Plan): boolean {
  const known = new Set((before.review?.history ?? []).flatMap(evidenceIn))
  add(known, before.revision?.reason)
  const told = newEntries(plan, before).flatMap(({ review }) => evidenceIn(review))
  const { reason } = plan.revision ?? {}
  if (reason !== undefined && tellsFigure(reason)) told.push(meaning(reason))
  return told.some((one) => !known.has(one))
}

const add = (known: Set<string>, text: string | undefined) => text && known.add(meaning(text))

/** What a review rests on: evidence and percentages, and texts that tell a figure. */
function evidenceIn({ summary, decision_note: note, objectives = [] }: Review): string[] {
  const texts = [summary, note].filter((text) => text !== undefined && tellsFigure(text))
  const rows = objectives.flatMap(({ id, percent, evidence }) => [
    ...(percent === undefined ? [] : [`${id} ${percent}%`]),
    ...(evidence?.trim() ? [`${id} ${meaning(evidence)}`] : []),
  ])
  return [...texts.map((text) => meaning(text as string)), ...rows]
}

/** Copied text stays copied when its dates are changed. */
const meaning = (text: string): string => normalWords(withoutDates(text))

/** Whether scores were taken after the revision before and up to this one. */
function hasScores(plan: Plan, before: PastPlan, record: ClientRecord | undefined): boolean {
  const from = lastDay(before.plan) ?? before.on
  const to = lastDay(plan)
  return (record?.measures ?? []).some(
    ({ date, score, items }) =>
      isDay(date) &&
      (score !== undefined || items !== undefined) &&
      date > from &&
      (to === undefined || date <= to),
  )
}

/** A plan may be made before it takes effect, or be written down after. */
const lastDay = ({ revision, effective }: Plan): string | undefined =>
  [revision?.date, effective].filter(isDay).sort().at(-1)
