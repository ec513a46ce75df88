/** A draft on the screen: its rows, and where in them the caret stands. */
import { cellsOf, characters } from './cells.ts'
import type { Draft } from './draft.ts'

interface Row {
  text: string
  /** Where in the draft the row begins and ends; a line break belongs to no row. */
  from: number
  to: number
}

export interface DraftRows {
  rows: readonly Row[]
  caret: { row: number; column: number }
}

export function rowsOf({ text, at }: Draft, width: number): DraftRows {
  const rows: Row[] = []
  let from = 0
  for (const line of text.split('\n')) {
    for (const part of partsOf(line, width)) {
      rows.push({ text: part, from, to: from + part.length })
      from += part.length
    }
    from += 1
  }
  const row = rows.findLastIndex((one) => one.from <= at)
  return { rows, caret: { row, column: cellsOf(text.slice(rows[row]!.from, at)) } }
}

/** The place one row up or down, in the same column where the row is long enough. */
export function rowAway(
  draft: Draft,
  width: number,
  by: 1 | -1,
  column: number,
): Draft | undefined {
  const { rows, caret } = rowsOf(draft, width)
  const row = rows[caret.row + by]
  if (!row) return undefined
  let at = row.from
  let before = at
  for (const one of characters(row.text)) {
    if (cellsOf(draft.text.slice(row.from, at + one.length)) > column) break
    before = at
    at += one.length
  }
  // Where a line is broken into rows, the end of a row is the start of the next.
  const goesOn = rows[caret.row + by + 1]?.from === row.to
  return { text: draft.text, at: goesOn && at === row.to ? before : at }
}

/** Breaks behind a space where there is one; the space may hang over the edge by its cell. */
function partsOf(line: string, width: number): string[] {
  const parts: string[] = []
  let part = ''
  let room = 0
  for (const one of characters(line)) {
    room += roomOf(one)
    if (room > (one === ' ' ? width + 1 : width)) {
      const kept = one === ' ' ? part : part.slice(0, part.lastIndexOf(' ') + 1) || part
      parts.push(kept)
      part = part.slice(kept.length)
      room = roomOf(part) + roomOf(one)
    }
    part += one
  }
  return [...parts, part]
}

/** The screen counts a row's units as well as its cells, so neither may be more than fit. */
const roomOf = (text: string): number => Math.max(cellsOf(text), text.length)
