/** Two texts that grew from one, made one by what they mean; both sides' comments and layout survive. */
import { isDeepStrictEqual } from 'node:util'
import { commentsIn } from '../../source/comments.ts'
import type { ProblemCode, SourceDocument } from '../../source/document.ts'
import { layoutOf, valueLines } from '../../source/print.ts'
import { readSource } from '../../source/read.ts'
import { assemble, type Sources } from './assemble.ts'
import { type By, conflictsIn, type MergeConflict, withConflicts } from './conflicts.ts'
import { comment } from './lines.ts'
import { marked } from './marked.ts'
import { misread } from './misread.ts'
import { piecesOf } from './pieces.ts'
import { type Merged, outcome, type Side, type Three, type Version, versions } from './three.ts'
import { mergeValues } from './values.ts'

export type Texts = Readonly<Record<Version, string>>

export interface MergeOptions {
  kind: 'plan' | 'record'
  /** Who made each side, for the conflicts. */
  by?: By
  /**
   * Conflicts as lines of both sides between marks, in place of fields beside what they are about; or with
   * what is in conflict left out, for a version that two others are said to have begun with.
   */
  conflicts?: 'fields' | 'markers' | 'left-out'
}

export interface MergedText {
  text: string
  conflicts: MergeConflict[]
}

/** A version that is no YAML that could be merged by meaning. */
export interface Unreadable {
  unreadable: Version
}

const harmless = new Set<ProblemCode>(['byte-order-mark', 'mixed-line-endings', 'empty-file'])

export function mergeTexts(texts: Texts, options: MergeOptions): MergedText | Unreadable {
  const read = documentsOf(texts)
  if ('unreadable' in read) return read
  const merged = mergeRoots(read, options, undefined)
  const conflicts = conflictsIn(merged)
  const only = conflicts.length === 0 ? sideAsItIs(texts) : undefined
  if (only !== undefined) return { text: only, conflicts }
  const mark = texts.ours.startsWith('\uFEFF') ? '\uFEFF' : ''
  return { text: mark + written(merged, read, options), conflicts }
}

function written(merged: Merged, read: Documents, options: MergeOptions): string {
  const { by = {}, conflicts = 'fields' } = options
  const preferring = (side: Side | 'neither') => textOf(mergeRoots(read, options, side), read)
  if (conflicts === 'left-out') return preferring('neither')
  if (conflicts === 'fields') return textOf(withConflicts(merged, by), read)
  return marked(preferring('ours'), preferring('theirs'), by)
}

type Documents = Readonly<Record<Version, SourceDocument>>

function documentsOf({ base, ours, theirs }: Texts): Documents | Unreadable {
  const read = { base: readSource(base), ours: readSource(ours), theirs: readSource(theirs) }
  const unreadable = versions.find((version) => !isReadable(read[version]))
  return unreadable ? { unreadable } : read
}

const isReadable = ({ problems }: SourceDocument) =>
  problems.every(({ code }) => harmless.has(code))

/** One side changed nothing, or both the same. */
function sideAsItIs({ base, ours, theirs }: Texts): string | undefined {
  if (theirs === base || theirs === ours) return ours
  return ours === base ? theirs : undefined
}

function mergeRoots(
  read: Documents,
  { kind }: MergeOptions,
  prefer: Side | 'neither' | undefined,
): Merged {
  const spot = (version: Version) => ({ value: read[version].value ?? {}, path: [] })
  const root: Three = { base: spot('base'), ours: spot('ours'), theirs: spot('theirs') }
  return mergeValues(root, { prefer, isRecord: kind === 'record' })
}

/** Tries before all is written anew. */
const mostTries = 6

function textOf(merged: Merged, read: Documents): string {
  const wanted = outcome(merged)
  const fresh = new Set<Merged>()
  for (let tries = 0; tries < mostTries; tries += 1) {
    const text = withLostComments(textFrom(assemble(merged, sourcesOf(read, fresh)), read), read)
    const { value, problems } = readSource(text)
    const isClean = problems.every(({ code }) => harmless.has(code))
    if (isClean && isDeepStrictEqual(value ?? {}, wanted)) return text
    const odd = isClean ? misread(merged, value) : []
    if (odd.every((one) => fresh.has(one))) break
    for (const one of odd) fresh.add(one)
  }
  return withLostComments(textFrom(newLines(wanted, read), read), read)
}

const sourcesOf = ({ base, ours, theirs }: Documents, fresh: ReadonlySet<Merged>): Sources => ({
  pieces: { base: piecesOf(base), ours: piecesOf(ours), theirs: piecesOf(theirs) },
  layout: layoutOf(ours.text === '' ? theirs : ours),
  fresh,
})

const textFrom = (lines: readonly string[], { ours, theirs }: Documents): string => {
  const { eol } = layoutOf(ours.text === '' ? theirs : ours)
  return lines.map((line) => line + eol).join('')
}

function newLines(value: unknown, read: Documents): string[] {
  const { layout } = sourcesOf(read, new Set())
  return Object.entries(value as object).flatMap(([key, part]) =>
    valueLines({ [key]: part }, { ...layout, step: layout.step }, true).map((line, at) =>
      at === 0 ? line.slice(1) : line.slice(2),
    ),
  )
}

/** Comments that found no place stand at the end. */
function withLostComments(text: string, { base, ours, theirs }: Documents): string {
  const there = tally(commentsOf(readSource(text)))
  const counts = [base, ours, theirs].map((document) => tally(commentsOf(document)))
  const [before, left, right] = counts as [Tally, Tally, Tally]
  const lost: string[] = []
  for (const words of new Set([...left.keys(), ...right.keys()])) {
    const [was, one, other] = [before, left, right].map((counted) => counted.get(words) ?? 0) as [
      number,
      number,
      number,
    ]
    const wanted = one === was ? other : other === was ? one : Math.max(one, other)
    for (let count = there.get(words) ?? 0; count < wanted; count += 1) lost.push(words)
  }
  if (lost.length === 0) return text
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  return text + lost.map((words) => comment(words) + eol).join('')
}

type Tally = ReadonlyMap<string, number>

function tally(words: readonly string[]): Tally {
  const counts = new Map<string, number>()
  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

const commentsOf = (document: SourceDocument): string[] =>
  document.text.includes('#') ? commentsIn(document).map(({ text }) => text) : []
