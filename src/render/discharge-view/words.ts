/** Words that several parts of the summary use. */
import { formatLong } from '../../language/dates.ts'

export const longDay = (day: string | undefined): string =>
  day === undefined ? '' : formatLong(day)
