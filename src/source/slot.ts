/**
 * The place of a value in a text: what must go, and where a new value's first line (the head) and its
 * further lines (the body) come. What is neither stays, comments above all.
 */
import type { Node, Span } from './document.ts'
import { breakBefore, lineEnd, lineStart } from './lines.ts'
import { isFlow } from './node.ts'

export interface Slot {
  /** From behind the `:` or the `-` to the end of the old value, or of its block sign. */
  head: Span
  /** Further lines of the old value; begins at the end of a line. */
  body: Span
  /** Column of the key or the dash. */
  column: number
}

export const columnOf = (text: string, at: number) => at - lineStart(text, at)

/** True for a key with nothing behind it, and for an empty list item. */
export const isEmptyNode = (node: Node) => node.start === node.end || node.start === node.keyStart

/** The slots to try, the one that keeps most first; none when the value is written unusually. */
export function slotsOf(text: string, parent: Node, index: number): Slot[] {
  const node = parent.children?.[index]
  const mark = node && markOf(text, parent, index)
  if (!node || !mark) return []
  const column = columnOf(text, mark.start)
  return spansOf(text, node, mark.end).map((spans) => ({ ...spans, column }))
}

/** Where a value ends, the colon of an empty field included. */
export function endOf(text: string, node: Node): number {
  const last = isFlow(text, node) ? undefined : node.children?.at(-1)
  if (last) return endOf(text, last)
  if (!isEmptyNode(node)) return node.end
  return node.keyStart < 0 ? node.end : (behindColon(text, node.keyEnd) ?? node.keyEnd)
}

/** The `key:` or the `-` before a value. */
export function markOf(text: string, parent: Node, index: number): Span | undefined {
  const node = parent.children?.[index]
  if (!node) return undefined
  if (node.keyStart >= 0) {
    const end = behindColon(text, node.keyEnd)
    return end === undefined ? undefined : { start: node.keyStart, end }
  }
  const dash = dashOf(text, parent, index)
  return dash === undefined ? undefined : { start: dash, end: dash + 1 }
}

/** The offset behind the colon of a key, if the colon is on the key's line. */
export function behindColon(text: string, keyEnd: number): number | undefined {
  let at = keyEnd
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at++
  return text.charAt(at) === ':' ? at + 1 : undefined
}

function dashOf(text: string, list: Node, index: number): number | undefined {
  if (index === 0) return list.start
  const column = columnOf(text, list.start)
  const before = list.children?.[index - 1]
  let line = lineEnd(text, before?.end ?? list.start) + 1
  while (line < text.length) {
    if (/^ *-$/.test(text.slice(line, line + column + 1))) return line + column
    line = lineEnd(text, line) + 1
  }
  return undefined
}

type Spans = Omit<Slot, 'column'>

function spansOf(text: string, node: Node, from: number): Spans[] {
  if (isEmptyNode(node)) return [inline(text, from, padded(text, from))]
  const end = endOf(text, node)
  const header = blockHeader(text, node, from)
  if (header !== undefined) return [belowLine(text, from, header, end)]
  if (lineEnd(text, from) >= node.start) return [inline(text, from, end)]
  const behind = { start: from, end: from }
  const above = breakBefore(text, lineStart(text, node.start))
  return [
    { head: behind, body: { start: above, end } },
    belowLine(text, from, from, end),
    inline(text, from, end),
  ]
}

/** A value on the line of its key: its body would come after the comment on that line. */
function inline(text: string, from: number, to: number): Spans {
  const end = lineEnd(text, to)
  return { head: { start: from, end: to }, body: { start: end, end } }
}

/** A value below the line of its key or of its block sign. */
function belowLine(text: string, from: number, headEnd: number, to: number): Spans {
  const start = lineEnd(text, headEnd)
  return { head: { start: from, end: headEnd }, body: { start, end: Math.max(start, to) } }
}

/** The end of the line when only spaces are left on it. */
function padded(text: string, at: number): number {
  const end = lineEnd(text, at)
  return text.slice(at, end).trim() === '' ? end : at
}

/** The offset behind the `|` or `>` and its indicators, when the node is a block of text. */
function blockHeader(text: string, node: Node, from: number): number | undefined {
  const sign = /[ \t]*[|>][-+1-9]*/y
  sign.lastIndex = from
  return !node.children && sign.test(text) ? sign.lastIndex : undefined
}
