/**
 * An author's long text, read into paragraphs, lists, emphasis and strong.
 *
 * First step of a page: `plan-view.ts` calls this for every text field, the drawers only ever see
 * the result. The rule over everything here: no word the author typed may vanish. What is not one
 * of those four things (HTML, links, headings, code) is therefore plain text, marks and all.
 */

import type { List, ListItem, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Inline, RichBlock, RichText } from './view.ts'

/** Everything CommonMark knows beyond paragraphs, lists, emphasis, strong, breaks and escapes. */
const literal = [
  'autolink',
  'blockQuote',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'setextUnderline',
  'thematicBreak',
]

/** Most fields are one sentence without a mark in it; those need no parser. */
const mayHoldMarkup = /[\n*_\\]|^[-+](?:\s|$)|^\d{1,9}[.)](?:\s|$)/

/** A letter or digit of a script that puts spaces between words. */
const wordCharacter =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}]/u

type Style = Pick<Inline, 'strong' | 'emphasis'>

/** Reads long text: Markdown limited to paragraphs, (nested) lists, emphasis and strong. */
export function parseRichText(text: string): RichText {
  const source = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim()
  if (!mayHoldMarkup.test(source)) return line(source)
  const tree = fromMarkdown(source, { extensions: [{ disable: { null: literal } }] })
  return tree.children.flatMap((node) => readBlock(node, source))
}

/** A short field, word for word: no Markdown, white space folded to single spaces. */
export function line(text: string): RichText {
  const folded = fold(text)
  return folded === '' ? [] : [paragraph([{ text: folded }])]
}

/** The text alone: blank lines between paragraphs, lists with their markers, hard breaks kept. */
export function plainText(rich: RichText): string {
  return rich.map(plainBlock).join('\n\n')
}

function plainBlock(block: RichBlock): string {
  if (block.kind === 'paragraph') return block.inlines.map((inline) => inline.text).join('')
  return block.items
    .map((item, index) => {
      const marker = block.ordered ? `${block.start + index}. ` : '- '
      const body = item.map(plainBlock).join('\n')
      return (marker + body.replaceAll('\n', `\n${' '.repeat(marker.length)}`)).trimEnd()
    })
    .join('\n')
}

function readBlock(node: RootContent, source: string): RichText {
  if (node.type === 'list') return readList(node, source)
  if (node.type !== 'paragraph') return line(sliceOf(node, source))
  const inlines = node.children.flatMap((child) => readInline(child, source, {}))
  const filled = trimEnds(mergeAlike(inlines))
  return filled.length === 0 ? [] : [paragraph(filled)]
}

/** A list of nothing was never a list: somebody typed "-" or "12." as a value, or drew "* * *". */
function readList(list: List, source: string): RichText {
  const items = list.children.map((item) => ({
    number: numberOf(item, source),
    blocks: item.children.flatMap((child) => readBlock(child, source)),
  }))
  const written = sliceOf(list, source)
  const empty = items.every((item) => item.blocks.length === 0) || /^[\s*+-]*$/.test(written)
  if (empty) return line(written)
  if (list.ordered) return splitWhereNumbersJump(items)
  const filled = items.map((item) => item.blocks).filter((blocks) => blocks.length > 0)
  return [{ kind: 'list', ordered: false, start: 1, items: filled }]
}

interface NumberedItem {
  number: number
  blocks: RichBlock[]
}

/**
 * CommonMark renumbers "1. 2. 4." to "1. 2. 3."; the numbers an author chose are kept by starting
 * a new list at each jump. Writing "1." before every item is the idiom for "count for me".
 */
function splitWhereNumbersJump(items: NumberedItem[]): RichText {
  const countForMe = items.every((item) => item.number === 1)
  const lists: Extract<RichBlock, { kind: 'list' }>[] = []
  for (const { number, blocks } of items) {
    const open = lists.at(-1)
    if (open && (countForMe || number === open.start + open.items.length)) open.items.push(blocks)
    else lists.push({ kind: 'list', ordered: true, start: number, items: [blocks] })
  }
  return lists
}

function numberOf(item: ListItem, source: string): number {
  return Number.parseInt(sliceOf(item, source), 10)
}

function readInline(node: PhrasingContent, source: string, style: Style): Inline[] {
  if (node.type === 'text') return [{ text: node.value.replace(/\s*\n\s*/g, ' '), ...style }]
  if (node.type === 'break') return [{ text: '\n', ...style }]
  if (node.type !== 'emphasis' && node.type !== 'strong')
    return [{ text: fold(sliceOf(node, source)), ...style }]
  if (touchesWord(node, source)) return readMarksAsText(node, source, style)
  const inner: Style = { ...style, [node.type]: true }
  return node.children.flatMap((child) => readInline(child, source, inner))
}

type Marked = Extract<PhrasingContent, { type: 'emphasis' | 'strong' }>

/** "2*3*4" is arithmetic and "5*day" a dose; emphasis stands between spaces or punctuation. */
function touchesWord(node: Marked, source: string): boolean {
  const before = Array.from(source.slice(0, startOf(node)).slice(-2)).at(-1) ?? ''
  const after = Array.from(source.slice(endOf(node), endOf(node) + 2)).at(0) ?? ''
  return wordCharacter.test(before) || wordCharacter.test(after)
}

function readMarksAsText(node: Marked, source: string, style: Style): Inline[] {
  const mark = source.charAt(startOf(node)).repeat(node.type === 'strong' ? 2 : 1)
  const inner = node.children.flatMap((child) => readInline(child, source, style))
  return [{ text: mark, ...style }, ...inner, { text: mark, ...style }]
}

function mergeAlike(inlines: Inline[]): Inline[] {
  const merged: Inline[] = []
  for (const inline of inlines) {
    const last = merged.at(-1)
    if (last && last.strong === inline.strong && last.emphasis === inline.emphasis)
      last.text += inline.text
    else merged.push({ ...inline })
  }
  return merged
}

/** A paragraph neither starts nor ends with white space, not even with a hard break. */
function trimEnds(inlines: Inline[]): Inline[] {
  const first = inlines.findIndex((inline) => inline.text.trim() !== '')
  const last = inlines.findLastIndex((inline) => inline.text.trim() !== '')
  return inlines.slice(Math.max(first, 0), last + 1).map((inline, index, kept) => {
    const start = index === 0 ? inline.text.trimStart() : inline.text
    return { ...inline, text: index === kept.length - 1 ? start.trimEnd() : start }
  })
}

function paragraph(inlines: Inline[]): RichBlock {
  return { kind: 'paragraph', inlines }
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

type Positioned = Pick<RootContent, 'position'>

function sliceOf(node: Positioned, source: string): string {
  return source.slice(startOf(node), endOf(node))
}

function startOf(node: Positioned): number {
  return node.position?.start.offset ?? 0
}

function endOf(node: Positioned): number {
  return node.position?.end.offset ?? 0
}
