/**
 * The first half of reading: what is clean is read fast, what is no text at all is refused, and
 * everything else is left to `read.ts`. On its own so that a clean file never waits for the thorough
 * reader to be loaded.
 */
import { isUtf8 } from 'node:buffer'
import { cutTexts } from './cut-text.ts'
import type { Node, SourceDocument, SourceProblem, Span } from './document.ts'
import { readFast } from './fast.ts'

/** Two hundred times the size of a long plan: more than this is not a plan or a record. */
export const mostBytes = 2_000_000

const bom = '\uFEFF'
const top: Span = { start: 0, end: 0 }

/** A document, or `undefined` when the thorough reader has to look. */
export function readQuickly(input: string): SourceDocument | undefined {
  const text = withoutMark(input)
  if (text.length > mostBytes) return refused(text, { code: 'file-too-large', span: top })
  const nul = text.indexOf('\0')
  if (nul >= 0) return refused(text, notText(nul))
  const fast = readFast(text)
  return fast && finish(text, fast, cosmeticProblems(input, text), 'fast')
}

/** Bytes as `readQuickly` reads text; `undefined` also when they are no UTF-8 text. */
export function readBytesQuickly(bytes: Uint8Array): SourceDocument | undefined {
  if (bytes.length > mostBytes) return refused('', { code: 'file-too-large', span: top })
  return isUtf8(bytes) && !bytes.includes(0) ? readQuickly(utf8.decode(bytes)) : undefined
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

export const withoutMark = (input: string): string =>
  input.startsWith(bom) ? input.slice(1) : input

export const refused = (text: string, problem: SourceProblem): SourceDocument => ({
  text,
  value: undefined,
  root: undefined,
  problems: [problem],
  reader: 'thorough',
})

const notText = (at: number): SourceProblem => ({
  code: 'syntax-error',
  span: { start: at, end: at + 1 },
  detail: 'a zero byte: this file is not text',
})

export function finish(
  text: string,
  { value, root }: { value: unknown; root: Node | undefined },
  problems: SourceProblem[],
  reader: SourceDocument['reader'],
): SourceDocument {
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (isMapping && root) {
    problems.push(...cutTexts(text, root))
    return { text, value, root, problems, reader }
  }
  const isNothing = value === undefined || value === null
  if (!isNothing && root)
    problems.push({ code: 'not-a-mapping', span: { start: root.start, end: root.end } })
  else if (problems.every(isCosmetic)) problems.push({ code: 'empty-file', span: top })
  return { text, value: undefined, root: undefined, problems, reader }
}

const isCosmetic = ({ code }: SourceProblem) =>
  code === 'byte-order-mark' || code === 'mixed-line-endings'

/** What does no harm, but should be known. */
export const cosmeticProblems = (input: string, text: string): SourceProblem[] => [
  ...(input === text ? [] : [{ code: 'byte-order-mark' as const, span: top }]),
  ...mixedEndings(text),
]

/** At the first line ending that differs from the first of all. */
function mixedEndings(text: string): SourceProblem[] {
  if (!text.includes('\r')) return []
  let first: string | undefined
  for (const { 0: ending, index } of text.matchAll(/\r\n|\n|\r/g)) {
    first ??= ending
    if (ending !== first)
      return [{ code: 'mixed-line-endings', span: { start: index, end: index } }]
  }
  return []
}
