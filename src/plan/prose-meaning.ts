/**
 * Long text without what its layout is: where its lines were wrapped, how its list marks look.
 *
 * It follows the way pages read such texts (Markdown paragraphs and lists), so that two texts of one
 * meaning also print alike. Words, paragraphs and the lines of a list stay.
 */

const bullet = /^[-*+] (?=\S)/
/** All of them are one, but `+ 5 mg`: that may be meant as it stands. */
const likeDash = /^(?:[-*]|\+(?! \d)) (?=\S)/
/** Within a paragraph only `1.` begins a list: a wrapped line may well begin with `12.`. */
const first = /^1[.)] (?=\S)/
const numbered = /^\d{1,9}[.)] (?=\S)/

/** The same text in the one layout that all its layouts share. */
export function proseMeaning(text: string): string {
  const plain = text.normalize('NFC').trim()
  if (!/[\r\n]/.test(plain)) return folded(plain)
  const reading: Reading = { blocks: [], isOpen: false, indents: [] }
  for (const line of plain.split(/\r\n?|\n/)) read(line, reading)
  return reading.blocks.join('\n')
}

const folded = (line: string) => line.replace(/\s+/g, ' ').trim().replace(likeDash, '- ')

interface Reading {
  blocks: string[]
  /** The next line goes on with the last block. */
  isOpen: boolean
  /** Of the list lines that the next one may be part of; empty outside of a list. */
  indents: number[]
}

function read(line: string, reading: Reading): void {
  const words = folded(line)
  const indent = line.search(/\S/)
  if (words === '') reading.isOpen = false
  else if (isListLine(words, reading)) addListLine(words, indent, reading)
  else if (reading.isOpen) reading.blocks.push(`${reading.blocks.pop()} ${words}`)
  else addParagraph(words, indent, reading)
}

const isListLine = (words: string, { isOpen, indents }: Reading): boolean =>
  bullet.test(words) ||
  first.test(words) ||
  ((!isOpen || indents.length > 0) && numbered.test(words))

/** An empty line stands before a list, none between its lines. */
function addListLine(words: string, indent: number, reading: Reading): void {
  if (reading.indents.length === 0 && reading.blocks.length > 0) reading.blocks.push('')
  const outer = reading.indents.filter((one) => one < indent)
  reading.indents = [...outer, indent]
  reading.blocks.push('  '.repeat(outer.length) + words)
  reading.isOpen = true
}

/** An empty line stands before each but the first; one that is indented belongs to its list line. */
function addParagraph(words: string, indent: number, reading: Reading): void {
  const isPartOfList = reading.indents.length > 0 && indent > 0
  if (!isPartOfList) reading.indents = []
  if (reading.blocks.length > 0) reading.blocks.push('')
  reading.blocks.push(isPartOfList ? `  ${words}` : words)
  reading.isOpen = true
}
