/** Words, lists and numbers as they were typed: a value, or a sentence that says what was wanted. */
import type { Read } from './question.ts'

export type Reader = (typed: string) => Read

export const words: Reader = (typed) => {
  const value = typed.trim()
  return value === '' ? { problem: 'Something is wanted here, or nothing at all.' } : { value }
}

/**
 * Text in paragraphs. Long lines are broken where the file will break them, so that a paragraph is easy to
 * edit there; in Markdown a single line break is a space.
 */
export const prose: Reader = (typed) => {
  const read = words(typed)
  if ('problem' in read) return read
  const text = String(read.value)
  return text.includes('\n') ? { value: text.split('\n').map(brokenLine).join('\n') } : read
}

const lineWidth = 86

function brokenLine(line: string): string {
  const lines: string[] = []
  let rest = line.trimEnd()
  while (rest.length > lineWidth) {
    const at = rest.lastIndexOf(' ', lineWidth)
    if (at <= 0) break
    lines.push(rest.slice(0, at))
    rest = rest.slice(at + 1)
  }
  return [...lines, rest].join('\n')
}

/** A name of letters, digits and dashes, such as a folder or a record number has. */
export const shortName: Reader = (typed) => {
  const value = typed.trim()
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value)
    ? { value }
    : { problem: 'Wanted letters, digits and dashes, such as rivera-j or P-1042.' }
}

/** Each line that holds something, read by itself. */
export function eachLine<T>(read: (line: string) => T): Reader {
  return (typed) => {
    const value = typed
      .split('\n')
      .map((line) => line.replace(/^\s*(?:[-*•]\s+)?/, '').trim())
      .filter((line) => line !== '')
      .map(read)
    return value.length > 0 ? { value } : { problem: 'Write one on each line.' }
  }
}

export const listed: Reader = eachLine((line) => line)

/** Two parts of a line: `Keeps lists: keeps the sleep diary`, or with a dash between. */
export function halves(line: string): [string, string | undefined] {
  const parts = /^(.{2,}?)(?:: | — | – | -- | - )(.+)$/.exec(line)
  return parts ? [parts[1]?.trim() ?? line, parts[2]?.trim()] : [line, undefined]
}

export const number: Reader = (typed) => {
  const text = typed.trim().replace(/^about |^~ ?/, '')
  return /^-?\d+([.,]\d+)?$/.test(text)
    ? { value: Number(text.replace(',', '.')) }
    : { problem: `Found “${shortened(typed)}”; wanted a number, such as 5.` }
}

const longest = 40

/** What was typed, short enough for a sentence. */
export const shortened = (typed: string): string => {
  const text = typed.trim()
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
