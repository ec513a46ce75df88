/** What the rules on target dates share: which of them are still open, and where they stand. */
import type { Context } from '../../context.ts'
import { type DateAt, everyDate } from './every-date.ts'

export type Target = DateAt & { day: string }

const fields = new Set([
  'goals.target_date',
  'goals.objectives.target_date',
  'objectives.target_date',
])

/** Target dates of goals and objectives that name a day. */
export function targets(context: Context): Target[] {
  return everyDate(context).filter(isTarget)
}

const isTarget = (date: DateAt): date is Target => date.day !== undefined && fields.has(date.field)

/** Still to be reached. What was met or given up keeps the date it had under an older plan. */
export function isOpen({ status, completed }: DateAt['of']): boolean {
  return completed === undefined && (status === undefined || status === 'active')
}

/** `objective` or `goal`. */
export const kindOf = ({ field }: DateAt): string =>
  field === 'goals.target_date' ? 'goal' : 'objective'
