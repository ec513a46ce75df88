/**
 * An incremental update (ISO 32000-1, 7.5.6): objects behind the end of a document, and a table that leads
 * to them. No byte that was there before is touched, so that what was signed stays signed.
 */
import type { Pdf } from '../read/pdf.ts'
import { sizeOf } from '../read/revisions.ts'
import { dictText, type Latin1, written } from './serialize.ts'

export interface NewObject {
  num: number
  gen: number
  /** What stands between `obj` and `endobj`. */
  text: Latin1
}

/** The whole file with the update, and where each of its objects begins. */
export function appended(
  { bytes, revisions }: Pdf,
  objects: readonly NewObject[],
): { bytes: Uint8Array; places: ReadonlyMap<number, number> } {
  const last = revisions.at(-1)
  if (!last) throw new RangeError('A document without a revision cannot be updated.')
  const places = new Map<number, number>()
  const sorted = [...objects].sort((one, other) => one.num - other.num)
  // A file may end right behind its end mark; the next object begins on a line of its own.
  let text: Latin1 = last.end === last.eof ? '\n' : ''
  for (const { num, gen, text: body } of sorted) {
    places.set(num, bytes.length + text.length)
    text += `${num} ${gen} obj\n${body}\nendobj\n`
  }
  const xrefAt = bytes.length + text.length
  const entries = sorted.map(({ num, gen }) => ({ num, gen, at: places.get(num) ?? 0 }))
  const size = Math.max(sizeOf(last.trailer) ?? 0, ...sorted.map(({ num }) => num + 1))
  text += `${tableText(entries)}trailer\n${trailerText(last, size)}\nstartxref\n${xrefAt}\n%%EOF\n`
  return { bytes: Buffer.concat([bytes, Buffer.from(text, 'latin1')]), places }
}

type Revision = Pdf['revisions'][number]

/** Everything that the trailer before says, above all the same `ID`, which an archivable file keeps. */
function trailerText({ trailer, xrefAt }: Revision, size: number): Latin1 {
  const own = new Set(['Size', 'Prev'])
  const kept = [...trailer.entries].filter(([key]) => !own.has(key))
  return dictText([
    ['Size', String(size)],
    ...kept.map(([key, value]) => [key, written(value)] as const),
    ['Prev', String(xrefAt)],
  ])
}

interface Entry {
  num: number
  gen: number
  at: number
}

/** One section; numbers that follow one another share a head. Each entry has twenty bytes (7.5.4). */
function tableText(entries: readonly Entry[]): Latin1 {
  const runs: Entry[][] = []
  for (const entry of entries) {
    const run = runs.at(-1)
    if (run && run.at(-1)?.num === entry.num - 1) run.push(entry)
    else runs.push([entry])
  }
  const line = ({ at, gen }: Entry) => `${padded(at, 10)} ${padded(gen, 5)} n \n`
  return `xref\n${runs.map((run) => `${run[0]?.num} ${run.length}\n${run.map(line).join('')}`).join('')}`
}

const padded = (value: number, length: number): Latin1 => String(value).padStart(length, '0')

/** Gives out numbers that no object has. */
export function numbersFrom(size: number): () => number {
  let next = size
  return () => next++
}
