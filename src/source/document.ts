/**
 * A YAML text as a value with positions.
 *
 * `value` has the same shape as the YAML, so a path into the plan is a path into the text. Nothing
 * throws: whatever is wrong with the text is listed in `problems`, and what could be read is there.
 */
import { lineIndex } from './lines.ts'

export type Path = readonly (string | number)[]

/** 1-based line and column; columns count UTF-16 units, as editors do. */
export interface Position {
  line: number
  column: number
}

/** Both ends stated; the end is exclusive. */
export interface Range {
  start: Position
  end: Position
}

/** Offsets into the text, 0-based, end exclusive. */
export interface Span {
  start: number
  end: number
}

/** Where a value stands, and where its parts stand. */
export interface Node extends Span {
  /** The span of the key that this value belongs to; -1 in a list and at the top. */
  keyStart: number
  keyEnd: number
  /** Names of the children of a mapping, in the order of the text. */
  keys?: string[]
  /** Children of a mapping or a list. */
  children?: Node[]
}

export type ProblemCode =
  | 'syntax-error'
  | 'tab-indentation'
  | 'duplicate-key'
  | 'several-documents'
  | 'yaml-alias'
  | 'yaml-merge-key'
  | 'yaml-tag'
  | 'yaml-directive'
  | 'byte-order-mark'
  | 'mixed-line-endings'
  | 'invalid-utf8'
  | 'empty-file'
  | 'file-too-large'
  | 'not-a-mapping'
  | 'text-cut-short'
  | 'too-deep'

/** Something wrong with the text itself. */
export interface SourceProblem {
  code: ProblemCode
  span: Span
  /** Words for the message; never the author's text, save a duplicate key's name. */
  detail?: string
}

export interface SourceDocument {
  /** Without a byte order mark at its start: positions count without it. */
  text: string
  /** `undefined` when nothing could be read. Keys without a value are left out. */
  value: unknown
  root: Node | undefined
  problems: SourceProblem[]
  /** Which of the two readers made it. */
  reader: 'fast' | 'thorough'
}

function childOf(node: Node, part: string | number): Node | undefined {
  if (!node.children) return undefined
  if (typeof part === 'number') return node.keys ? undefined : node.children[part]
  const index = node.keys?.indexOf(part) ?? -1
  return index < 0 ? undefined : node.children[index]
}

/** The node at a path, or its nearest parent that is there. */
export function nodeAt(
  document: SourceDocument,
  path: Path,
): { node: Node; found: boolean } | undefined {
  let node = document.root
  if (!node) return undefined
  for (const part of path) {
    const child: Node | undefined = childOf(node, part)
    if (!child) return { node, found: false }
    node = child
  }
  return { node, found: true }
}

/**
 * The span of the value at a path. What is missing points at its nearest parent: at that parent's
 * key or, in a list, at the first key of the element.
 */
export function spanAt(document: SourceDocument, path: Path, on: 'value' | 'key' = 'value'): Span {
  const hit = nodeAt(document, path)
  if (!hit) return { start: 0, end: 0 }
  const { node, found } = hit
  if ((!found || on === 'key') && node.keyStart >= 0)
    return { start: node.keyStart, end: node.keyEnd }
  if (found && !node.children) return node
  return headOf(node)
}

/** The first key of a mapping, the first element of a list: what an excerpt can underline. */
function headOf(node: Node): Span {
  const first = node.children?.[0]
  if (!first) return node
  if (first.keyStart >= 0) return { start: first.keyStart, end: first.keyEnd }
  return headOf(first)
}

/** Turns spans into lines and columns. */
export function rangeOf(text: string, span: Span): Range {
  const lines = lineIndex(text)
  return { start: lines.position(span.start), end: lines.position(span.end) }
}
