/**
 * A value of the plan as lines of YAML, as somebody would write them who knows the file: what is short
 * on one line, long text folded, the rest a line for each field.
 */
import type { Shape } from '../plan/shape.ts'
import {
  flowText,
  isBlockText,
  lineText,
  type ScalarStyle,
  shifted,
  valueLines,
} from '../source/print.ts'
import {
  airyLists,
  type Field,
  fieldsOf,
  isMapping,
  itemShape,
  type Mapping,
  openShapes,
  packedShapes,
} from './layout-shapes.ts'
import { packedLines } from './packed.ts'

/** Columns that a line may take. */
const width = 96
const step = 2
/** Between brackets a text is no longer than this; what is longer is prose and gets its own line. */
const shortText = { inMapping: 48, inList: 40 }
const mostFlowFields = 5

/** The lines of one field that stands at a column; they count their own columns from there. */
export function fieldLines({ key, value, shape }: Field, column = 0): string[] {
  const mark = `${flowText(key)}:`
  return entryLines(mark, value, shape, column, fitting(mark, value, shape, column))
}

/** `line` is the whole entry on one line, where it may be. */
function entryLines(
  mark: string,
  value: unknown,
  shape: Shape | undefined,
  column: number,
  line: string | undefined,
): string[] {
  if (line !== undefined) return [line]
  const packed = packedField(mark, value, shape, column)
  if (packed) return packed
  if (typeof value === 'string') return textLines(mark, value, column)
  const lines = Array.isArray(value)
    ? listLines(value, shape, column + step)
    : fieldsOf(value as Mapping, shape).flatMap((field) => fieldLines(field, column + step))
  const inside = lines.map((one) => shifted(one, step))
  if (mark !== '-') return [mark, ...inside]
  const [first = '', ...others] = inside
  return [`- ${first.trimStart()}`, ...others]
}

/** Codes that nobody reads take as few lines as they can. */
function packedField(
  mark: string,
  value: unknown,
  shape: Shape | undefined,
  column: number,
): string[] | undefined {
  if (!packedShapes.has(shape) || !isMapping(value)) return undefined
  const all = Object.entries(value)
  if (!all.every(([, part]) => isShort(part, shortText.inMapping))) return undefined
  const items = all.map(([key, part]) => `${flowText(key)}: ${lineText(part)}`)
  const lines = packedLines(items, width - column - step)
  return [mark, ...lines.map((line) => shifted(line, step))]
}

function listLines(items: readonly unknown[], shape: Shape | undefined, column: number): string[] {
  const inner = itemShape(shape)
  const short = items.map((item) =>
    isLoneField(item) ? undefined : fitting('-', item, inner, column),
  )
  const areAlike = items.every((item, at) => !isCollection(item) || short[at] !== undefined)
  return items.flatMap((item, at) => {
    const line = areAlike || !isCollection(item) ? short[at] : undefined
    const lines = entryLines('-', item, inner, column, line)
    return at > 0 && airyLists.has(shape) ? ['', ...lines] : lines
  })
}

/** As an item it is one line without brackets, too. */
const isLoneField = (value: unknown) => isMapping(value) && Object.keys(value).length === 1

const isCollection = (value: unknown) => typeof value === 'object'

/** The entry on one line, unless it is too long or better not on one. */
function fitting(
  mark: string,
  value: unknown,
  shape: Shape | undefined,
  column: number,
): string | undefined {
  const text = oneLine(value, shape)
  const line = `${mark} ${text}`
  return text !== undefined && column + line.length <= width ? line : undefined
}

function oneLine(value: unknown, shape: Shape | undefined): string | undefined {
  if (Array.isArray(value)) return openShapes.has(shape) ? undefined : listText(value)
  if (isMapping(value)) return openShapes.has(shape) ? undefined : mappingText(value, shape)
  return hasLineBreak(value) ? undefined : lineText(value)
}

const hasLineBreak = (value: unknown) => typeof value === 'string' && /[\n\r]/.test(value)

function listText(items: readonly unknown[]): string | undefined {
  const areShort = items.every(
    (item) => isShort(item, shortText.inList) && !/[.?!]["']?$/.test(String(item)),
  )
  return areShort ? flowText(items) : undefined
}

function mappingText(value: Mapping, shape: Shape | undefined): string | undefined {
  const fields = fieldsOf(value, shape)
  if (fields.length > mostFlowFields) return undefined
  const parts = fields.map(({ key, value: part }) => {
    if (Array.isArray(part)) return [key, listText(part)]
    return [key, isShort(part, shortText.inMapping) ? lineText(part) : undefined]
  })
  if (parts.some(([, text]) => text === undefined)) return undefined
  return `{ ${parts.map(([key, text]) => `${flowText(key)}: ${text}`).join(', ')} }`
}

/** Whether a scalar looks the same between brackets: its commas would have to be quoted there. */
const isShort = (value: unknown, most: number) =>
  !isCollection(value) &&
  !hasLineBreak(value) &&
  String(value).length <= most &&
  flowText(value) === lineText(value)

/** Text that is too long for the line of its key, or that has line breaks. */
function textLines(mark: string, text: string, column: number): string[] {
  const room = width - column
  const style = textStyle(text, room - step)
  const taken = style === 'QUOTE_DOUBLE' ? mark.length : 0
  const layout = { step, listsIndented: true, eol: '\n', width: room - taken }
  const [first, ...others] = valueLines(text, layout, false, style)
  return [mark + first, ...others]
}

function textStyle(text: string, room: number): ScalarStyle {
  if (!isBlockText(text)) return 'QUOTE_DOUBLE'
  if (!hasLineBreak(text)) return canFold(text) ? 'BLOCK_FOLDED' : 'PLAIN'
  const isTooLong = text.split('\n').some((line) => line.length > room && canFold(line))
  return isTooLong && !hasIndentedLines(text) ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL'
}

const canFold = (line: string) => /\S \S/.test(line)

/** A folded block keeps the breaks around such lines, and readers disagree about them. */
const hasIndentedLines = (text: string) => /\n[\t ]/.test(text)
