/** The text of a merged value: put together, read back, and only believed when it says what was meant. */
import { isDeepStrictEqual } from 'node:util'
import type { ProblemCode, SourceDocument } from '../../source/document.ts'
import { type Layout, layoutOf, valueLines } from '../../source/print.ts'
import { readSource } from '../../source/read.ts'
import { assemble, type Sources } from './assemble.ts'
import { withLostComments } from './lost-comments.ts'
import { misread } from './misread.ts'
import { piecesOf } from './pieces.ts'
import { type Merged, outcome, type Version } from './three.ts'

export type Documents = Readonly<Record<Version, SourceDocument>>

const harmless = new Set<ProblemCode>(['byte-order-mark', 'mixed-line-endings', 'empty-file'])

export const isReadable = ({ problems }: SourceDocument): boolean =>
  problems.every(({ code }) => harmless.has(code))

/** Tries before all is written anew. */
const mostTries = 6

export function textOf(merged: Merged, read: Documents): string {
  const sources = sourcesOf(read)
  const wanted = outcome(merged)
  const fresh = new Set<Merged>()
  for (let tries = 0; tries < mostTries; tries += 1) {
    const text = joined(assemble(merged, { ...sources, fresh }), sources.layout)
    const back = readSource(text)
    if (isReadable(back) && isDeepStrictEqual(back.value ?? {}, wanted))
      return withLostComments(text, read, sources.layout.eol)
    const odd = isReadable(back) ? misread(merged, back.value) : []
    if (odd.every((one) => fresh.has(one))) break
    for (const one of odd) fresh.add(one)
  }
  const text = joined(allNew(wanted, sources.layout), sources.layout)
  return withLostComments(text, read, sources.layout.eol)
}

function sourcesOf({ base, ours, theirs }: Documents): Omit<Sources, 'fresh'> {
  return {
    pieces: { base: piecesOf(base), ours: piecesOf(ours), theirs: piecesOf(theirs) },
    layout: layoutOf(ours.text === '' ? theirs : ours),
  }
}

const joined = (lines: readonly string[], { eol }: Layout): string =>
  lines.map((line) => line + eol).join('')

const allNew = (value: unknown, layout: Layout): string[] =>
  valueLines(value, layout, true).map((line, at) => line.slice(at === 0 ? 1 : 2))
