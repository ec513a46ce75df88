/** Whether a text is a library text with its blanks filled, whatever they were filled with. */

/**
 * True where the words of the template stand in the text in their order, with anything in place of its
 * blanks. Case, accents, punctuation and line breaks do not count.
 */
export function isFilledFrom(template: string, text: string): boolean {
  const [first = '', ...rest] = template.split(/\{\{[a-z][a-z0-9-]*\}\}/).map(plainWords)
  const words = plainWords(text)
  const last = rest.pop()
  if (last === undefined) return words === first
  if (!words.startsWith(first) || !words.endsWith(last)) return false
  const end = words.length - last.length
  let at = first.length
  for (const part of rest) {
    const found = words.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= end
}

const plainWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
