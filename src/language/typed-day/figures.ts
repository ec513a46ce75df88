/** Days in figures alone: '12/15', '2026-12-15', '12/2026'. */
import { formatLong } from '../dates.ts'
import { inMonth, monthAlone } from './months.ts'
import type { Asked, Reader, Reading } from './reading.ts'

const YEAR_FIRST = /^(\d{4,6}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})$/
const YEAR_LAST = /^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?('?\d{1,6})$/
const MONTH_AND_DAY = /^(\d{1,2}) ?([-/]) ?(\d{1,2})$/
const EIGHT_FIGURES = /^(?:(19|20|21)(\d\d)(\d\d)(\d\d)|([01]\d)([0-3]\d)(\d{4}))$/
const YEAR_AND_MONTH = /^(\d{4})[-/](\d{1,2})$/
const MONTH_AND_YEAR = /^(\d{1,2})[-/](\d{4})$/

export const IN_FIGURES: readonly Reader[] = [
  (text, asked) => {
    const [, year, , month, day] = YEAR_FIRST.exec(text) ?? []
    return year === undefined ? undefined : inMonth(asked, Number(month), Number(day), year)
  },
  (text, asked) => {
    const [, month, , day, year] = YEAR_LAST.exec(text) ?? []
    return year === undefined ? undefined : monthFirst(asked, Number(month), Number(day), year)
  },
  (text, asked) => {
    const [, month, mark, day] = MONTH_AND_DAY.exec(text) ?? []
    // '6-8' is rather a range whose unit was forgotten.
    if (mark === undefined || (mark === '-' && Number(day) <= 12 && Number(month) <= 12))
      return undefined
    return monthFirst(asked, Number(month), Number(day))
  },
  (text, asked) => {
    const [, century, years, month, day, month2, day2, year2] = EIGHT_FIGURES.exec(text) ?? []
    if (century !== undefined)
      return inMonth(asked, Number(month), Number(day), `${century}${years}`)
    return year2 === undefined ? undefined : monthFirst(asked, Number(month2), Number(day2), year2)
  },
  (text, asked) => {
    const [, year, month] = YEAR_AND_MONTH.exec(text) ?? []
    return year === undefined ? undefined : monthAlone(asked, Number(month), year)
  },
  (text, asked) => {
    const [, month, year] = MONTH_AND_YEAR.exec(text) ?? []
    return year === undefined ? undefined : monthAlone(asked, Number(month), year)
  },
]

/** As Americans write it. Where that gives no month, the day was put first; it is not turned round. */
function monthFirst(asked: Asked, month: number, day: number, year?: string): Reading {
  const turned = month > 12 ? inMonth(asked, day, month, year) : undefined
  if (!turned || !('day' in turned)) return inMonth(asked, month, day, year)
  return {
    found: 'has the day before the month',
    wanted: `${formatLong(turned.day)}, written as ${turned.day}`,
  }
}
