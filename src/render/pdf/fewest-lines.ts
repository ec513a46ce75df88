/** Moves width between the columns of a table as long as that spares it lines. */

/** How many lines a paragraph takes in a width. */
export type LineCount = (width: number) => number

/** The paragraphs of each cell, by row and column. */
export type CellTexts = LineCount[][][]

const steps = [144, 96, 72, 48, 36, 30, 24, 18, 12, 6]
/** What a line is worth that no row gets lower by. */
const inside = 0.01

interface State {
  widths: number[]
  /** Lines of each cell, by column and row. */
  columns: number[][]
  cost: number
}

/**
 * @param widths of the columns' texts
 * @param least what each column must keep
 */
export function withFewestLines(widths: number[], least: number[], texts: CellTexts): number[] {
  const linesOf = columnCounter(texts)
  const columns = widths.map((width, i) => linesOf(i, width))
  let best: State = { widths, columns, cost: costOf(columns) }
  for (let at = 0; at < steps.length; at++) {
    const found = betterMove(best, steps[at] ?? 0, least, linesOf)
    if (!found) continue
    best = found
    // What one step has made free may be just what a larger one wanted.
    at = -1
  }
  return best.widths
}

type ColumnCounter = (column: number, width: number) => number[]

/** The lines of each cell of a column, every answer counted once. */
function columnCounter(texts: CellTexts): ColumnCounter {
  const known = new Map<string, number[]>()
  return (column, width) => {
    const key = `${column} ${width.toFixed(1)}`
    const before = known.get(key)
    if (before) return before
    const lines = texts.map((row) =>
      (row[column] ?? []).reduce((sum, text) => sum + text(width), 0),
    )
    known.set(key, lines)
    return lines
  }
}

/** The first move of `step` points from one column to another that makes the table lower. */
function betterMove(
  { widths, columns, cost }: State,
  step: number,
  least: number[],
  linesOf: ColumnCounter,
): State | undefined {
  for (const [to, wide] of widths.entries()) {
    const wider = linesOf(to, wide + step)
    if (!gains(columns[to], wider)) continue
    for (const [from, width] of widths.entries()) {
      if (from === to || width - step < (least[from] ?? 0)) continue
      const moved = [...columns]
      moved[to] = wider
      moved[from] = linesOf(from, width - step)
      const lower = costOf(moved)
      if (lower > cost - inside / 2) continue
      const next = [...widths]
      next[to] = wide + step
      next[from] = width - step
      return { widths: next, columns: moved, cost: lower }
    }
  }
  return undefined
}

function gains(before: number[] | undefined, after: number[]): boolean {
  return after.some((lines, row) => lines < (before?.[row] ?? 0))
}

/** The height of the table in lines; fewer lines inside its rows count a little. */
function costOf(columns: number[][]): number {
  let cost = 0
  const rows = columns[0]?.length ?? 0
  for (let row = 0; row < rows; row++) {
    let tallest = 0
    for (const column of columns) {
      const lines = column[row] ?? 0
      if (lines > tallest) tallest = lines
      cost += lines * inside
    }
    cost += tallest
  }
  return cost
}
