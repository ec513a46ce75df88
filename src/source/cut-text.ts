/**
 * Texts that YAML cut short: in `she will use step #3` everything from ` #` on is a comment. A comment
 * that begins with a digit, behind words without quotes, is hardly ever meant as one.
 */
import type { Node, SourceProblem } from './document.ts'

/** One problem for each text that goes on behind a `#`. */
export function cutTexts(text: string, root: Node): SourceProblem[] {
  const problems: SourceProblem[] = []
  for (let at = text.indexOf(' #'); at >= 0; at = text.indexOf(' #', at + 1)) {
    const isTight = isDigit(text, at + 2)
    if (!isTight && !(text[at + 2] === ' ' && isDigit(text, at + 3))) continue
    const cut = plainTextBefore(text, root, at)
    if (cut !== undefined && (isTight || cut.split(' ').length >= fewestWords))
      problems.push({ code: 'text-cut-short', span: { start: at + 1, end: lineEnd(text, at) } })
  }
  return problems
}

/** `2026-12-01 # 2 weeks after` is a comment; so many words before the `#` are a sentence. */
const fewestWords = 3

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 48 && unit <= 57
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** The unquoted text that ends where the `#` begins; `undefined` inside of texts and behind others. */
function plainTextBefore(text: string, root: Node, hash: number): string | undefined {
  let end = hash
  while (text[end - 1] === ' ') end--
  const leaf = leafEndingAt(root, end)
  if (!leaf || leaf.start === leaf.keyStart) return undefined
  const written = text.slice(leaf.start, leaf.end)
  return /^['"]/.test(written) ? undefined : written
}

function leafEndingAt(node: Node, end: number): Node | undefined {
  if (!node.children) return node.end === end ? node : undefined
  for (const child of node.children)
    if (child.start < end && end <= child.end) return leafEndingAt(child, end)
  return undefined
}
