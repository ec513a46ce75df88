/** A chart as one strip: drawn in the column's width, under its caption, told in words to whoever listens. */
import { drawChart } from '../chart/draw.ts'
import type { ChartMark, TextWidth } from '../chart/marks.ts'
import type { Block } from '../view.ts'
import { plainText } from './glyphs.ts'
import { plainStrips } from './rich.ts'
import { type Column, headed, type Run, type Strip, withGap } from './strips.ts'
import { tag } from './tags.ts'
import { chartTones, type Style, styles } from './theme.ts'

const height = 126
const afterCaption = 2

export function chartStrips(
  { caption, chart }: Extract<Block, { kind: 'chart' }>,
  column: Column,
): Strip[] {
  const { x, width, fonts } = column
  const textWidth: TextWidth = (text, size) => fonts.width(text, styleOf({ size, tone: 'ink' }))
  const drawing = drawChart(chart, { width, height, textWidth })
  const figure = { ...tag('Figure', column.tag), alt: plainText(chart.words) }
  const runs = drawing.marks.flatMap((mark) => (mark.kind === 'words' ? [runOf(mark, column)] : []))
  const strip: Strip = {
    gap: 0,
    height,
    keep: 0,
    runs: [],
    figures: [{ tag: figure, x, y: 0, drawing, runs }],
  }
  const above = plainStrips(caption, column, styles.caption, tag('P', column.tag))
  return headed(above, withGap([strip], afterCaption))
}

type Words = Extract<ChartMark, { kind: 'words' }>

function runOf({ at, text, anchor, ...mark }: Words, { x, fonts }: Column): Run {
  const style = styleOf(mark)
  const width = fonts.width(text, style)
  const start = anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2
  return { x: x + at[0] - start, y: at[1], text, style }
}

const styleOf = ({ size, tone, strong }: Pick<Words, 'size' | 'tone' | 'strong'>): Style => ({
  face: strong ? 'semibold' : 'regular',
  size,
  lead: size,
  color: chartTones[tone].ink,
})
