/**
 * Reads from a TrueType file what setting plain text needs: the advance of each glyph, the
 * kerning of each pair, and how the face stands.
 *
 * fontkit can do this too, but spends most of the time of a whole document on it: it decodes
 * every table into objects and runs every rule of the font over every word. Table layouts are
 * those of the OpenType specification 1.9 (hhea, hmtx, post, GPOS).
 */

/** In font units. */
interface FontMetrics {
  advance(glyph: number): number
  /** What to add between two glyphs; mostly 0 or less. */
  kern(left: number, right: number): number
  stance: Stance
}

/** From the head of the `post` table. */
interface Stance {
  /** In degrees, negative when leaning to the right. */
  italicAngle: number
  /** Not 0 when all glyphs have one width. */
  isFixedPitch: number
}

/** A subtable's answer for a pair, or undefined when the next subtable should be asked. */
type PairTable = (left: number, right: number) => number | undefined

const extensionLookup = 9
const pairLookup = 2

export function readMetrics(file: Uint8Array): FontMetrics {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const tables = tableOffsets(view)
  const pairs = pairTables(view, tables.get('GPOS'))
  const known = new Map<number, number>()
  return {
    advance: readAdvances(view, tables),
    stance: readStance(view, tables.get('post')),
    kern: (left, right) => {
      const key = left * 0x10000 + right
      const value = known.get(key) ?? firstAnswer(pairs, left, right)
      known.set(key, value)
      return value
    },
  }
}

function tableOffsets(view: DataView): Map<string, number> {
  const count = view.getUint16(4)
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const record = 12 + i * 16
      return [tagAt(view, record), view.getUint32(record + 8)]
    }),
  )
}

function readStance(view: DataView, post: number | undefined): Stance {
  if (post === undefined) return { italicAngle: 0, isFixedPitch: 0 }
  return {
    italicAngle: view.getInt32(post + 4) / 0x10000,
    isFixedPitch: view.getUint32(post + 12),
  }
}

/** Glyphs behind the last full entry all have its advance. */
function readAdvances(view: DataView, tables: Map<string, number>): (glyph: number) => number {
  const hhea = tables.get('hhea')
  const hmtx = tables.get('hmtx')
  if (hhea === undefined || hmtx === undefined) throw new Error('The font has no glyph widths.')
  const last = view.getUint16(hhea + 34) - 1
  return (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, last))
}

function firstAnswer(tables: PairTable[], left: number, right: number): number {
  for (const table of tables) {
    const answer = table(left, right)
    if (answer !== undefined) return answer
  }
  return 0
}

function pairTables(view: DataView, gpos: number | undefined): PairTable[] {
  if (gpos === undefined) return []
  const features = gpos + view.getUint16(gpos + 6)
  const lookups = gpos + view.getUint16(gpos + 8)
  const indexes = new Set<number>()
  for (const record of range(view.getUint16(features), features + 2, 6)) {
    if (tagAt(view, record) !== 'kern') continue
    const feature = features + view.getUint16(record + 4)
    for (const at of range(view.getUint16(feature + 2), feature + 4, 2)) {
      indexes.add(view.getUint16(at))
    }
  }
  return [...indexes].flatMap((index) =>
    lookupTables(view, lookups + view.getUint16(lookups + 2 + 2 * index)),
  )
}

function lookupTables(view: DataView, lookup: number): PairTable[] {
  const kind = view.getUint16(lookup)
  return range(view.getUint16(lookup + 4), lookup + 6, 2).flatMap((at) => {
    const table = lookup + view.getUint16(at)
    if (kind === pairLookup) return pairTable(view, table)
    if (kind !== extensionLookup || view.getUint16(table + 2) !== pairLookup) return []
    return pairTable(view, table + view.getUint32(table + 4))
  })
}

function pairTable(view: DataView, table: number): PairTable {
  const coverage = table + view.getUint16(table + 2)
  const first = view.getUint16(table + 4)
  const sizes = { first, size: bytesOf(first) + bytesOf(view.getUint16(table + 6)) }
  const read = view.getUint16(table) === 1 ? singlePairs : classPairs
  const answer = read(view, table, sizes)
  return (left, right) => {
    const index = coverageIndex(view, coverage, left)
    return index === undefined ? undefined : answer(left, right, index)
  }
}

interface ValueSizes {
  /** Which values a pair holds for its first glyph, a bit each. */
  first: number
  /** Bytes of both glyphs' values. */
  size: number
}

type Answer = (left: number, right: number, covered: number) => number | undefined

/** Format 1: each first glyph has a sorted list of second glyphs. */
function singlePairs(view: DataView, table: number, { first, size }: ValueSizes): Answer {
  return (_, right, covered) => {
    const set = table + view.getUint16(table + 10 + 2 * covered)
    const width = 2 + size
    const at = search(view.getUint16(set), (i) => view.getUint16(set + 2 + i * width) - right)
    return at === undefined ? undefined : advanceIn(view, set + 4 + at * width, first)
  }
}

/** Format 2: a grid of glyph classes. */
function classPairs(view: DataView, table: number, { first, size }: ValueSizes): Answer {
  const leftClasses = table + view.getUint16(table + 8)
  const rightClasses = table + view.getUint16(table + 10)
  const columns = view.getUint16(table + 14)
  return (left, right) => {
    const row = classOf(view, leftClasses, left)
    const column = classOf(view, rightClasses, right)
    return advanceIn(view, table + 16 + (row * columns + column) * size, first)
  }
}

/** The glyph's place among those that the table covers. */
function coverageIndex(view: DataView, table: number, glyph: number): number | undefined {
  const count = view.getUint16(table + 2)
  const start = table + 4
  if (view.getUint16(table) === 1) {
    return search(count, (i) => view.getUint16(start + 2 * i) - glyph)
  }
  const at = findRange(view, start, count, glyph)
  return at && view.getUint16(at + 4) + glyph - view.getUint16(at)
}

function classOf(view: DataView, table: number, glyph: number): number {
  if (view.getUint16(table) === 1) {
    const index = glyph - view.getUint16(table + 2)
    const isListed = index >= 0 && index < view.getUint16(table + 4)
    return isListed ? view.getUint16(table + 6 + 2 * index) : 0
  }
  const at = findRange(view, table + 4, view.getUint16(table + 2), glyph)
  return at ? view.getUint16(at + 4) : 0
}

/** Where the range record (first glyph, last glyph, value) that holds the glyph stands. */
function findRange(view: DataView, start: number, count: number, glyph: number) {
  const index = search(count, (i) => {
    const record = start + 6 * i
    if (view.getUint16(record + 2) < glyph) return -1
    return view.getUint16(record) > glyph ? 1 : 0
  })
  return index === undefined ? undefined : start + 6 * index
}

/** Binary search; `compare` is negative when the wanted entry stands further on. */
function search(count: number, compare: (index: number) => number): number | undefined {
  let low = 0
  let high = count - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const order = compare(middle)
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

function range(count: number, start: number, step: number): number[] {
  return Array.from({ length: count }, (_, i) => start + i * step)
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)))
}

/** The horizontal advance stands behind the placements, where those are present. */
function advanceIn(view: DataView, at: number, values: number): number {
  return values & 4 ? view.getInt16(at + bytesOf(values & 3)) : 0
}

function bytesOf(values: number): number {
  let count = 0
  for (let rest = values; rest > 0; rest >>= 1) count += rest & 1
  return 2 * count
}
