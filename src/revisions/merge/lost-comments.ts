/** Comments of both sides that are not in a text, though nobody took them away. */
import { commentsIn } from '../../source/comments.ts'
import type { SourceDocument } from '../../source/document.ts'
import { readSource } from '../../source/read.ts'
import { comment } from './lines.ts'
import { type Version, versions } from './three.ts'

/** As lines; a comment that stood twice and is there once is lost once. */
export function lostComments(
  text: string,
  read: Readonly<Record<Version, SourceDocument>>,
): string[] {
  const there = tally(readSource(text))
  const counts = versions.map((version) => tally(read[version]))
  return [...new Set(counts.flatMap((counted) => [...counted.keys()]))].flatMap((words) => {
    const [base = 0, ours = 0, theirs = 0] = counts.map((counted) => counted.get(words) ?? 0)
    const wanted = ours === base ? theirs : theirs === base ? ours : Math.max(ours, theirs)
    const lost = Math.max(0, wanted - (there.get(words) ?? 0))
    return new Array<string>(lost).fill(comment(words))
  })
}

function tally(document: SourceDocument): Map<string, number> {
  const counts = new Map<string, number>()
  if (!document.text.includes('#')) return counts
  for (const { text } of commentsIn(document)) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
