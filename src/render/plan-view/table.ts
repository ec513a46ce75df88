/** Tables without what is empty in them; a table with one column left is a list. */
import type { Block, Column, RichText } from '../view.ts'
import { detailBlocks, fact, textBlock } from './blocks.ts'
import { flat, joined, labeled, listOf } from './rich.ts'

export interface ColumnHead {
  title: string
  isNumber: boolean
  /** Says what the row is about, so that it needs no label where it stands alone. */
  isName: boolean
}

/** What stands over a table; or only over the list that it has become, where the columns say it. */
export type Caption = string | { ofList: string }

/** A table without its empty rows and columns, each column as wide as its text asks for. */
export function tableBlock(
  heads: readonly ColumnHead[],
  rows: readonly RichText[][],
  caption?: Caption,
): Block[] {
  const filled = rows.filter((cells) => cells.some((cell) => cell.length > 0))
  const columns = heads.flatMap((head, i) => {
    const cells = filled.map((row) => row[i] ?? [])
    return cells.some((cell) => cell.length > 0) ? [{ head, cells }] : []
  })
  const [only, ...more] = columns
  if (!only) return []
  if (more.length === 0) return listBlocks(only.head, only.cells, caption)
  return [
    {
      kind: 'table',
      ...(typeof caption === 'string' ? { caption } : {}),
      columns: shareWidth(columns.map(({ head, cells }) => columnOf(head, cells))),
      rows: filled.map((_, row) => columns.map(({ cells }) => cells[row] ?? [])),
    },
  ]
}

function listBlocks(head: ColumnHead, cells: RichText[], caption: Caption | undefined): Block[] {
  const label = typeof caption === 'object' ? caption.ofList : caption
  const items = head.isName ? cells : cells.map((cell) => labeled(head.title, cell))
  const content = areNumbers(items) ? joined(items.map(flat)) : listOf(items, false)
  return label ? detailBlocks(fact(label, content)) : textBlock(undefined, content)
}

const numeric = /^[-+]?\d+(?:[.,]\d+)?%?$/

function areNumbers(cells: RichText[]): boolean {
  return cells.every((cell) => numeric.test(flat(cell)))
}

type Weighed = Column & { weight: number }

/** A column asks for room by its longest cell: a long text may wrap, so its claim grows slowly. */
function columnOf({ title, isNumber }: ColumnHead, cells: RichText[]): Weighed {
  const filled = cells.filter((cell) => cell.length > 0)
  const lengths = filled.map((cell) => flat(cell).length)
  const longest = Math.min(Math.max(title.length, ...lengths), 240)
  const weight = longest <= 24 ? longest + 4 : 28 + (longest - 24) / 6
  const atEnd = isNumber && areNumbers(filled)
  return { title, ...(atEnd ? { align: 'end' as const } : {}), weight: Math.max(weight, 8) }
}

function shareWidth(columns: Weighed[]): Column[] {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0)
  return columns.map(({ weight, ...column }) => ({
    ...column,
    width: Math.round((weight / whole) * 1000) / 1000,
  }))
}
