/**
 * A chart in the size of a word: how the readings went, against what is wanted. Its figures stand
 * beside it.
 */
import { daysBetween, formatLong } from '../../language/dates.ts'
import type { Chart } from '../../measures/trajectory/chart.ts'
import { figure } from '../../measures/trajectory/words.ts'
import type { ChartMark, Drawing } from './marks.ts'

export interface SparkSize {
  width: number
  height: number
}

/** Room for a dot at the edge. */
const inset = 3

export function drawSpark(chart: Chart, size: SparkSize): Drawing {
  const { readings, line } = chart
  const at = placer(chart, size)
  const points = readings.map(({ day, value }) => at(day, value))
  const last = points.at(-1)
  const marks: ChartMark[] = [
    ...enoughMarks(chart, size, at),
    ...(line
      ? [expected([at(line.from.day, line.from.value), at(line.to.day, line.to.value)])]
      : []),
    { kind: 'line', tone: 'reading', width: 1.3, points },
    ...(last ? [{ kind: 'dot', at: last, radius: 1.7, tone: 'reading' } as const] : []),
  ]
  return { ...size, marks }
}

type Point = readonly [x: number, y: number]
type Place = (day: string, value: number) => Point

/** From the lowest value drawn to the highest: of the instrument's scale it shows no more. */
function placer({ days, readings, enough, line }: Chart, { width, height }: SparkSize): Place {
  const ends = enough ? [enough.from, enough.to].filter(Number.isFinite) : []
  const ofLine = line ? [line.from.value, line.to.value] : []
  const values = [...readings.map(({ value }) => value), ...ends, ...ofLine]
  const low = Math.min(...values)
  const reach = Math.max(...values) - low || 1
  const length = daysBetween(days.from, days.to)
  return (day, value) => [
    inset + (width - 2 * inset) * (daysBetween(days.from, day) / length),
    height - inset - (height - 2 * inset) * ((value - low) / reach),
  ]
}

/** What is enough reaches to the edge where it has no other end. */
function enoughMarks(
  { enough, days }: Chart,
  { width, height }: SparkSize,
  at: Place,
): ChartMark[] {
  if (!enough) return []
  const top = Number.isFinite(enough.to) ? at(days.from, enough.to)[1] : 0
  const bottom = Number.isFinite(enough.from) ? at(days.from, enough.from)[1] : height
  const edges = [top, bottom].filter((y) => y > 0 && y < height)
  const across = (y: number): Point[] => [
    [0, y],
    [width, y],
  ]
  return [
    { kind: 'area', tone: 'enough', points: [...across(top), ...across(bottom).reverse()] },
    ...edges.map((y): ChartMark => ({ kind: 'line', tone: 'goal', width: 0.6, points: across(y) })),
  ]
}

const expected = (points: Point[]): ChartMark => ({
  kind: 'line',
  tone: 'expected',
  width: 0.6,
  dashed: true,
  points,
})

/** `PHQ-9: 5 readings, from 14 on September 29, 2026 to 9 on November 10, 2026; lower is better.` */
export function sparkWords(chart: Chart): string {
  const { title, readings, better } = chart
  const [first, last] = [readings[0], readings.at(-1)].map(
    (one) => one && `${figure(one.value, chart)} on ${formatLong(one.day)}`,
  )
  const way = better ? `; ${better} is better` : ''
  return `${title}: ${readings.length} readings, from ${first} to ${last}${way}.`
}
