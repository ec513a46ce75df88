/**
 * A measure as something to draw: readings over days, the expected line with its tolerance, what is enough,
 * the bands of the instrument. Each drawer (terminal, SVG, PDF) makes of it what it can; the words are the same.
 */
import { formatLong } from '../../language/dates.ts'
import type { Band, Instrument } from '../instrument.ts'
import { figure as factOf, type Given } from '../variant.ts'
import type { Line } from './expected.ts'
import type { Direction, Enough, Reading } from './reading.ts'
import { enoughWords, figure } from './words.ts'

export interface Chart {
  title: string
  unit: string | undefined
  isPercent: boolean
  /** By day; the baseline is among them. At least two. */
  readings: readonly Reading[]
  baseline: Reading | undefined
  line: Line | undefined
  tolerance: number | undefined
  enough: Enough | undefined
  better: Direction | undefined
  bands: readonly Band[]
  /** The days from edge to edge; more than one. */
  days: { from: string; to: string }
  scale: Scale
  /** All of it in words: readings, line, target, bands. */
  words: string
}

/** From the lowest value drawn to the highest, and where the scale is marked. */
export interface Scale {
  low: number
  high: number
  marks: readonly number[]
}

export interface ChartInput {
  title: string
  unit?: string | undefined
  isPercent?: boolean
  instrument?: Instrument | undefined
  given?: Given
  readings: readonly Reading[]
  baseline?: { value: number; day: string | undefined } | undefined
  line?: Line | undefined
  tolerance?: number | undefined
  enough?: Enough | undefined
  better?: Direction | undefined
}

/** `undefined` where there are not two readings: one says in words all that it has to say. */
export function chartOf(input: ChartInput): Chart | undefined {
  const { title, unit, isPercent = false, line, tolerance, enough, better } = input
  const baseline = dated(input.baseline)
  const readings = withBaseline(input.readings, baseline)
  if (readings.length < 2) return undefined
  const drawn = { title, unit, isPercent, readings, baseline, line, tolerance, enough, better }
  const scale = scaleOf(input, readings)
  const bands = bandsOf(input, scale)
  const days = daysOf(readings, line)
  return { ...drawn, bands, days, scale, words: wordsOf({ ...drawn, bands }) }
}

const dated = (of: ChartInput['baseline']): Reading | undefined =>
  of?.day === undefined ? undefined : { day: of.day, value: of.value }

/** On its own day the baseline goes before whatever the record has. */
function withBaseline(readings: readonly Reading[], baseline: Reading | undefined): Reading[] {
  if (!baseline) return [...readings]
  const others = readings.filter(({ day }) => day !== baseline.day)
  return [...others, baseline].sort((a, b) => (a.day < b.day ? -1 : 1))
}

function daysOf(readings: readonly Reading[], line: Line | undefined): Chart['days'] {
  const days = [
    ...readings.map(({ day }) => day),
    ...(line ? [line.from.day, line.to.day] : []),
  ].sort()
  const [from, to] = [days[0] as string, days.at(-1) as string]
  return { from, to }
}

/** Of an instrument as much as is needed, to the end of a band; otherwise from nought to a little above. */
function scaleOf(input: ChartInput, readings: readonly Reading[]): Scale {
  const { instrument, given, line, enough, isPercent } = input
  const ends = enough ? [enough.from, enough.to].filter(Number.isFinite) : []
  const ofLine = line ? [line.from.value, line.to.value] : []
  const values = [...readings.map(({ value }) => value), ...ofLine, ...ends]
  const range = instrument && factOf(instrument, 'range', given ?? {})?.value
  if (range && values.every((value) => value >= range[0] && value <= range[1]))
    return marked(range[0], topOf(input, values, range))
  if (isPercent) return marked(0, 100)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const step = stepFor(Math.max(high - Math.min(low, 0), 1))
  const floor = low >= 0 && low <= high / 2 ? 0 : Math.floor(low / step) * step
  return marked(floor, Math.max(Math.ceil(high / step) * step, floor + step))
}

/** What lies far above all readings would take the room that the readings need. */
function topOf(
  { instrument, given, tolerance = 0 }: ChartInput,
  values: readonly number[],
  [least, most]: readonly [number, number],
): number {
  const needed = Math.min(Math.max(...values) + tolerance, most)
  const bands = instrument && factOf(instrument, 'bands', given ?? {})?.value
  const band = bands?.find(({ to }) => to >= needed)
  if (band) return Math.min(band.to, most)
  const step = stepFor(needed - least)
  return Math.min(least + Math.ceil((needed - least) / step) * step, most)
}

/** Four or five marks at round distances, from the low end on. */
function marked(low: number, high: number): Scale {
  const step = stepFor(high - low)
  const marks: number[] = []
  for (let mark = Math.ceil(low / step) * step; mark <= high + step / 1e6; mark += step)
    marks.push(Number(mark.toFixed(6)))
  return { low, high, marks }
}

function stepFor(length: number): number {
  const rough = length / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10) * power
}

function bandsOf({ instrument, given }: ChartInput, { low, high }: Scale): Band[] {
  const bands = (instrument && factOf(instrument, 'bands', given ?? {})?.value) ?? []
  return bands.flatMap((band) =>
    band.to < low || band.from > high
      ? []
      : [{ ...band, from: Math.max(band.from, low), to: Math.min(band.to, high) }],
  )
}

type Told = Pick<
  Chart,
  'title' | 'unit' | 'isPercent' | 'readings' | 'baseline' | 'line' | 'enough' | 'better' | 'bands'
>

function wordsOf(told: Told): string {
  const { title, unit, readings, line, enough, better } = told
  const shown = (value: number) => figure(value, told)
  const values = readings.map(
    (one) =>
      `${shown(one.value)} on ${formatLong(one.day)}${one === told.baseline ? ' (baseline)' : ''}`,
  )
  const wanted =
    enough && `Wanted: ${enoughWords(told)}${line ? ` by ${formatLong(line.to.day)}` : ''}.`
  const expected =
    line &&
    `The expected line goes from ${shown(line.from.value)} on ${formatLong(line.from.day)} to ${shown(line.to.value)} on ${formatLong(line.to.day)}.`
  return [
    `${title}${unit ? `, ${unit}` : ''}${better ? `; ${better} is better` : ''}.`,
    `${readings.length} readings: ${values.join(', ')}.`,
    wanted,
    expected,
    bandWords(told),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Names and their ends, as the source has them. */
function bandWords({ bands }: Told): string | undefined {
  if (bands.length === 0) return undefined
  return `Bands: ${bands.map(({ name, from, to }) => `${name} ${from} to ${to}`).join(', ')}.`
}
