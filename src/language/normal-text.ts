// Plain words of a narrative, for finding text that was copied from one field into another.

// A number keeps its decimals, per cent sign and comparison ('<5' and '>5' are not the same target).
const WORD = /[<>≤≥]=? ?(?=\d)|\d+(?:[.,]\d+)*%?|[\p{L}\p{M}\p{N}]+/gu

/**
 * The words of a text in lower case with single spaces: punctuation, Markdown marks, list numbers
 * and link addresses are gone. Two texts that a reader would call the same give the same string.
 */
export function normalWords(text: string): string {
  const words = stripMarkdown(text.normalize('NFC')).toLowerCase().match(WORD) ?? []
  return words.map(foldWord).join(' ')
}

function stripMarkdown(text: string): string {
  return text
    .replace(/^[ \t]{0,12}(?:>[ \t]?)+/gm, '')
    .replace(/^[ \t]{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/gm, '')
    .replace(/\]\([^()\s]{1,500}\)/g, ']')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
}

function foldWord(word: string): string {
  return /^\d/.test(word) ? word.replace(/,(?=\d{3})/g, '') : word.trim()
}
