/** Offsets to lines and columns. Lines end with `\n`, `\r\n` or a lone `\r`, as YAML has it. */
import type { Position } from './document.ts'

export interface LineIndex {
  position(offset: number): Position
  /** Text of a line (1-based), without its ending. */
  line(number: number): string
  count: number
}

function starts(text: string): number[] {
  const found = [0]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) found.push(at + 1)
  }
  return found
}

/** The last text indexed: the findings of one file are located one after the other. */
let last: { text: string; index: LineIndex } | undefined

export function lineIndex(text: string): LineIndex {
  if (last?.text === text) return last.index
  const index = makeIndex(text)
  last = { text, index }
  return index
}

function makeIndex(text: string): LineIndex {
  const begins = starts(text)
  const lineOf = (offset: number) => {
    let low = 0
    let high = begins.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((begins[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    count: begins.length,
    position(offset) {
      const line = lineOf(offset)
      return { line: line + 1, column: offset - (begins[line] as number) + 1 }
    },
    line(number) {
      const from = begins[number - 1]
      if (from === undefined) return ''
      return text.slice(from, begins[number] ?? text.length).replace(/[\r\n]+$/, '')
    },
  }
}

const isBreak = (unit: number) => unit === 10 || unit === 13

/** Where the line of an offset begins. */
export function lineStart(text: string, at: number): number {
  let start = at
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--
  return start
}

/** The offset of the line break that ends the line of an offset, or of the end of the text. */
export function lineEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++
  return end
}

/** The offset behind the line break that stands at an offset, if one does. */
export function afterBreak(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2
  return at < text.length && isBreak(text.charCodeAt(at)) ? at + 1 : at
}

/** The offset of the line break that ends the line before the one that starts at an offset. */
export const breakBefore = (text: string, start: number): number =>
  start - (text.startsWith('\r\n', start - 2) ? 2 : 1)
