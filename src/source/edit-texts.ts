/** Texts with one edit made, the most faithful first; which of them is right the caller finds out. */
import { Scalar } from 'yaml'
import type { Node, SourceDocument, Span } from './document.ts'
import { afterBreak, breakBefore, lineEnd, lineStart } from './lines.ts'
import { isFlow } from './node.ts'
import {
  flowText,
  keyText,
  type Layout,
  layoutOf,
  type ScalarStyle,
  shifted,
  valueLines,
} from './print.ts'
import { behindColon, columnOf, endOf, isEmptyNode, markOf, type Slot, slotsOf } from './slot.ts'

/** An element of a collection. */
export interface Target {
  parent: Node
  index: number
  /** Whether the parent stands between brackets. */
  inFlow: boolean
}

type Texts = Generator<string>

/** Longest list or mapping in brackets that is begun in a place where brackets stood empty. */
const shortFlow = 60

/** The same text with another value in the place of one. */
export function* replacements(document: SourceDocument, target: Target, value: unknown): Texts {
  const { text } = document
  const node = target.parent.children?.[target.index]
  if (!node) return
  const styles = stylesFor(text, target, node, value)
  if (target.inFlow || staysFlow(text, node, value))
    for (const style of styles)
      yield inBrackets(text, node, flowText(value, style, isPadded(text, node)))
  if (target.inFlow) return
  const layout = layoutOf(document)
  for (const style of styles)
    for (const slot of slotsOf(text, target.parent, target.index))
      yield filled(text, slot, valueLines(value, layout, !target.parent.keys, style), layout)
}

/** Quotes and blocks stay what they were, where the new text allows it. */
function stylesFor(
  text: string,
  target: Target,
  node: Node,
  value: unknown,
): (ScalarStyle | undefined)[] {
  const old = typeof value === 'string' && value !== '' ? styleOf(text, target, node) : undefined
  if (old?.startsWith('QUOTE') && String(value).includes('\n')) return [undefined, old]
  return old ? [old, undefined, Scalar.QUOTE_DOUBLE] : [undefined, Scalar.QUOTE_DOUBLE]
}

function styleOf(text: string, target: Target, node: Node): ScalarStyle | undefined {
  if (node.children || isEmptyNode(node)) return undefined
  if (text.charAt(node.start) === '"') return Scalar.QUOTE_DOUBLE
  if (text.charAt(node.start) === "'") return Scalar.QUOTE_SINGLE
  const mark = target.inFlow ? undefined : markOf(text, target.parent, target.index)
  const sign = mark && /^\s*([|>])/.exec(text.slice(mark.end, node.start))?.[1]
  if (sign === '|') return Scalar.BLOCK_LITERAL
  return sign === '>' ? Scalar.BLOCK_FOLDED : undefined
}

/** Brackets stay brackets, but empty ones are filled with something short only. */
function staysFlow(text: string, node: Node, value: unknown): boolean {
  if (!isFlow(text, node) || typeof value !== 'object' || value === null) return false
  if (node.children && node.children.length > 0) return true
  const isShallow = Object.values(value).every((part) => typeof part !== 'object' || part === null)
  return isShallow && flowText(value).length <= shortFlow
}

/** Whether the author sets spaces inside the brackets; not known where nothing stands in them. */
const isPadded = (text: string, node: Node): boolean | undefined =>
  isFlow(text, node) && node.children?.length ? text.charAt(node.start + 1) === ' ' : undefined

function inBrackets(text: string, node: Node, words: string): string {
  if (!isEmptyNode(node)) return text.slice(0, node.start) + words + text.slice(node.end)
  const colon = behindColon(text, node.keyEnd)
  const at = colon ?? node.keyEnd
  return `${text.slice(0, at)}${colon ? ' ' : ': '}${words}${text.slice(at)}`
}

function filled(text: string, slot: Slot, [head, ...body]: string[], layout: Layout): string {
  const { head: first, body: further } = slot
  const lines = body.map((line) => layout.eol + shifted(line, slot.column)).join('')
  const between = text.slice(first.end, further.start)
  return text.slice(0, first.start) + head + between + lines + text.slice(further.end)
}

/** The same text with one more element at the end of a collection that has some, or of empty brackets. */
export function* insertions(
  document: SourceDocument,
  parent: Node,
  inFlow: boolean,
  at: string | number,
  value: unknown,
): Texts {
  const { text } = document
  const styles = [undefined, Scalar.QUOTE_DOUBLE] as const
  if (inFlow) {
    for (const style of styles) {
      const entry = flowText(parent.keys ? { [at]: value } : [value], style)
        .slice(1, -1)
        .trim()
      yield* behindLast(text, parent, entry)
    }
    return
  }
  const layout = layoutOf(document)
  for (const style of styles) {
    const mark = parent.keys ? `${flowText(String(at))}:` : '-'
    const [first, ...further] = valueLines(value, layout, !parent.keys, style)
    yield* belowLast(text, parent, [mark + first, ...further], layout)
  }
}

