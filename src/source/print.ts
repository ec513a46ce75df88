/** Values to YAML lines, in the manner of the text that they will stand in. */
import { Document, Scalar, visit } from 'yaml'
import { isPrintable } from './characters.ts'
import type { Node, SourceDocument } from './document.ts'
import { lineStart } from './lines.ts'
import { isFlow } from './node.ts'

export interface Layout {
  /** Spaces a level. */
  step: number
  /** Whether a list stands deeper than the key above it. */
  listsIndented: boolean
  eol: string
  /** Columns for text that may be folded, counted from its key; a usual width where it is not said. */
  width?: number
}

export type ScalarStyle = Scalar.Type

/** A string longer than this, without line breaks, becomes a folded block. */
const longText = 80
/** Width of folded blocks, before they are shifted to their place. */
const lineWidth = 90

/** Plain words that readers of older YAML take for true or false, and its sign for a merge. */
const oldWords = /^(?:y|n|yes|no|on|off|<<)$/i

/**
 * What stands behind a `key:` or a `-`, as lines; the first begins there, with its space, and the
 * others count their columns from the key or the dash.
 */
export function valueLines(
  value: unknown,
  layout: Layout,
  isItem: boolean,
  style?: ScalarStyle,
): string[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
    return scalarLines(value, layout, style)
  const lines = Object.entries(value).flatMap(([key, part]) =>
    Array.isArray(value)
      ? joined('-', valueLines(part, layout, true, style))
      : joined(`${flowText(key)}:`, valueLines(part, layout, false, style)),
  )
  if (isItem)
    return joined(
      ' ',
      lines.map((line, at) => (at === 0 ? line : shifted(line, 2))),
    )
  const column = Array.isArray(value) && !layout.listsIndented ? 0 : layout.step
  return ['', ...lines.map((line) => shifted(line, column))]
}

const joined = (mark: string, [first, ...others]: string[]) => [mark + first, ...others]

/** A line at a column; empty lines stay empty. */
export const shifted = (line: string, column: number) =>
  line === '' ? '' : ' '.repeat(column) + line

/** A scalar or an empty collection. */
function scalarLines(value: unknown, layout: Layout, kept: ScalarStyle | undefined): string[] {
  const style = (typeof value === 'string' && kept) || styleOf(value)
  if (style === Scalar.PLAIN && isPlainly(value, layout)) return [` ${value}`]
  const document = new Document({ k: value })
  visit(document, {
    Scalar(at, node) {
      if (at !== 'key') node.type = style
    },
  })
  const width = layout.width ?? (style === Scalar.BLOCK_FOLDED ? lineWidth : 0)
  const text = document.toString({
    indent: layout.step,
    lineWidth: width,
    doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
  })
  return visible(text).replace(/\n$/, '').slice('k:'.length).split('\n')
}

/** Begins with a letter and holds no sign that may mean something: `yaml` would write it as it is. */
const plainly = /^\p{L}[\p{L}\d ,.()/’'-]*[\p{L}\d.)]$/u
const wordsOfYaml = /^(?:true|false|null)$/i

/** Most texts and numbers of a plan, for which the library need not be asked. */
function isPlainly(value: unknown, { width = 0 }: Layout): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0)
  if (typeof value !== 'string' || !plainly.test(value)) return false
  return (
    !wordsOfYaml.test(value) && !oldWords.test(value) && (width === 0 || value.length < width - 4)
  )
}

const isPlainKey = (text: string): boolean =>
  /^[a-z][a-z_\d]*$/.test(text) && !wordsOfYaml.test(text) && !oldWords.test(text)

/** One line for a scalar without line breaks, for a place behind a key or a dash. */
export function lineText(value: unknown): string {
  const style = needsQuotes(value) ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN
  const layout = { step: 2, listsIndented: true, eol: '\n', width: 0 }
  return scalarLines(value, layout, style).join('\n').slice(1)
}

/** Where `yaml` itself would not think of quotes. */
const needsQuotes = (value: unknown) =>
  typeof value === 'string' && (oldWords.test(value) || !isPrintable(value))

/** What YAML does not allow as it is; only double quotes can hold it. */
const visible = (text: string) =>
  isPrintable(text)
    ? text
    : text.replace(/./gsu, (one) =>
        isPrintable(one) ? one : `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )

/** How a new scalar is best written. Where that is not possible, `yaml` takes double quotes. */
function styleOf(value: unknown): ScalarStyle {
  if (typeof value !== 'string') return Scalar.PLAIN
  if (needsQuotes(value)) return Scalar.QUOTE_DOUBLE
  if (/[\n\r]/.test(value)) return isBlockText(value) ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE
  return value.length > longText && /\S \S/.test(value) ? Scalar.BLOCK_FOLDED : Scalar.PLAIN
}

/** Text whose line breaks and spaces a block keeps without special signs. */
export const isBlockText = (value: string) =>
  isPrintable(value) && /^\S/.test(value) && !/[\r\u0085]|\n[\n\t ]+$/.test(value)

/** One line, for a place between brackets. */
export function flowText(
  value: unknown,
  style?: ScalarStyle,
  padded = !Array.isArray(value),
): string {
  if (style === undefined && typeof value === 'string' && isPlainKey(value)) return value
  const document = new Document([value], { aliasDuplicateObjects: false })
  visit(document, {
    Collection(_, node) {
      node.flow = true
    },
    Scalar(at, node) {
      const own = needsQuotes(node.value) ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN
      if (at !== 'key') node.type = style ?? own
    },
  })
  const text = visible(document.toString({ lineWidth: 0, flowCollectionPadding: padded }))
  return text.slice(1, text.lastIndexOf(']')).replace(/^ | $/g, '')
}

/** A key, in the quotes that the old one had. */
export function keyText(name: string, old: string): string {
  const style = old.startsWith("'") ? Scalar.QUOTE_SINGLE : Scalar.QUOTE_DOUBLE
  return flowText(name, /^["']/.test(old) ? style : undefined)
}

/** Reads from the text how its author lays out YAML; the tool's own manner where nothing shows. */
export function layoutOf({ text, root }: SourceDocument): Layout {
  const column = (at: number) => at - lineStart(text, at)
  const blocks = keyedBlocks(text, root).map((node) => ({
    isList: !node.keys,
    depth: column(node.start) - column(node.keyStart),
  }))
  return {
    step: blocks.find(({ depth }) => depth > 0)?.depth ?? 2,
    listsIndented: (blocks.find(({ isList }) => isList)?.depth ?? 1) > 0,
    eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
  }
}

/** Lists and mappings that stand below a key, without brackets. */
function keyedBlocks(text: string, node: Node | undefined): Node[] {
  if (!node?.children || isFlow(text, node)) return []
  const below = node.children.flatMap((child) => keyedBlocks(text, child))
  return node.keyStart < 0 ? below : [node, ...below]
}
