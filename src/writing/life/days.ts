/** Days as they stand in a sentence, without a year that was said just before. */
import { formatLong, isRealDate } from '../../language/dates.ts'

/** `October 1, 2026`; what is no day stays as it is. */
export const longDay = (day: string): string => (isRealDate(day) ? formatLong(day) : day)

/** `October 1`, where the year is that of the day beside it. */
export const shortDay = (day: string, beside: string): string =>
  isRealDate(day) && day.slice(0, 4) === beside.slice(0, 4)
    ? longDay(day).replace(/, \d{4}$/, '')
    : longDay(day)