/** Behind the last element or, should a comment stand there, before the closing bracket. */
function* behindLast(text: string, parent: Node, entry: string): Texts {
  const last = parent.children?.at(-1)
  const bracket = parent.end - 1
  if (!last) {
    yield text.slice(0, parent.start + 1) + entry + text.slice(bracket)
    return
  }
  const end = endOf(text, last)
  yield `${text.slice(0, end)},${gapBefore(text, parent, last)}${entry}${text.slice(end)}`
  yield `${text.slice(0, bracket)}, ${entry}${text.slice(bracket)}`
}

/** A line break where the elements before stand on lines of their own. */
function gapBefore(text: string, parent: Node, last: Node): string {
  const start = last.keyStart < 0 ? last.start : last.keyStart
  const gap = /[\r\n]+[ \t]*$/.exec(text.slice(parent.start, start))?.[0]
  return gap ?? ' '
}

/** Below the last element, or below the blank lines that may be part of it. */
export function* belowLast(
  text: string,
  parent: Node,
  lines: readonly string[],
  layout: Layout,
): Texts {
  const children = parent.children ?? []
  const last = children[children.length - 1]
  const mark = markOf(text, parent, children.length - 1)
  if (!last || !mark) return
  const column = columnOf(text, mark.start)
  const isApart =
    children.length > 1 && blanksBefore(text, mark.start) < lineStart(text, mark.start)
  const added = [...(isApart ? [''] : []), ...lines.map((line) => shifted(line, column))]
  const words = added.map((line) => layout.eol + line).join('')
  const end = lineEnd(text, endOf(text, last))
  yield text.slice(0, end) + words + text.slice(end)
  const below = blanksBelow(text, end)
  yield text.slice(0, below) + words + text.slice(below)
}

/** Where the blank lines directly above a line begin; the line's own start if there are none. */
export function blanksBefore(text: string, at: number): number {
  let start = lineStart(text, at)
  while (start > 0) {
    const above = lineStart(text, breakBefore(text, start))
    if (text.slice(above, start).trim() !== '') break
    start = above
  }
  return start
}

/** The end of the last of the blank lines below a line; the line's own end if there are none. */
function blanksBelow(text: string, end: number): number {
  let below = end
  for (;;) {
    const next = afterBreak(text, below)
    const nextEnd = lineEnd(text, next)
    if (next === text.length || text.slice(next, nextEnd).trim() !== '') return below
    below = nextEnd
  }
}

/** The text of a file that holds no value yet, with its first one. */
export function* firstEntry({ text }: SourceDocument, key: string, value: unknown): Texts {
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const open = text === '' || /[\r\n]$/.test(text) ? text : text + eol
  const lines = valueLines(value, { step: 2, listsIndented: true, eol }, false)
  yield `${open}${flowText(key)}:${lines.join(eol)}${eol}`
}

/** The same text without one of several elements. */
export function* removals(document: SourceDocument, target: Target): Texts {
  const { text } = document
  const cuts = target.inFlow ? cutInBrackets(text, target) : cutLines(text, target)
  for (const { start, end } of cuts) yield text.slice(0, start) + text.slice(end)
}

function* cutInBrackets(text: string, { parent, index }: Target): Generator<Span> {
  const children = parent.children ?? []
  const [before, node, next] = [children[index - 1], children[index], children[index + 1]]
  if (!node) return
  const startOf = ({ keyStart, start }: Node) => (keyStart < 0 ? start : keyStart)
  if (before) yield { start: endOf(text, before), end: endOf(text, node) }
  else if (next) yield { start: startOf(node), end: startOf(next) }
}

function* cutLines(text: string, { parent, index }: Target): Generator<Span> {
  const node = parent.children?.[index]
  const mark = markOf(text, parent, index)
  if (!node || !mark) return
  const end = lineEnd(text, endOf(text, node))
  const start = lineStart(text, mark.start)
  if (text.slice(start, mark.start).trim() !== '') {
    yield* cutBehindDash(text, { start: mark.start, end }, markOf(text, parent, index + 1))
    return
  }
  const isApart = index > 0 && (blanksBelow(text, end) > end || !parent.children?.[index + 1])
  if (isApart) yield wholeLines(text, blanksBefore(text, start), end)
  yield wholeLines(text, start, end)
  yield wholeLines(text, start, blanksBelow(text, end))
}

/** Lines with the break behind them or, at the end of a text that has none, the one before. */
function wholeLines(text: string, start: number, end: number): Span {
  const behind = afterBreak(text, end)
  if (behind > end || start === 0) return { start, end: behind }
  return { start: breakBefore(text, start), end }
}

/** The first element of a list item has the dash of the item before it, which must stay. */
function* cutBehindDash(text: string, cut: Span, next: Span | undefined): Generator<Span> {
  if (next && text.slice(cut.end, next.start).trim() === '')
    yield { start: cut.start, end: next.start }
  const before = text.slice(0, cut.start)
  yield { start: before.trimEnd().length, end: cut.end }
}

/** The same text with another name for a key. */
export function* renamings({ text }: SourceDocument, target: Target, name: string): Texts {
  const node = target.parent.children?.[target.index]
  if (!node) return
  const old = text.slice(node.keyStart, node.keyEnd)
  for (const quote of [old, '"'])
    yield text.slice(0, node.keyStart) + keyText(name, quote) + text.slice(node.keyEnd)
}
