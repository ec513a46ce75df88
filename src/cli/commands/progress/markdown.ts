/** Progress as Markdown: a table of readings for each measure, and how each objective stands. */
import { bandOf } from '../../../measures/band.ts'
import { expectedOn } from '../../../measures/trajectory/expected.ts'
import { roughly } from '../../../measures/trajectory/words.ts'
import type { Told, ToldAim, ToldMeasure } from './told.ts'

export function markdown({ measures, aims, asOf }: Told): string {
  const blocks = [
    `# Progress, as of ${asOf}`,
    ...measures.map(measureBlock),
    ...(aims.length > 0 ? ['## Objectives', ...aims.map(aimBlock)] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

function measureBlock(one: ToldMeasure): string {
  const { of, title, informant, sentences } = one
  const head = `## ${escaped(informant === undefined ? title : `${title} by ${informant}`)}`
  const said = sentences.map(escaped).join(' ')
  return [head, ...(of.readings.length > 0 ? [table(one)] : []), said].filter(Boolean).join('\n\n')
}

function table({ of, chart, given }: ToldMeasure): string {
  const rows = (chart?.readings ?? of.readings).map(({ day, value }) => {
    const expected = chart?.line ? roughly(expectedOn(chart.line, day), chart) : ''
    const band = of.instrument && bandOf(of.instrument, value, given)?.name
    return `| ${[day, String(value), expected, band ?? '', day === of.baseline?.day ? 'baseline' : ''].join(' | ')} |`
  })
  return ['| Day | Value | Expected | Band | |', '| --- | --: | --: | --- | --- |', ...rows].join(
    '\n',
  )
}

const aimBlock = ({ title, verdict, sentences }: ToldAim): string =>
  [`- **${verdict}**: ${escaped(title)}`, ...sentences.map((one) => `  ${escaped(one)}`)].join('\n')

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, '\\$&')
