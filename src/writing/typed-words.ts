/** Words, lists and numbers as they were typed: a value, or a sentence that says what was wanted. */
import type { Read } from './question.ts'

export type Reader = (typed: string) => Read

export const words: Reader = (typed) => {
  const value = typed.trim()
  return value === '' ? { problem: 'Something is wanted here, or nothing at all.' } : { value }
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
