/**
 * What the pages look like: paper, margins, colours and type sizes, in points (1/72 inch).
 *
 * Every other module of the PDF renderer takes its measures from here, so that a change of taste
 * is a change of this file.
 */
import type { Tone as ChartTone } from '../chart/marks.ts'
import type { Mark, Tone, View } from '../view.ts'

/** The static cuts of Source Sans 3 that the pages use. */
export type FaceName = 'regular' | 'italic' | 'semibold'

/** How a run of text is set. `lead` is the height of its line. */
export interface Style {
  face: FaceName
  size: number
  lead: number
  color: string
  mark?: Mark
  /** BCP 47 tag, where the text is in another language than the document. */
  language?: string
}

export interface PaperSize {
  width: number
  height: number
}

export const paperSizes: Record<View['paper'], PaperSize> = {
  letter: { width: 612, height: 792 },
  a4: { width: 595.28, height: 841.89 },
}

export const margins = { side: 54, top: 58, firstTop: 34, bottom: 56 }

export const colors = {
  ink: '#1B2733',
  muted: '#4A5A68',
  accent: '#0B4F6C',
  tint: '#E6EFF3',
  zebra: '#F5F8FA',
  rule: '#C3CED6',
  railing: '#D5E0E7',
  warning: '#9A3412',
  warningTint: '#FCEBE2',
  good: '#166534',
  goodTint: '#E3F2E7',
  white: '#FFFFFF',
}

/** Text and ground of a badge. Each pair has a contrast of at least 5.9 to 1. */
export const tones: Record<Tone, { text: string; ground: string }> = {
  neutral: { text: colors.accent, ground: colors.tint },
  good: { text: colors.good, ground: colors.goodTint },
  warning: { text: colors.warning, ground: colors.warningTint },
}

/** A line under what was put in, one through what was taken out; each in a color of its own. */
export const marks: Record<Mark, { color: string; rise: number; thickness: number }> = {
  inserted: { color: colors.good, rise: -0.16, thickness: 0.07 },
  deleted: { color: colors.warning, rise: 0.23, thickness: 0.07 },
}

const style = (face: FaceName, size: number, lead: number, color: string): Style => ({
  face,
  size,
  lead,
  color,
})

export const styles = {
  letterheadName: style('semibold', 12.5, 16, colors.ink),
  letterheadLine: style('regular', 8.4, 11, colors.muted),
  title: style('semibold', 20, 24, colors.accent),
  subtitle: style('italic', 10.2, 13.6, colors.muted),
  section: style('semibold', 13, 16.6, colors.accent),
  goalLabel: style('semibold', 9.2, 13.8, colors.accent),
  goal: style('semibold', 10.5, 13.8, colors.ink),
  partLabel: style('semibold', 8.8, 13, colors.accent),
  part: style('semibold', 9.6, 12.8, colors.ink),
  body: style('regular', 9.6, 12.8, colors.ink),
  quote: style('italic', 9.6, 12.8, colors.ink),
  caption: style('semibold', 8.6, 11.4, colors.muted),
  tableHead: style('semibold', 8.6, 11.4, colors.white),
  partTableHead: style('semibold', 8.6, 11.4, colors.accent),
  tableCell: style('regular', 8.8, 11.4, colors.ink),
  glanceGoal: style('semibold', 9.2, 11.8, colors.ink),
  glanceLabel: style('semibold', 8.6, 11.4, colors.accent),
  glanceNote: style('regular', 7.9, 10.2, colors.muted),
  glanceCourse: style('semibold', 8.8, 11.4, colors.ink),
  glanceBadge: style('semibold', 7.9, 10.2, colors.muted),
  badge: style('semibold', 7.8, 12, colors.ink),
  mark: style('semibold', 7.6, 12, colors.warning),
  head: style('regular', 7.8, 10.4, colors.muted),
  foot: style('regular', 7.8, 10.4, colors.muted),
  signatureNote: style('regular', 7.8, 10.5, colors.muted),
  signer: style('semibold', 9.6, 12.8, colors.ink),
  signed: style('semibold', 9.4, 12.6, colors.ink),
} satisfies Record<string, Style>

/** What stands in a chart; `ground` fills, `ink` draws and writes. */
export const chartTones: Record<ChartTone, { ink: string; ground: string }> = {
  band: { ink: colors.rule, ground: colors.zebra },
  enough: { ink: colors.good, ground: colors.goodTint },
  tolerance: { ink: colors.tint, ground: colors.tint },
  grid: { ink: colors.rule, ground: colors.rule },
  axis: { ink: colors.muted, ground: colors.muted },
  expected: { ink: colors.accent, ground: colors.accent },
  goal: { ink: colors.good, ground: colors.good },
  reading: { ink: colors.accent, ground: colors.accent },
  ground: { ink: colors.white, ground: colors.white },
  ink: { ink: colors.ink, ground: colors.ink },
  muted: { ink: colors.muted, ground: colors.muted },
}

/** White space between and inside the parts of a page. */
export const gaps = {
  section: 13,
  afterSection: 4.5,
  goal: 9,
  part: 7,
  block: 4.5,
  table: 7,
  paragraph: 3.6,
  listItem: 1.2,
  column: 18,
  row: 2,
  afterLabel: 6,
  codeOfSignatures: 12,
}

/** How deep a section's heading stands in the document's structure. */
export const sectionLevel = 2

/** Width of the labels that stand beside their values, all in one column. */
export const labelWidth = 88

/** Distance from the top of a line to its baseline: capitals sit in the middle of the line. */
export function baseline(style: Style): number {
  const capHeight = 0.66
  return (style.lead + style.size * capHeight) / 2
}
