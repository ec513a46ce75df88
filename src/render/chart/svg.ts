/**
 * A chart as SVG that stands by itself: inside a page it takes the page's colors, and without one its own.
 * The title and the whole description are in it, for whoever does not see it.
 */
import type { Chart } from '../../measures/trajectory/chart.ts'
import { drawChart } from './draw.ts'
import { type ChartMark, type Drawing, guessedWidth, type Tone } from './marks.ts'
import { drawSpark, sparkWords } from './spark.ts'

export interface SvgSize {
  width: number
  height: number
}

/** `id` tells its title from that of another chart on the page. */
export function chartSvg(chart: Chart, id: string, size: SvgSize): string {
  const drawing = drawChart(chart, { ...size, textWidth: guessedWidth })
  return svgOf(drawing, { id, title: chart.title, words: chart.words })
}

/** A chart in the size of a word. */
export function sparkSvg(chart: Chart, id: string, size: SvgSize): string {
  return svgOf(drawSpark(chart, size), { id, title: chart.title, words: sparkWords(chart) })
}

const titleHeight = 22
const between = 14

/** Charts one below the other, each under its title; a file of its own. */
export function chartsSvg(charts: readonly Chart[], size: SvgSize): string {
  const step = titleHeight + size.height + between
  const height = charts.length * step
  const parts = charts.flatMap((chart, at) => [
    `<text x="2" y="${at * step + 15}" font-size="13" font-weight="600" style="fill:${named.ink}">${escaped(chart.title)}</text>`,
    `<g transform="translate(0 ${at * step + titleHeight})">`,
    chartSvg(chart, `chart-${at + 1}`, size),
    '</g>',
  ])
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" width="${size.width}" height="${height}" font-family="${fontFamily}">`,
    `<rect width="100%" height="100%" style="fill:${named.paper}"></rect>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}

const fontFamily = "'Source Sans 3', 'Source Sans Pro', system-ui, sans-serif"

function svgOf(
  { width, height, marks }: Drawing,
  { id, title, words }: Record<'id' | 'title' | 'words', string>,
) {
  const [named, told] = [`${id}-title`, `${id}-words`].map(escaped)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${named} ${told}" font-family="${fontFamily}">`,
    `<title id="${named}">${escaped(title)}</title>`,
    `<desc id="${told}">${escaped(words)}</desc>`,
    ...marks.map(markSvg),
    '</svg>',
  ].join('\n')
}

function markSvg(mark: ChartMark): string {
  switch (mark.kind) {
    case 'area':
      return `<path d="${pathOf(mark.points)} Z" style="fill:${ground(mark.tone)}"></path>`
    case 'line': {
      const dash = mark.dashed ? ' stroke-dasharray="4 3"' : ''
      return `<path d="${pathOf(mark.points)}" fill="none" stroke-width="${mark.width}"${dash} stroke-linejoin="round" style="stroke:${ink(mark.tone)}"></path>`
    }
    case 'dot':
      return `<circle cx="${short(mark.at[0])}" cy="${short(mark.at[1])}" r="${mark.radius}" stroke-width="1.4" style="fill:${mark.hollow ? ground('ground') : ink(mark.tone)};stroke:${ink(mark.tone)}"></circle>`
    case 'words': {
      const weight = mark.strong ? ' font-weight="600"' : ''
      return `<text x="${short(mark.at[0])}" y="${short(mark.at[1])}" font-size="${mark.size}"${weight} text-anchor="${mark.anchor}" style="fill:${ink(mark.tone)}">${escaped(mark.text)}</text>`
    }
  }
}

const pathOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join(' ')

const short = (value: number): number => Number(value.toFixed(1))

/** The names of the page's colors, with what each is without a page. */
const named = {
  paper: 'var(--paper,#FFFFFF)',
  ink: 'var(--ink,#1B2733)',
  muted: 'var(--muted,#4A5A68)',
  accent: 'var(--accent,#0B4F6C)',
  tint: 'var(--tint,#E6EFF3)',
  zebra: 'var(--zebra,#F5F8FA)',
  rule: 'var(--rule,#C3CED6)',
  good: 'var(--good,#166534)',
  goodTint: 'var(--good-tint,#E3F2E7)',
}

const inks: Readonly<Record<Tone, string>> = {
  band: named.rule,
  enough: named.good,
  tolerance: named.tint,
  grid: named.rule,
  axis: named.muted,
  expected: named.accent,
  goal: named.good,
  reading: named.accent,
  ground: named.paper,
  ink: named.ink,
  muted: named.muted,
}

const ink = (tone: Tone): string => inks[tone]

const ground = (tone: Tone): string =>
  ({ band: named.zebra, enough: named.goodTint, tolerance: named.tint, ground: named.paper })[
    tone as string
  ] ?? inks[tone]

const marksOfMarkup: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Control characters have no place in XML. */
const escaped = (text: string): string =>
  text.replace(/\p{Cc}/gu, ' ').replace(/[&<>"]/g, (one) => marksOfMarkup[one] ?? '')
