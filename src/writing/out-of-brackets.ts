/**
 * A part that stood on a line of its own in brackets, `review: { every: 90 days }`, and grows out of that
 * line: it is written in lines from then on, where everything else stays as it was laid out.
 */
import type { Node, Path, SourceDocument } from '../source/document.ts'
import { setValue } from '../source/edit.ts'
import { valueAt } from '../source/meaning.ts'
import { isFlow } from '../source/node.ts'
import { readSource } from '../source/read.ts'

/** A line in brackets up to this length is read at a glance; a longer one was wanted so. */
const shortLine = 100
const longLine = 120

/** The places in brackets, the outermost only, that become too long for a line. */
export function outgrown(document: SourceDocument, paths: readonly Path[], after: unknown): Path[] {
  const found = new Map<string, Path>()
  for (const path of paths) {
    const hit = bracketsOn(document, path)
    if (hit && isOutgrown(document, hit.node, valueAt(after, hit.at)))
      found.set(JSON.stringify(hit.at), hit.at)
  }
  return [...found.values()]
}

/** The outermost collection in brackets on the way to a place. */
function bracketsOn({ root, text }: SourceDocument, path: Path) {
  let node: Node | undefined = root
  for (const [depth, part] of path.entries()) {
    const at: number = typeof part === 'number' ? part : (node?.keys?.indexOf(part) ?? -1)
    node = node?.children?.[at]
    if (!node) return undefined
    if (isFlow(text, node)) return { node, at: path.slice(0, depth + 1) }
  }
  return undefined
}

/** Comments within brackets would be lost. */
function isOutgrown({ text }: SourceDocument, { start, end }: Node, after: unknown): boolean {
  const before = text.slice(start, end)
  if (before.length > shortLine || /[\n#]/.test(before)) return false
  return (JSON.stringify(after) ?? '').length > longLine
}

/** The text with the value there, written in lines. */
export function inLines(document: SourceDocument, at: Path, value: unknown): SourceDocument {
  // What stands in brackets stays in brackets; a word is replaced by lines.
  const word = setValue(document, at, 'x')
  const written = 'text' in word ? setValue(readSource(word.text), at, value) : word
  return 'text' in written ? readSource(written.text) : document
}
