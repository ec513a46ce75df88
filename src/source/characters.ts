/** Characters that YAML does not allow in a text, and where they stand. */
import type { SourceProblem } from './document.ts'

/** What is not printable in the sense of YAML 1.2.2 section 5.1, and byte order marks inside. */
const odd = /[^\P{Cc}\t\n\r\x85]|[\p{Cs}\uFEFF\uFFFE\uFFFF]/u

const everyOdd = new RegExp(odd, 'gu')

/** True when nothing in the text is forbidden; a few microseconds for a long plan. */
export const isPrintable = (text: string): boolean => !odd.test(text)

/** The same text, as long as before, fit for a parser: a lone CR is a line break (section 5.4). */
export function cleaned(text: string): string {
  const printable = isPrintable(text) ? text : text.replace(everyOdd, '\uFFFD')
  return printable.includes('\r') ? printable.replace(/\r(?!\n)/g, '\n') : printable
}

/** One problem for each forbidden character, in the order of the text. */
export function oddCharacters(text: string): SourceProblem[] {
  if (isPrintable(text)) return []
  return Array.from(text.matchAll(everyOdd), ({ 0: found, index }) => {
    const span = { start: index, end: index + 1 }
    if (found === '\uFEFF') return { code: 'byte-order-mark', span }
    return {
      code: 'syntax-error',
      span,
      detail: `a character that cannot be seen (${name(found)})`,
    }
  })
}

const name = (unit: string) => `U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
