/** Progress for a person at a terminal: the charts first, then objective by objective how it stands. */
import type { Paint } from '../../../lint/formats/paint.ts'
import { printable, wrap } from '../../../lint/formats/wrap.ts'
import { bandOf } from '../../../measures/band.ts'
import type { Chart } from '../../../measures/trajectory/chart.ts'
import { plainTable, terminalChart } from './terminal-chart.ts'
import type { Told, ToldAim, ToldMeasure } from './told.ts'

export interface Look {
  paint: Paint
  width: number
  /** Tables in place of charts. */
  isPlain: boolean
}

export function pretty(told: Told, look: Look): string {
  const { measures, aims, asOf } = told
  if (measures.length + aims.length === 0) return `Nothing is measured in ${told.plan}.\n`
  const shown = measures.filter(({ of }) => of.readings.length > 0)
  const missing = measures.filter(({ of }) => of.readings.length === 0)
  const blocks = [
    ...shown.map((one) => measureBlock(one, look)),
    ...(missing.length > 0 ? [missingLine(missing, look)] : []),
    ...(aims.length > 0 ? [look.paint.bold(`Objectives, as of ${asOf}`)] : []),
    ...aims.map((one) => aimBlock(one, look)),
  ]
  return `${blocks.join('\n\n')}\n`
}

function measureBlock(one: ToldMeasure, look: Look): string {
  const { chart, informant, of } = one
  const who = informant === undefined ? '' : ` by ${printable(informant)}`
  const band = (value: number) => of.instrument && bandOf(of.instrument, value, one.given)?.name
  return [
    look.paint.bold(wrap(`${printable(one.title)}${who}`, look.width, 2)),
    ...(chart ? chartLines(chart, band, look) : []),
    ...one.sentences.map((sentence) => wrap(`  ${sentence}`, look.width, 2)),
  ].join('\n')
}

const chartLines = (chart: Chart, band: (value: number) => string | undefined, look: Look) =>
  look.isPlain ? plainTable(chart, band) : terminalChart(chart, look.width)

const missingLine = (missing: readonly ToldMeasure[], { width }: Look): string =>
  wrap(
    `Not in the record: ${missing.map(({ of }) => of.instrument?.name ?? of.key).join(', ')}.`,
    width,
    2,
  )

function aimBlock({ of, title, verdict, sentences, chart }: ToldAim, look: Look): string {
  const { width, paint } = look
  const state = of.isClosed && of.of.status ? ` (${of.of.status})` : ''
  const label = `${signOf(of.trajectory.verdict)} ${verdict}${state}`
  return [
    `${tone(of.trajectory.verdict, paint)(label)}`,
    wrap(`  ${printable(title)}`, width, 4),
    ...(chart ? chartLines(chart, () => undefined, look) : []),
    ...sentences.map((sentence) => wrap(`  ${sentence}`, width, 4)),
  ].join('\n')
}

type Verdict = ToldAim['of']['trajectory']['verdict']

/** Beside the word, never in its place. */
const verdictSigns: Readonly<Record<Verdict, string>> = {
  reached: '✓',
  ahead: '↑',
  'on-track': '=',
  behind: '↓',
  deteriorating: '!',
  'no-data': '?',
  'no-baseline': '?',
  'cannot-tell': '?',
}

const signOf = (verdict: Verdict): string => verdictSigns[verdict]

function tone(verdict: Verdict, paint: Paint): (text: string) => string {
  if (verdict === 'deteriorating') return paint.error
  return verdict === 'behind' || verdict === 'no-data' ? paint.warning : paint.bold
}
