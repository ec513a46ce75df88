/** Labels: in the column beside what they name, in front of its text, or above it. */
import type { Inline } from '../view.ts'
import { breakLines, fitLine, type Line, widthInOneLine } from './lines.ts'
import { lineStrips, plainStrips } from './rich.ts'
import { beside, padded, stack } from './rows.ts'
import { type Column, headed, heightOf, type Run, runsOf, type Strip } from './strips.ts'
import type { Tag } from './tags.ts'
import { baseline, gaps, labelWidth, type Style, styles } from './theme.ts'

/** A label that takes more of its line than this share stands above the text. */
const widestInFront = 0.45
/** How long the last line of a label is at least, beside its longest. */
const shortestLast = 0.4

/** Where what has a label beside it stands in its column. */
export function besideLabel(column: Column): Column {
  const indent = labelWidth + gaps.afterLabel
  return { ...column, x: column.x + indent, width: column.width - indent }
}

/**
 * A label with what it names on its right.
 *
 * @param body laid out in `besideLabel(column)`
 * @param under the element of the label
 */
export function labelBeside(label: string, body: Strip[], column: Column, under: Tag): Strip[] {
  if (body.length === 0) return []
  const name = labelStrips(label, column, under)
  const lowered = padded(stack(name), baseline(styles.body) - baseline(styles.caption), 0)
  if (body.length < 2 || lowered.height > heightOf(body)) return [beside([[lowered], body])]
  // The label of two lines must not reach over the foot of the page.
  const [first, ...rest] = headed([], body)
  return first ? [{ ...first, runs: [...lowered.runs, ...first.runs] }, ...rest] : []
}

/** A label of several lines is set in lines of like length. */
function labelStrips(label: string, column: Column, under: Tag): Strip[] {
  const inlines = [{ text: label }]
  const width =
    widthInOneLine(inlines, styles.caption, column.fonts) <= labelWidth
      ? labelWidth
      : evenWidth(inlines, column)
  return lineStrips(inlines, { ...column, width }, under, { style: styles.caption })
}

/** The widest column in which the last line is not much shorter than the others. */
function evenWidth(inlines: Inline[], { fonts }: Column): number {
  const linesIn = (width: number) => breakLines(inlines, styles.caption, width, fonts)
  const count = linesIn(labelWidth).length
  for (let width = labelWidth; width > labelWidth / 2; width -= 3) {
    const lines = linesIn(width)
    if (lines.length > count) break
    if (!isUneven(lines)) return width
  }
  return labelWidth
}

function isUneven(lines: Line[]): boolean {
  const [last = 0, ...others] = lines.map((line) => line.width).reverse()
  return last < Math.max(...others) * shortestLast
}

/**
 * A paragraph that begins with its label.
 *
 * @param tags the elements of the label and of the text, which may be one
 */
export function labelInFront(
  label: string,
  inlines: Inline[],
  column: Column,
  tags: { label: Tag; text: Tag },
  style: Style,
): Strip[] {
  const line = fitLine(`${label} `, styles.caption, Number.POSITIVE_INFINITY, column.fonts)
  const indent = line.width + gaps.afterLabel
  if (indent > column.width * widestInFront) {
    return labelAbove(label, lineStrips(inlines, column, tags.text, { style }), column, tags.label)
  }
  const [first, ...rest] = lineStrips(inlines, column, tags.text, { style, indent })
  if (!first) return []
  const runs = leveled(runsOf(line, column.x, 0, styles.caption, tags.label), style)
  return [{ ...first, runs: [...runs, ...first.runs] }, ...rest]
}

export function labelAbove(label: string, body: Strip[], column: Column, under: Tag): Strip[] {
  return headed(plainStrips(label, column, styles.caption, under), body)
}

/** Sets the runs of a small label on the baseline of the larger text beside it. */
export function leveled(runs: Run[], style: Style): Run[] {
  return runs.map((run) => ({ ...run, y: baseline(style) }))
}
