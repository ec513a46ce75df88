/**
 * A YAML text in pieces: each field and each list item with its own lines, the comments and blank lines
 * above it, and deeper comments below. Lines are counted from the column of the key or the dash, so that
 * a piece can stand anywhere.
 */
import { type Comment, commentsIn } from '../../source/comments.ts'
import type { Node, SourceDocument } from '../../source/document.ts'
import { lineIndex } from '../../source/lines.ts'
import { isFlow } from '../../source/node.ts'
import { endOf, markOf } from '../../source/slot.ts'

export interface Piece {
  lead: readonly string[]
  /** From the key or dash to the end of the value. */
  body: readonly string[]
  tail: readonly string[]
  /** The key with its colon as it is written, or the dash. */
  mark: string
  /** What is in a mapping or list without brackets. */
  kids?: ReadonlyMap<string | number, Piece>
  /** What stands on the mark's line behind it, where the kids are below. */
  head: string
  /** The first of the kids stands on the line of the dash. */
  isInline: boolean
  /** Columns from the mark to the kids. */
  offset: number
  isFlow: boolean
  /** The comments of its body, those of its kids included, without what they begin with. */
  comments: readonly string[]
}

/**
 * A document whose root is a mapping without brackets, as one piece with the lines below its last field as
 * the tail; `undefined` for any other.
 */
export function piecesOf(document: SourceDocument): Piece | undefined {
  const { text, root } = document
  if (!root?.keys || isFlow(text, root)) return undefined
  try {
    return new Cutter(document).whole(root)
  } catch (error) {
    if (error === unusual) return undefined
    throw error
  }
}

/** Thrown where a text is written in a way that lines do not tell. */
const unusual = Symbol('unusual')

class Cutter {
  private readonly text: string
  private readonly lines: string[]
  private readonly comments: Comment[]
  private readonly lineOf: (offset: number) => number
  private readonly columnOf: (offset: number) => number
  /** The first line, 0-based, that belongs to no piece yet. */
  private at = 0

  constructor(document: SourceDocument) {
    this.text = document.text
    this.lines = linesOf(document.text)
    this.comments = commentsIn(document)
    const index = lineIndex(document.text)
    this.lineOf = (offset) => index.position(offset).line - 1
    this.columnOf = (offset) => index.position(offset).column - 1
  }

  whole(root: Node): Piece {
    const lead = this.lines.slice(0, this.begin(root))
    this.at = lead.length
    const kids = this.kidsOf(root)
    const tail = this.lines.slice(this.at)
    const none = { body: [], mark: '', head: '', isInline: false, offset: 0, comments: [] }
    return { ...none, isFlow: false, lead, kids, tail }
  }

  /** The line below the mark that the document begins with, if it has one. */
  private begin(root: Node): number {
    const first = this.lineOf(root.start)
    return this.lines.slice(0, first).findLastIndex((line) => /^---(?:\s|$)/.test(line)) + 1
  }

  private kidsOf(parent: Node): Map<string | number, Piece> {
    const kids = new Map<string | number, Piece>()
    for (const [index, node] of (parent.children ?? []).entries()) {
      const key = parent.keys?.[index] ?? index
      if (kids.has(key)) throw unusual
      kids.set(key, this.piece(parent, index, node))
    }
    return kids
  }

  private piece(parent: Node, index: number, node: Node): Piece {
    const mark = markOf(this.text, parent, index)
    if (!mark) throw unusual
    const line = this.lineOf(mark.start)
    const column = this.columnOf(mark.start)
    if (line < this.at - 1) throw unusual
    const lead = this.cut(this.at, line, column)
    const inside = this.inside(node, { line, column, end: mark.end })
    const last = inside ? this.at : this.lineOf(endOf(this.text, node)) + 1
    const body = this.cut(line, Math.max(last, line + 1), column)
    this.at = Math.max(this.at, last, line + 1)
    const bodyEnd = this.at
    this.at = this.tailEnd(column)
    return {
      lead,
      body,
      tail: this.cut(bodyEnd, this.at, column),
      mark: this.text.slice(mark.start, mark.end),
      head: '',
      isInline: false,
      offset: 0,
      isFlow: isFlow(this.text, node),
      ...inside,
      comments: this.comments
        .filter(
          (comment) =>
            comment.line > line && comment.line <= bodyEnd && comment.span.start >= mark.start,
        )
        .map(({ text }) => text),
    }
  }

  /** What a collection without brackets holds. */
  private inside(
    node: Node,
    mark: { line: number; column: number; end: number },
  ): Pick<Piece, 'kids' | 'head' | 'isInline' | 'offset'> | undefined {
    if (!node.children || node.children.length === 0 || isFlow(this.text, node)) return undefined
    const first = markOf(this.text, node, 0)
    if (!first) throw unusual
    const isInline = this.lineOf(first.start) === mark.line
    const lineText = this.lines[mark.line] ?? ''
    const head = isInline ? '' : lineText.slice(this.columnOf(mark.end)).trimEnd()
    if (head !== '' && !/^\s+#/.test(head)) throw unusual
    this.at = isInline ? mark.line : mark.line + 1
    const kids = this.kidsOf(node)
    return { kids, head, isInline, offset: this.columnOf(first.start) - mark.column }
  }

  /** Lines from one to before another, counted from a column. */
  private cut(from: number, to: number, column: number): string[] {
    return this.lines.slice(from, Math.max(from, to)).map((line) => {
      const before = line.slice(0, column)
      if (before.trim() === '' || /^[ -]*$/.test(before)) return line.slice(column)
      return line.trimStart()
    })
  }

  /** Comments right below that stand deeper than the mark, with blank lines between them. */
  private tailEnd(column: number): number {
    let end = this.at
    for (let line = this.at; line < this.lines.length; line += 1) {
      const text = this.lines[line] as string
      if (text.trim() === '') continue
      if (!text.trimStart().startsWith('#') || text.length - text.trimStart().length <= column)
        break
      end = line + 1
    }
    return end
  }
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
