/**
 * Puts an item that is laid out already into a list at the top of a file, at the end or between two
 * others; every other byte stays. Where the file is written so that these lines do not fit, the item is
 * laid out in the file's own manner, at the end.
 */
import type { Node, SourceDocument } from './document.ts'
import { appendItem, edited } from './edit.ts'
import { belowLast, blanksBefore } from './edit-texts.ts'
import { breakBefore, lineStart } from './lines.ts'
import { valueAt, withValue } from './meaning.ts'
import { isFlow } from './node.ts'
import { type Layout, layoutOf, shifted } from './print.ts'
import { columnOf, markOf, slotsOf } from './slot.ts'

export interface LaidOutItem {
  value: unknown
  /** As YAML; the first line begins with the dash, the others count their columns from it. */
  lines: readonly string[]
}

export type Inserted = { text: string; index: number } | { problem: string }

/** @param before the item that it is put in front of; at the end without one */
export function insertItem(
  document: SourceDocument,
  list: string,
  item: LaidOutItem,
  before?: number,
): Inserted {
  const items = valueAt(document.value, [list]) ?? []
  if (!Array.isArray(items)) return { problem: `“${list}” is no list in this file.` }
  const at = before ?? items.length
  const meant = withValue(document.value, [list], items.toSpliced(at, 0, item.value))
  const result = edited(document, meant, () => textsWith(document, list, item.lines, at))
  if ('text' in result) return { ...result, index: at }
  const appended = appendItem(document, [list], item.value)
  return 'text' in appended ? { ...appended, index: items.length } : appended
}

function* textsWith(
  document: SourceDocument,
  list: string,
  lines: readonly string[],
  at: number,
): Generator<string> {
  const { text, root } = document
  if (!root?.keys || isFlow(text, root)) return
  const layout = layoutOf(document)
  const index = root.keys.indexOf(list)
  const node = root.children?.[index]
  const inside = lines.map((line) => shifted(line, layout.listsIndented ? layout.step : 0))
  if (!node) yield* belowLast(text, root, [`${list}:`, ...inside], layout)
  else if (!node.children?.length) yield* begun(text, root, index, inside, layout)
  else if (isFlow(text, node)) return
  else if (at < node.children.length) yield* above(text, node, at, lines, layout)
  else yield* belowLast(text, node, lines, layout)
}

/** A key with nothing, or with empty brackets, behind it. */
function* begun(
  text: string,
  root: Node,
  index: number,
  lines: readonly string[],
  { eol }: Layout,
): Generator<string> {
  for (const { head, body } of slotsOf(text, root, index)) {
    const comment = text.slice(head.end, body.start).trimEnd()
    const words = lines.map((line) => eol + line).join('')
    yield text.slice(0, head.start) + comment + words + text.slice(body.end)
  }
}

/** Above an item and the comment lines that stand directly over it. */
function* above(
  text: string,
  list: Node,
  at: number,
  lines: readonly string[],
  { eol }: Layout,
): Generator<string> {
  const start = startOf(text, list, at)
  const second = startOf(text, list, Math.max(at, 1))
  if (start === undefined) return
  const column = columnOf(text, list.start)
  const isApart = second !== undefined && blanksBefore(text, second) < second
  const words = lines.map((line) => shifted(line, column) + eol).join('')
  yield text.slice(0, start) + words + (isApart ? eol : '') + text.slice(start)
}

/** Where an item begins with the comment lines over it that stand in its column. */
function startOf(text: string, list: Node, at: number): number | undefined {
  const mark = markOf(text, list, at)
  if (!mark) return undefined
  const sign = `${' '.repeat(columnOf(text, mark.start))}#`
  let start = lineStart(text, mark.start)
  while (start > 0) {
    const over = lineStart(text, breakBefore(text, start))
    if (!text.startsWith(sign, over)) break
    start = over
  }
  return start
}
