/** A chart in characters. Every kind of mark has a character of its own, so that nothing hangs on color. */
import { daysBetween, formatLong } from '../../../language/dates.ts'
import type { Chart } from '../../../measures/trajectory/chart.ts'
import { expectedOn } from '../../../measures/trajectory/expected.ts'
import { enoughWords, figure, roughly } from '../../../measures/trajectory/words.ts'
import { Canvas } from './canvas.ts'

const signs = { reading: '●', baseline: '◆', expected: '·', wanted: '─' }
/** Narrower than this, the names of bands would take the room of the readings. */
const roomForBands = 64

/** Lines of at most `width` characters. */
export function terminalChart(chart: Chart, width: number): string[] {
  const marks = chart.scale.marks.map(String)
  const left = Math.max(...marks.map((mark) => mark.length))
  const names = width >= roomForBands ? chart.bands.map(({ name }) => name) : []
  const right = Math.max(0, ...names.map((name) => name.length + 1))
  const plot = plotOf(chart, width - left - 2 - right, width >= 100 ? 12 : 10)
  drawWanted(chart, plot)
  drawReadings(chart, plot)
  drawExpected(chart, plot)
  labelValues(chart, plot)
  labelWanted(chart, plot)
  const bands = names.length > 0 ? bandLabels(chart, plot) : new Map<number, string>()
  const scale = scaleLabels(chart, plot)
  const rows = plot.canvas.rows().map((row, at) => {
    const mark = scale.get(at)
    return `${(mark ?? '').padStart(left)} ${mark === undefined ? '│' : '┤'}${row}${bands.has(at) ? ` ${bands.get(at)}` : ''}`
  })
  return [...rows, ...dayLines(chart, plot, left + 1), legend(chart)].map((row) => row.trimEnd())
}

interface Plot {
  canvas: Canvas
  /** In characters, with fractions. */
  x: (day: string) => number
  y: (value: number) => number
}

function plotOf({ days, scale }: Chart, width: number, height: number): Plot {
  const length = daysBetween(days.from, days.to)
  return {
    canvas: new Canvas(width, height),
    x: (day) => 1 + (width - 3) * (daysBetween(days.from, day) / length),
    y: (value) => (height - 1) * (1 - (value - scale.low) / (scale.high - scale.low)),
  }
}

const cell = ({ x, y }: Plot, day: string, value: number) =>
  [Math.round(x(day)), Math.round(y(value))] as const

function drawReadings({ readings, baseline }: Chart, plot: Plot): void {
  const { canvas, x, y } = plot
  for (const [at, one] of readings.entries()) {
    const next = readings[at + 1]
    if (next) canvas.line([x(one.day), y(one.value)], [x(next.day), y(next.value)])
  }
  for (const one of readings)
    canvas.put(...cell(plot, one.day, one.value), one === baseline ? signs.baseline : signs.reading)
}

/** Only where nothing else stands. */
function drawExpected({ line }: Chart, plot: Plot): void {
  if (!line) return
  const { canvas, x } = plot
  const [from, to] = [x(line.from.day), x(line.to.day)]
  for (let column = Math.ceil(from); column <= to; column++) {
    const share = (column - from) / (to - from)
    const value = line.from.value + (line.to.value - line.from.value) * share
    const row = Math.round(plot.y(value))
    if (canvas.isFree(column, row)) canvas.put(column, row, signs.expected)
  }
}

const wantedEdges = ({ enough, scale }: Chart): number[] =>
  enough ? [enough.from, enough.to].filter((end) => end >= scale.low && end <= scale.high) : []

function drawWanted(chart: Chart, { canvas, y }: Plot): void {
  for (const edge of wantedEdges(chart))
    for (let column = 0; column < canvas.width; column += 2)
      canvas.put(column, Math.round(y(edge)), signs.wanted)
}

