/** Strips side by side: the cells of a table row, a pair of facts, a row of signature boxes. */
import type { Run, Strip } from './strips.ts'

/** Joins cells into one strip as tall as the tallest of them. */
export function beside(cells: Strip[][], keep: Strip['keep'] = 0): Strip {
  const stacked = cells.map(stack)
  return {
    gap: 0,
    height: Math.max(0, ...stacked.map((cell) => cell.height)),
    keep,
    runs: stacked.flatMap((cell) => cell.runs),
    shapes: stacked.flatMap((cell) => cell.shapes ?? []),
    figures: stacked.flatMap((cell) => cell.figures ?? []),
    fields: stacked.flatMap((cell) => cell.fields ?? []),
  }
}

/** Joins cells line by line, for a row that may break between its lines. */
export function interleaved(cells: Strip[][]): Strip[] {
  const count = Math.max(0, ...cells.map((cell) => cell.length))
  return Array.from({ length: count }, (_, i) => {
    const lines = cells.map((cell) => cell.slice(i, i + 1))
    const gap = Math.max(0, ...lines.map((line) => line[0]?.gap ?? 0))
    return { ...beside(lines.map(withoutGap)), gap: i === 0 ? 0 : gap }
  })
}

/** Puts strips under one another for good. The gap above the first is dropped. */
export function stack(strips: Strip[]): Strip {
  let height = 0
  const runs: Run[] = []
  const shapes: Strip['shapes'] = []
  const figures: Strip['figures'] = []
  const fields: Strip['fields'] = []
  for (const [i, strip] of strips.entries()) {
    if (i > 0) height += strip.gap
    for (const run of strip.runs) runs.push({ ...run, y: run.y + height })
    for (const shape of strip.shapes ?? []) shapes.push({ ...shape, y: shape.y + height })
    for (const it of strip.figures ?? []) figures.push({ ...it, y: it.y + height })
    for (const field of strip.fields ?? []) fields.push({ ...field, y: field.y + height })
    height += strip.height
  }
  return { gap: 0, height, keep: 0, runs, shapes, figures, fields }
}

/** Moves what a strip shows down by `top` and adds white space above and below. */
export function padded(strip: Strip, top: number, bottom: number): Strip {
  return {
    ...strip,
    height: strip.height + top + bottom,
    runs: strip.runs.map((run) => ({ ...run, y: run.y + top })),
    shapes: strip.shapes?.map((shape) => ({ ...shape, y: shape.y + top })),
    figures: strip.figures?.map((figure) => ({ ...figure, y: figure.y + top })),
    fields: strip.fields?.map((field) => ({ ...field, y: field.y + top })),
  }
}

/** Moves what a strip shows to the right. */
export function shifted(strip: Strip, by: number): Strip {
  return {
    ...strip,
    runs: strip.runs.map((run) => ({ ...run, x: run.x + by })),
    shapes: strip.shapes?.map((shape) => ({ ...shape, x: shape.x + by })),
    figures: strip.figures?.map((figure) => ({ ...figure, x: figure.x + by })),
    fields: strip.fields?.map((field) => ({ ...field, x: field.x + by })),
  }
}

function withoutGap(strips: Strip[]): Strip[] {
  return strips.map((strip) => ({ ...strip, gap: 0 }))
}
