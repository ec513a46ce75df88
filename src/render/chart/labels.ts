/** The words inside a chart: what is wanted, and the value above each reading, as far as there is room. */
import type { Chart } from '../../measures/trajectory/chart.ts'
import { expectedOn } from '../../measures/trajectory/expected.ts'
import type { Reading } from '../../measures/trajectory/reading.ts'
import { enoughWords, figure } from '../../measures/trajectory/words.ts'
import { type Frame, textSize } from './frame.ts'
import type { ChartMark, TextWidth } from './marks.ts'

type ChartWords = Extract<ChartMark, { kind: 'words' }>

const aside = 3

/** Inside the room where it is enough, at its right end; that is where the line arrives. */
export function targetLabel(chart: Chart, frame: Frame, textWidth: TextWidth): ChartMark[] {
  const { enough, scale } = chart
  if (!enough) return []
  const text = `wanted: ${enoughWords(chart)}`
  const isBelow = Number.isFinite(enough.to) && enough.to <= scale.high
  const edge = frame.y(isBelow ? enough.to : Math.max(enough.from, scale.low))
  const low = edge + textSize + 1 <= frame.bottom ? edge + textSize + 1 : edge - aside
  const y = isBelow ? low : edge - aside
  const x = frame.left + aside
  const isFree = chart.readings.every(
    (one) =>
      frame.x(one.day) > x + textWidth(text, textSize) + aside ||
      Math.abs(frame.y(one.value) - y) > textSize * 1.6,
  )
  return [
    {
      kind: 'words',
      text,
      at: isFree ? [x, y] : [frame.right - aside, y],
      tone: 'goal',
      anchor: isFree ? 'start' : 'end',
      size: textSize,
    },
  ]
}

/** The first and the last always; of the others those that stand clear of the one before. */
export function valueLabels(chart: Chart, frame: Frame, textWidth: TextWidth): ChartMark[] {
  const { readings } = chart
  const shown: ChartMark[] = []
  let free = Number.NEGATIVE_INFINITY
  const last = readings.length - 1
  const lastX = frame.x(readings[last]?.day ?? '')
  for (const [at, { day, value }] of readings.entries()) {
    const text = figure(value, chart)
    const [x, half] = [frame.x(day), textWidth(text, textSize) / 2 + 1.5]
    const isClear = x - half >= free && (at === last || x + half <= lastX - half)
    if (!isClear && at !== last) continue
    free = x + half
    const label = labelAt(text, { day, value }, chart, frame)
    shown.push(at === last ? besideIfCrossed(label, { day, value }, chart, frame) : label)
  }
  return shown
}

/** Behind the last reading no line goes on: its value stands there where the edge of what is wanted runs through it. */
function besideIfCrossed(
  label: ChartWords,
  { day, value }: Reading,
  { enough }: Chart,
  frame: Frame,
): ChartWords {
  const [, baseline] = label.at
  const isCrossed = [enough?.from, enough?.to].some((edge) => {
    if (edge === undefined || !Number.isFinite(edge)) return false
    const at = frame.y(edge)
    return at > baseline - textSize && at < baseline + 2
  })
  const x = frame.x(day) + 6
  if (!isCrossed || x + textSize * 2 > frame.right) return label
  return { ...label, at: [x, frame.y(value) + textSize * 0.34], anchor: 'start' }
}

/** Above its reading; below, where the frame ends or the expected line runs through. */
function labelAt(text: string, { day, value }: Reading, { line }: Chart, frame: Frame): ChartWords {
  const [x, y] = [frame.x(day), frame.y(value)]
  const [above, below] = [y - 5, y + 5 + textSize * 0.7]
  const dashes = line && frame.y(expectedOn(line, day))
  const isCrossed = dashes !== undefined && dashes < y - 1 && dashes > above - textSize * 1.2
  const isLow = above - textSize < 0 || (isCrossed && below < frame.bottom - 1)
  return {
    kind: 'words',
    text,
    at: [x, isLow ? below : above],
    tone: 'ink',
    anchor: 'middle',
    size: textSize,
    strong: true,
  }
}
