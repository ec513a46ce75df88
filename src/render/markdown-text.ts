/**
 * Rich text written back as Markdown, and plain text escaped so that it shows as it was typed.
 * `markdown.ts` arranges the result on a page.
 */

import type { Inline, RichBlock, RichText } from './view.ts'

/** Paragraphs and lists, with blank lines between blocks. Its first line starts a line. */
export function richToMarkdown(rich: RichText): string {
  return writeBlocks(rich, '\n\n')
}

/** Inlines that start a line. A hard break is written as a backslash at the line's end. */
export function inlinesToMarkdown(inlines: Inline[]): string {
  return writeInlines(inlines)
    .split('\n')
    .map((text) => escapeLineStart(text.trim()))
    .filter((text) => text !== '')
    .join('\\\n')
}

/** Inlines on one line, for a heading: hard breaks become spaces. */
export function inOneLine(inlines: Inline[]): string {
  return inlinesToMarkdown(inlines.map((inline) => ({ ...inline, text: fold(inline.text) })))
}

/** One line of text without any formatting, for any place where a line may start. */
export function escapeLine(text: string): string {
  return inOneLine([{ text }])
}

/**
 * A table cell, which GitHub's tables keep to one line: blocks and hard breaks are set apart with
 * `<br>`, the only markup that does so, and list items keep a bullet or number.
 */
export function tableCell(rich: RichText): string {
  return rich.flatMap(cellLines).join('<br>')
}

function cellLines(block: RichBlock): string[] {
  if (block.kind === 'paragraph')
    return [inlinesToMarkdown(block.inlines).replaceAll('\\\n', '<br>')]
  return block.items.flatMap((item, index) => {
    const marker = block.ordered ? `${block.start + index}.` : '•'
    const [first, ...others] = item.flatMap(cellLines)
    return [`${marker} ${first ?? ''}`.trim(), ...others]
  })
}

function writeBlocks(blocks: RichText, separator: string): string {
  let written = ''
  let listsInARow = 0
  for (const [index, block] of blocks.entries()) {
    const previous = blocks[index - 1]
    if (previous) written += canFollow(previous, block) ? separator : '\n\n'
    if (block.kind === 'list') written += writeList(block, listsInARow++ % 2 === 1)
    else {
      written += inlinesToMarkdown(block.inlines)
      listsInARow = 0
    }
  }
  return written
}

type List = Extract<RichBlock, { kind: 'list' }>

/** Only a bullet, or a number one, may interrupt a paragraph without a blank line. */
function canFollow(previous: RichBlock, block: RichBlock): boolean {
  if (previous.kind === 'list' || block.kind === 'paragraph') return false
  return !block.ordered || block.start === 1
}

/** Lists in a row would read as one, so every second one takes the other marker. */
function writeList(list: List, second: boolean): string {
  const bullet = second ? '*' : '-'
  const stop = second ? ')' : '.'
  const loose = list.items.some((item) => item.filter((block) => block.kind !== 'list').length > 1)
  return list.items
    .map((item, index) => {
      const marker = list.ordered ? `${list.start + index}${stop} ` : `${bullet} `
      return writeItem(marker, writeBlocks(item, loose ? '\n\n' : '\n'))
    })
    .join(loose ? '\n\n' : '\n')
}

function writeItem(marker: string, body: string): string {
  const indent = ' '.repeat(marker.length)
  return (marker + body.replace(/\n(?=.)/g, `\n${indent}`)).trimEnd()
}

/** What a comparison put in or took out goes around everything else. */
function writeInlines(inlines: Inline[]): string {
  const groups = groupBy(inlines, (inline) => inline.mark)
  return groups.map((group, at) => writeMarked(group, groups[at - 1], groups[at + 1])).join('')
}

/** What was put in is strong as a whole, so nothing in it is. */
function writeMarked(group: Inline[], before: Inline[] | undefined, after: Inline[] | undefined) {
  const kind = group[0]?.mark
  if (kind === undefined) return writeStrong(group)
  const plain = kind === 'inserted' ? group.map(({ text }) => ({ text })) : group
  const [marker, element] = kind === 'inserted' ? ['**', 'ins'] : ['~~', 'del']
  const holds = markerHolds(textOf(group), before?.at(-1), after?.[0])
  return mark(holds ? marker : [`<${element}>`, `</${element}>`], writeStrong(plain))
}

/**
 * Whether a marker is read as one (CommonMark 0.31, 6.2): beside a word or a space. Elsewhere, as
 * between a word and its full stop, the element is written, which GitHub and GitLab show alike.
 */
function markerHolds(text: string, before: Inline | undefined, after: Inline | undefined): boolean {
  const isFree = (inline: Inline | undefined, gap: RegExp) => !inline || gap.test(inline.text)
  const isPlain = (inline: Inline | undefined) => !inline?.strong && !inline?.emphasis
  const opens = isFree(before, /\s$/) || (isPlain(before) && /^[\s\p{L}\p{N}]/u.test(text))
  const closes = isFree(after, /^\s/) || (isPlain(after) && /[\s\p{L}\p{N}]$/u.test(text))
  return opens && closes
}

const textOf = (inlines: Inline[]): string => inlines.map(({ text }) => text).join('')

/** Nests emphasis in strong, never the other way round, so that marks pair up. */
function writeStrong(inlines: Inline[]): string {
  return groupBy(inlines, (inline) => inline.strong === true)
    .map((group) => {
      const inner = groupBy(group, (inline) => inline.emphasis === true).map(writeEmphasis)
      return group[0]?.strong ? mark('**', inner.join('')) : inner.join('')
    })
    .join('')
}

function writeEmphasis(group: Inline[]): string {
  const text = escapeText(textOf(group))
  return group[0]?.emphasis ? mark('*', text) : text
}

/** Marks only count when they touch the words, so white space at the ends stays outside. */
function mark(marker: string | [string, string], text: string): string {
  return text.replace(/^(\s*)(.*?)(\s*)$/s, (_, before, inner, after) =>
    inner === '' ? before + after : before + markLines(marker, inner) + after,
  )
}

/** A line break between two marked lines stands outside the marks, where nothing can undo them. */
function markLines(marker: string | [string, string], text: string): string {
  const [open, close] = typeof marker === 'string' ? [marker, marker] : marker
  return text
    .split(/\s*\n\s*/)
    .map((part) => open + part + close)
    .join('\n')
}

function groupBy(inlines: Inline[], styleOf: (inline: Inline) => unknown): Inline[][] {
  const groups: Inline[][] = []
  for (const inline of inlines) {
    const open = groups.at(-1)
    const last = open?.at(-1)
    if (open && last && styleOf(last) === styleOf(inline)) open.push(inline)
    else groups.push([inline])
  }
  return groups
}

/**
 * Escapes what Markdown could read as markup anywhere in a line: CommonMark 0.31 and GitHub's
 * tables and strikethrough. Characters that are harmless where they stand are left alone.
 */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*[\]|]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=\S)/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/~(?=~)|(?<=\S)~/g, '\\~')
    .replace(/(?<!\S)#(?=#*(?:\s|$))/g, '\\#')
}

/** Escapes what would start a heading, list, quote, rule or table at the start of a line. */
function escapeLineStart(text: string): string {
  return text
    .replace(/^(?=[-+](?:\s|$)|>|=+\s*$|:?-+:?\s*$|-\s*-)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ')
}
