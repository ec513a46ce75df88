/** The codes of the parts, which no person reads, in a few lines instead of one each. */
import { isDeepStrictEqual } from 'node:util'
import { nodeAt, type Path } from '../../../source/document.ts'
import { lineStart } from '../../../source/lines.ts'
import { isFlow } from '../../../source/node.ts'
import { readSource } from '../../../source/read.ts'
import { packedLines } from '../../../writing/packed.ts'

const width = 96

/** @param entry where the signature stands; a text that would say anything else is left as it is */
export function partsInBrackets(text: string, entry: Path): string {
  const before = readSource(text)
  const { node, found } = nodeAt(before, [...entry, 'parts']) ?? {}
  if (!found || !node?.children || isFlow(text, node)) return text
  const indent = ' '.repeat(node.keyStart - lineStart(text, node.keyStart) + 2)
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const items = (node.keys ?? []).map((key, at) => {
    const { start = 0, end = 0 } = node.children?.[at] ?? {}
    return `${key}: ${text.slice(start, end)}`
  })
  const flow = packedLines(items, width - indent.length).map((line) => indent + line)
  const after = `${text.slice(0, node.keyEnd)}:${eol}${flow.join(eol)}${text.slice(node.end)}`
  return isDeepStrictEqual(readSource(after).value, before.value) ? after : text
}
