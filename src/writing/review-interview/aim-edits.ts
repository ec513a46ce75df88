/** What a review changes in one objective, or in a goal that has none. */
import type { AimReviewed } from '../../plan/review-answers.ts'
import type { Objective } from '../../plan/types.generated.ts'
import type { Edit } from '../edits.ts'
import type { AimAt } from '../life/aims.ts'
import { withDay } from '../life/new-day.ts'
import { wrappedLike } from '../life/wrapped.ts'
import { statusAfter } from './standing-after.ts'

export function aimEdits(aim: AimAt, now: AimReviewed | undefined, date: string): Edit[] {
  if (now?.decision === undefined) return []
  const { path, of } = aim
  const set = (field: string, value: unknown): Edit => ({ at: [...path, field], value })
  const status = statusAfter(aim, now)
  const isOther = status !== of.status
  return [
    ...(of.id === undefined ? [set('id', aim.id)] : []),
    ...wordEdits(aim, now),
    ...(now.target === undefined
      ? []
      : [{ at: [...path, 'measure', 'target'], value: now.target }]),
    ...(now.target_date === undefined ? [] : [set('target_date', now.target_date)]),
    ...(isOther ? [set('status', status)] : []),
    ...(now.decision === 'met' ? [set('completed', date)] : []),
    ...reasonEdits(of, now, isOther).map((reason) => set('reason', reason)),
  ]
}

/** Another sentence; or the same one with the new day in it, where it names the old one. */
function wordEdits({ path, of }: AimAt, { statement, target_date: day }: AimReviewed): Edit[] {
  const before = of.statement ?? ''
  const isSame = statement === undefined || statement === before.trim()
  if (!isSame) return changedText(path, wrappedLike(before, statement))
  const fields = ['statement', 'plain'] as const
  return fields.flatMap((field) => {
    const value =
      day === undefined ? undefined : withDay(of[field] ?? '', of.target_date ?? '', day)
    return value === undefined ? [] : [{ at: [...path, field], value }]
  })
}

/** Plain words and a library id belong to the sentence that they were made for. */
const changedText = (path: AimAt['path'], statement: string): Edit[] => [
  { at: [...path, 'statement'], value: statement },
  { at: [...path, 'plain'], value: undefined },
  { at: [...path, 'library'], value: undefined },
]

/** A reason says why it stands as it stands; why it was put into other words is the review’s to tell. */
function reasonEdits(
  { reason }: Objective,
  { decision, reason: now }: AimReviewed,
  isOther: boolean,
): (string | undefined)[] {
  if (decision === 'defer' || decision === 'discontinue') return now === undefined ? [] : [now]
  return reason !== undefined && isOther ? [undefined] : []
}
