/** The days below a chart: both ends, and the firsts of months between them, as many as stand clear. */
import { addMonths, daysBetween, formatLong } from '../../language/dates.ts'
import type { Chart } from '../../measures/trajectory/chart.ts'
import { type Frame, textSize } from './frame.ts'
import type { ChartMark, TextWidth } from './marks.ts'

export function dayMarks(
  { from, to }: Chart['days'],
  frame: Frame,
  textWidth: TextWidth,
): ChartMark[] {
  const [first, last] = [dayLabel(from, from), dayLabel(to, from)]
  const starts = frame.x(from) - textWidth(first, textSize) / 2
  const ends = frame.x(to) + textWidth(last, textSize) / 2
  const firstX = Math.max(frame.left, starts)
  const lastX = Math.min(frame.right, ends)
  const between = monthsBetween(from, to).flatMap((day) => {
    const text = monthName(day)
    return [{ day, text, x: frame.x(day), half: textWidth(text, textSize) / 2 + 4 }]
  })
  let free = firstX + textWidth(first, textSize) + 4
  const limit = lastX - textWidth(last, textSize) - 4
  const ticks = between.flatMap(({ text, x, half }): ChartMark[] => {
    const tick: ChartMark = {
      kind: 'line',
      tone: 'axis',
      width: 0.6,
      points: [
        [x, frame.bottom],
        [x, frame.bottom + 3],
      ],
    }
    if (x - half < free || x + half > limit) return [tick]
    free = x + half
    return [tick, label(text, x, frame, 'middle')]
  })
  return [label(first, firstX, frame, 'start'), ...ticks, label(last, lastX, frame, 'end')]
}

const label = (
  text: string,
  x: number,
  { bottom }: Frame,
  anchor: 'start' | 'middle' | 'end',
): ChartMark => ({
  kind: 'words',
  text,
  at: [x, bottom + textSize + 4],
  tone: 'muted',
  anchor,
  size: textSize,
})

/** The firsts of the months after the first day and before the last. */
function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let count = 1; ; count++) {
    const day = `${addMonths(`${from.slice(0, 7)}-01`, count)}`
    if (daysBetween(day, to) <= 0) return months
    months.push(day)
  }
}

/** `Oct 1, 2026`; the year once more only where it is another. */
export function dayLabel(day: string, first: string): string {
  const [, month = '', date = '', year = ''] = /^(\w+) (\d+), (\d+)$/.exec(formatLong(day)) ?? []
  const isOtherYear = day === first || day.slice(0, 4) !== first.slice(0, 4)
  return `${month.slice(0, 3)} ${date}${isOtherYear ? `, ${year}` : ''}`
}

const monthName = (day: string): string => formatLong(day).slice(0, 3)
