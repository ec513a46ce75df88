/** The plan's own date: the day from which its spans count and on which its codes are judged. */
import { isRealDate } from '../language/dates.ts'
import type { Plan } from './types.generated.ts'

export interface PlanDay {
  day: string
  field: 'effective' | 'revision.date'
}

/** The effective date or, failing that, the date of the revision; only a full, real day counts. */
export function planDay({ effective, revision }: Plan): PlanDay | undefined {
  if (isDay(effective)) return { day: effective, field: 'effective' }
  const date = revision?.date
  return isDay(date) ? { day: date, field: 'revision.date' } : undefined
}

/** Whether something is a text that names a real day. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && isRealDate(value)
