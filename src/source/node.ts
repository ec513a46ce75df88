/** Nodes of the position tree, made alike by both readers. */
import type { Node, Span } from './document.ts'

/** Always the same properties in the same order, so that trees compare and the engine is quick. */
export const makeNode = (start: number, end: number): Node => ({
  start,
  end,
  keyStart: -1,
  keyEnd: -1,
  keys: undefined,
  children: undefined,
})

/** A span without the white space at its ends; `undefined` when nothing is left. */
export function trimmed(text: string, start: number, end: number): Span | undefined {
  let from = start
  let to = end
  while (from < to && isBlank(text.charCodeAt(from))) from++
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  return from < to ? { start: from, end: to } : undefined
}

const isBlank = (unit: number) => unit === 32 || unit === 10 || unit === 13 || unit === 9

/** True for a collection in brackets. */
export const isFlow = (text: string, node: Node): boolean =>
  node.children !== undefined && /[[{]/.test(text.charAt(node.start))
