/** Small pieces of rich text put together: lists, stacked lines, a label before a value. */
import { line, plainText } from '../rich-text.ts'
import type { RichBlock, RichText } from '../view.ts'

/** A list of short texts; a single one stands as a line of its own. */
export function bullets(texts: readonly string[]): RichText {
  return listOf(texts.map(line), false)
}

/** The same, numbered. */
export function steps(texts: readonly string[]): RichText {
  return listOf(texts.map(line), true)
}

export function listOf(items: readonly RichText[], ordered: boolean): RichText {
  const filled = items.filter((item) => item.length > 0)
  if (filled.length < 2) return filled.flat()
  return [{ kind: 'list', ordered, start: 1, items: filled }]
}

/** The filled texts in one line, with a separator between them. */
export function joined(texts: readonly (string | undefined)[], separator = ', '): RichText {
  return line(joinFilled(texts, separator))
}

export function joinFilled(texts: readonly (string | undefined)[], separator = ', '): string {
  return texts.filter((text) => text !== undefined && text.trim() !== '').join(separator)
}

/** `Label: value`, in the first line of the value. Nothing when the value is empty. */
export function labeled(label: string, value: RichText): RichText {
  return value.length === 0 ? [] : withBeginning(`${label}:`, value)
}

/** Words before the first line of a text, where that is a line and no list. */
export function withBeginning(beginning: string, value: RichText): RichText {
  if (beginning === '') return value
  const [first, ...rest] = value
  if (first?.kind !== 'paragraph') return [...line(beginning), ...value]
  const lead: RichBlock = {
    kind: 'paragraph',
    inlines: [{ text: `${beginning} ` }, ...first.inlines],
  }
  return [lead, ...rest]
}

/** Whether every word of a text stands in the other one already. */
export function saysAgain(text: string | undefined, other: string | undefined): boolean {
  const [words, said] = [wordsIn(text), wordsIn(other)]
  return words.length > 0 && words.every((word) => said.includes(word))
}

function wordsIn(text = ''): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** All on one line, for a place where nothing else fits. */
export function flat(value: RichText): string {
  return plainText(value).replace(/\s+/g, ' ').trim()
}

/** Begins with a capital, unless the first word is one that is never written so: `pH`, `c-ssrs`. */
export function capital(text: string): string {
  return /^\p{Ll}+(?![\p{L}\p{N}])/u.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text
}

/** More words behind the last line of a text, where that is a line and no list. */
export function withEnding(value: RichText, ending: string): RichText {
  const last = value.at(-1)
  if (ending === '') return value
  if (last?.kind !== 'paragraph') return [...value, ...line(ending)]
  return [...value.slice(0, -1), { ...last, inlines: [...last.inlines, { text: ` ${ending}` }] }]
}

/** The same for the first word of a rich text. */
export function capitalized(value: RichText): RichText {
  const [first, ...rest] = value
  if (first?.kind !== 'paragraph') return value
  const [lead, ...others] = first.inlines
  if (!lead) return value
  const inlines = [{ ...lead, text: capital(lead.text) }, ...others]
  return [{ ...first, inlines }, ...rest]
}
