/** Lines for a value that is in neither side, and so is written anew. */
import { flowText, type Layout, shifted, valueLines } from '../../source/print.ts'
import { type Fields, isFields } from './three.ts'

/** The longest mapping or list in brackets. */
const longestFlow = 90

interface Manner {
  layout: Layout
  /** Brackets are kept. */
  isFlow: boolean
  /** No side has anything in its place. */
  isNew: boolean
}

/** Behind its mark, a key with a colon or a dash; lines below are counted from the column of the mark. */
export function newLines(
  value: unknown,
  mark: string,
  { layout, isFlow, isNew }: Manner,
): string[] {
  const line = isFlow ? inFlow(value, mark) : undefined
  if (line !== undefined) return [line]
  if (!isNew || !Array.isArray(value) || !value.every(isFields))
    return blockLines(value, mark, layout)
  const column = layout.listsIndented ? layout.step : 0
  const items = value.flatMap((item) => newItem(item, layout))
  return [mark, ...items.map((one) => shifted(one, column))]
}

/** Of a conflict each value stands on one line where it can, to be seen below one another. */
const newItem = (item: Fields, layout: Layout): string[] =>
  Object.entries(item).flatMap(([key, part], at) => {
    const mark = `${flowText(key)}:`
    const line = inFlow(part, mark)
    const lines = line === undefined ? blockLines(part, mark, layout) : [line]
    return lines.map((one, row) => (at + row === 0 ? `- ${one}` : shifted(one, 2)))
  })

function inFlow(value: unknown, mark: string): string | undefined {
  if (!Array.isArray(value) && !isFields(value)) return undefined
  const line = `${mark} ${flowText(value)}`
  return line.length <= longestFlow && !line.includes('\n') ? line : undefined
}

function blockLines(value: unknown, mark: string, layout: Layout): string[] {
  const [first = '', ...rest] = valueLines(value, layout, mark === '-')
  return [mark + first, ...rest]
}
