/** Comments of both sides that are not in a text, though nobody took them away, and back where they were. */
import { isDeepStrictEqual } from 'node:util'
import { type Comment, commentsIn } from '../../source/comments.ts'
import type { SourceDocument } from '../../source/document.ts'
import { lineIndex } from '../../source/lines.ts'
import { readSource } from '../../source/read.ts'
import { comment } from './lines.ts'
import { type Version, versions } from './three.ts'

type Documents = Readonly<Record<Version, SourceDocument>>

/** A line that is to stand below the nearest of these that can be found. */
interface Lost {
  line: string
  above: readonly string[]
}

/** The text with them: each below what it stood below, as near as that is left; or at the end. */
export function withLostComments(text: string, read: Documents, eol: string): string {
  const lost = lostComments(text, read)
  if (lost.length === 0) return text
  const { value } = readSource(text)
  return lost.reduce((now, one) => placed(now, one, value, eol), text)
}

/** A comment that stood twice and is there once is lost once. */
function lostComments(text: string, read: Documents): Lost[] {
  const there = tally(readSource(text))
  const counts = versions.map((version) => tally(read[version]))
  return [...new Set(counts.flatMap((counted) => [...counted.keys()]))].flatMap((words) => {
    const [base = 0, ours = 0, theirs = 0] = counts.map((counted) => counted.get(words) ?? 0)
    const wanted = ours === base ? theirs : theirs === base ? ours : Math.max(ours, theirs)
    const lost = Math.max(0, wanted - (there.get(words) ?? 0))
    return lost === 0 ? [] : stood(words, ours >= theirs ? read.ours : read.theirs).slice(-lost)
  })
}

function tally(document: SourceDocument): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of allOf(document)) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

const allOf = (document: SourceDocument): readonly Comment[] =>
  document.text.includes('#') ? commentsIn(document) : []

/** Every comment of these words, with the lines above it, the nearest first. */
function stood(words: string, document: SourceDocument): Lost[] {
  const lines = document.text.split(/\r\n|\n|\r/)
  const { position } = lineIndex(document.text)
  return allOf(document)
    .filter(({ text }) => text === words)
    .map(({ span }) => {
      const at = position(span.start).line - 1
      const indent = /^ */.exec(lines[at] ?? '')?.[0] ?? ''
      return { line: indent + comment(words), above: lines.slice(0, at).reverse() }
    })
}

/** Lines that are looked at before it goes to the end. */
const farthest = 60

/** Only where nothing then says anything else: within a text of several lines it would be part of it. */
function placed(text: string, { line, above }: Lost, value: unknown, eol: string): string {
  const lines = text.split(eol)
  for (const wanted of above.slice(0, farthest)) {
    if (wanted.trim() === '') continue
    const at = lines.indexOf(wanted)
    if (at < 0 || lines.lastIndexOf(wanted) !== at) continue
    const next = lines.toSpliced(at + 1, 0, line).join(eol)
    if (isDeepStrictEqual(readSource(next).value, value)) return next
  }
  return text + line.trimStart() + eol
}