/** Above or below each reading, as far as nothing is in the way. */
function labelValues(chart: Chart, plot: Plot): void {
  const { readings } = chart
  for (const [at, { day, value }] of readings.entries()) {
    const text = figure(value, chart)
    const [column, row] = cell(plot, day, value)
    const start = Math.min(
      Math.max(0, column - Math.floor(text.length / 2)),
      plot.canvas.width - text.length,
    )
    const isHigher = (readings[at + 1]?.value ?? value) > value
    const rows = isHigher ? [row + 1, row - 1] : [row - 1, row + 1]
    rows.find((one) => plot.canvas.write(start, one, text))
  }
}

function labelWanted(chart: Chart, { canvas, y }: Plot): void {
  const [edge] = wantedEdges(chart)
  if (edge === undefined) return
  const text = ` wanted: ${enoughWords(chart)} `
  const row = Math.round(y(edge))
  const below = chart.enough?.to === edge ? [row + 1, row - 1] : [row - 1, row + 1]
  for (const one of below)
    for (const column of [1, canvas.width - text.length - 1])
      if (canvas.write(column, one, text)) return
}

function bandLabels({ bands }: Chart, { y }: Plot): Map<number, string> {
  return new Map(bands.map(({ from, to, name }) => [Math.round(y((from + to) / 2)), name]))
}

/** Where two marks fall on one row, the lower one stands. */
function scaleLabels({ scale }: Chart, { y }: Plot): Map<number, string> {
  return new Map([...scale.marks].reverse().map((mark) => [Math.round(y(mark)), String(mark)]))
}

function dayLines({ days }: Chart, { canvas, x }: Plot, indent: number): string[] {
  const axis = `${' '.repeat(indent)}└${'─'.repeat(canvas.width)}`
  const labels = new Canvas(canvas.width + 1, 1)
  const [first, last] = [shortDay(days.from), shortDay(days.to)]
  labels.write(1, 0, first)
  labels.write(canvas.width + 1 - last.length, 0, last)
  for (const { day, name } of monthsIn(days.from, days.to)) {
    const column = Math.round(x(day)) + 1
    const around = ` ${name} `
    if ([...around].every((_, at) => labels.isFree(column - 1 + at, 0)))
      labels.write(column, 0, name)
  }
  return [axis, `${' '.repeat(indent)}${labels.rows()[0] ?? ''}`]
}

const shortDay = (day: string): string => {
  const [, month = '', date = ''] = /^(\w{3})\w* (\d+)/.exec(formatLong(day)) ?? []
  return `${month} ${date}`
}

/** The first of each month between two days. */
function monthsIn(from: string, to: string): { day: string; name: string }[] {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  const count = (Number(to.slice(0, 4)) - year) * 12 + Number(to.slice(5, 7)) - month
  return Array.from({ length: Math.max(0, count) }, (_, at) => {
    const index = month + at
    const day = `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
    return { day, name: formatLong(day).slice(0, 3) }
  })
}

function legend({ baseline, line, enough }: Chart): string {
  return [
    `${signs.reading} reading`,
    baseline && `${signs.baseline} baseline`,
    line && `${signs.expected} expected`,
    enough && `${signs.wanted} wanted`,
  ]
    .filter(Boolean)
    .join('  ')
}

/** The same as a table, for whoever has it read aloud. */
export function plainTable(chart: Chart, bandOf: (value: number) => string | undefined): string[] {
  const rows = chart.readings.map((one) => [
    one.day,
    figure(one.value, chart),
    chart.line ? roughly(expectedOn(chart.line, one.day), chart) : '',
    bandOf(one.value) ?? '',
    one === chart.baseline ? 'baseline' : '',
  ])
  const all = [
    ['Day', 'Value', chart.line ? 'Expected' : '', chart.bands.length > 0 ? 'Band' : '', ''],
    ...rows,
  ]
  const widths = [0, 1, 2, 3].map((at) => Math.max(...all.map((row) => row[at]?.length ?? 0)))
  return all.map((row) =>
    row
      .map((text, at) =>
        at === 1 || at === 2 ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0),
      )
      .filter((_, at) => at === 4 || (widths[at] ?? 0) > 0)
      .join('  ')
      .trimEnd(),
  )
}
