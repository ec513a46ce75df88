/** A chart as marks on a rectangle: bands and target behind, then the expected line, the readings in front. */
import { daysBetween } from '../../language/dates.ts'
import type { Chart } from '../../measures/trajectory/chart.ts'
import { dayMarks } from './day-marks.ts'
import { type Frame, textSize } from './frame.ts'
import { targetLabel, valueLabels } from './labels.ts'
import type { ChartMark, Drawing, TextWidth } from './marks.ts'

export interface Size {
  width: number
  height: number
  textWidth: TextWidth
}

const above = 13
const below = 15
const besideScale = 4

export function drawChart(chart: Chart, size: Size): Drawing {
  const frame = frameOf(chart, size)
  const marks = [
    ...bandMarks(chart, frame),
    ...toleranceMarks(chart, frame),
    ...enoughMarks(chart, frame),
    ...scaleMarks(chart, frame),
    ...dayMarks(chart.days, frame, size.textWidth),
    ...lineMarks(chart, frame),
    ...readingMarks(chart, frame),
    ...targetLabel(chart, frame, size.textWidth),
    ...valueLabels(chart, frame, size.textWidth),
  ]
  return { width: size.width, height: size.height, marks }
}

function frameOf({ days, scale, bands }: Chart, { width, height, textWidth }: Size): Frame {
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => textWidth(text, textSize)))
  const left = widest(scale.marks.map(String)) + besideScale + 2
  const names = widest(bands.map(({ name }) => name))
  const right = width - (names > 0 ? names + besideScale + 2 : 8)
  const [top, bottom] = [above, height - below]
  const length = daysBetween(days.from, days.to)
  // A reading on the first or last day is not cut by the frame.
  const [inner, outer] = [left + 8, right - 8]
  return {
    left,
    right,
    top,
    bottom,
    x: (day) => inner + (outer - inner) * (daysBetween(days.from, day) / length),
    y: (value) => bottom - (bottom - top) * ((value - scale.low) / (scale.high - scale.low)),
  }
}

/** Between the end of one band and the beginning of the next. */
function bandMarks({ bands, scale }: Chart, frame: Frame): ChartMark[] {
  return bands.flatMap(({ from, to, name }, at): ChartMark[] => {
    const low = at === 0 ? scale.low : (from + (bands[at - 1]?.to ?? from)) / 2
    const high = at === bands.length - 1 ? scale.high : (to + (bands[at + 1]?.from ?? to)) / 2
    const [bottom, top] = [frame.y(low), frame.y(high)]
    const fits = bottom - top >= textSize
    const middle = (top + bottom) / 2 + textSize * 0.34
    const ground: ChartMark[] = at % 2 === 1 ? [box(frame, top, bottom, 'band')] : []
    const label: ChartMark[] = fits
      ? [words(name, [frame.right + besideScale, middle], 'muted', 'start')]
      : []
    return [...ground, ...label]
  })
}

function enoughMarks({ enough, scale }: Chart, frame: Frame): ChartMark[] {
  if (!enough) return []
  const [low, high] = [Math.max(enough.from, scale.low), Math.min(enough.to, scale.high)]
  if (low > high) return []
  const [top, bottom] = [frame.y(high), frame.y(low)]
  const edges = [enough.from, enough.to].filter((end) => end >= scale.low && end <= scale.high)
  return [
    box(frame, top, bottom, 'enough'),
    ...edges.map((end): ChartMark => level(frame, frame.y(end), 'goal', 0.9)),
  ]
}

function scaleMarks({ scale }: Chart, frame: Frame): ChartMark[] {
  return [
    ...scale.marks.flatMap((mark): ChartMark[] => [
      level(frame, frame.y(mark), 'grid', 0.4),
      words(
        String(mark),
        [frame.left - besideScale, frame.y(mark) + textSize * 0.34],
        'muted',
        'end',
      ),
    ]),
    level(frame, frame.bottom, 'axis', 0.8),
  ]
}

/** The room around the line that still counts as on it. */
function toleranceMarks({ line, tolerance = 0, scale }: Chart, frame: Frame): ChartMark[] {
  if (!line) return []
  const within = (value: number) => frame.y(Math.min(Math.max(value, scale.low), scale.high))
  const { from, to } = line
  const [x1, x2] = [frame.x(from.day), frame.x(to.day)]
  const points = [
    [x1, within(from.value + tolerance)],
    [x2, within(to.value + tolerance)],
    [x2, within(to.value - tolerance)],
    [x1, within(from.value - tolerance)],
  ] as const
  return [{ kind: 'area', tone: 'tolerance', points }]
}

function lineMarks({ line }: Chart, { x, y }: Frame): ChartMark[] {
  if (!line) return []
  const points = [line.from, line.to].map(({ day, value }) => [x(day), y(value)] as const)
  return [{ kind: 'line', tone: 'expected', width: 1, dashed: true, points }]
}

function readingMarks({ readings, baseline }: Chart, frame: Frame): ChartMark[] {
  const points = readings.map(({ day, value }) => [frame.x(day), frame.y(value)] as const)
  return [
    ...(points.length > 1 ? [{ kind: 'line', tone: 'reading', width: 1.6, points } as const] : []),
    ...points.map((at, i): ChartMark => {
      const isBaseline = readings[i] === baseline
      return { kind: 'dot', at, radius: isBaseline ? 3.4 : 2.6, tone: 'reading', hollow: true }
    }),
  ]
}

const box = (
  { left, right }: Frame,
  top: number,
  bottom: number,
  tone: 'band' | 'enough',
): ChartMark => ({
  kind: 'area',
  tone,
  points: [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ],
})

const level = (
  { left, right }: Frame,
  y: number,
  tone: 'grid' | 'axis' | 'goal',
  width: number,
): ChartMark => ({
  kind: 'line',
  tone,
  width,
  points: [
    [left, y],
    [right, y],
  ],
})

const words = (
  text: string,
  at: readonly [number, number],
  tone: 'muted',
  anchor: 'start' | 'end',
): ChartMark => ({ kind: 'words', text, at, tone, anchor, size: textSize })
