/**
 * The text of what was merged, put together from the pieces of both sides: what came from one side has
 * that side's lines, comments and layout; only what is in neither is written anew.
 */
import { isDeepStrictEqual } from 'node:util'
import { flowText, type Layout, shifted } from '../../source/print.ts'
import { addedLines, comment, unionLines } from './lines.ts'
import { newLines } from './new-lines.ts'
import { withInserted } from './order.ts'
import type { Piece } from './pieces.ts'
import {
  isFields,
  type Merged,
  type MergedFields,
  outcome,
  type Side,
  type Three,
  type Version,
  versions,
} from './three.ts'

/** Lines counted from the column of the key or the dash. */
interface Block {
  /** Comments and blank lines above. */
  lead: readonly string[]
  lines: readonly string[]
}

export interface Sources {
  /** Each version as one piece. */
  pieces: Threefold
  layout: Layout
  /** What must be written anew: read back, it was not what it should be. */
  fresh: ReadonlySet<Merged>
}

type Threefold = Partial<Record<Version, Piece>>

const sides: readonly Side[] = ['ours', 'theirs']

/** All lines of the text. */
export function assemble(root: Merged, sources: Sources): string[] {
  const { base, ours, theirs } = sources.pieces
  const kids = kidsOf(root, sources.pieces, sources)
  const head = unionLines(base?.lead, ours?.lead, theirs?.lead)
  const foot = unionLines(base?.tail, ours?.tail, theirs?.tail)
  return [...head, ...kids.flatMap(({ lead, lines }) => [...lead, ...lines]), ...foot]
}

/** A field or an item with all that is in it. */
function block(merged: Merged, mark: string, sources: Sources): Block {
  const pieces = threePieces(merged.from, sources)
  const side =
    sources.fresh.size > 0 && isFresh(merged, sources) ? undefined : asItIs(merged, pieces)
  if (side) return { lead: side.lead, lines: [...side.body, ...side.tail] }
  const lead = unionLines(pieces.base?.lead, pieces.ours?.lead, pieces.theirs?.lead)
  const tail = unionLines(pieces.base?.tail, pieces.ours?.tail, pieces.theirs?.tail)
  const model = modelOf(merged, pieces)
  if (model) {
    const inner = collection(merged, mark, model, pieces, sources)
    return { lead: [...lead, ...inner.lead], lines: [...inner.lines, ...tail] }
  }
  // Below a text in a block a deeper comment would be part of it.
  const inner = leaf(merged, mark, pieces, sources)
  return { lead: [...lead, ...tail, ...inner.lead], lines: inner.lines }
}

/** Where each version has it, if it stands on lines of its own there. */
function threePieces(from: Three, { pieces }: Sources): Threefold {
  const found: Threefold = {}
  for (const version of versions) {
    const spot = from[version]
    const piece = spot?.path.reduce<Piece | undefined>(
      (inside, part) => inside?.kids?.get(part),
      pieces[version],
    )
    if (piece) found[version] = piece
  }
  return found
}

const isFresh = (merged: Merged, sources: Sources): boolean =>
  sources.fresh.has(merged) ||
  (merged.kind === 'list' && merged.items.some((item) => isFresh(item, sources))) ||
  (merged.kind === 'fields' && [...merged.fields.values()].some((kid) => isFresh(kid, sources)))

/** The side whose lines can be taken as they are: it has what is wanted, and the other adds nothing. */
function asItIs(merged: Merged, pieces: Threefold): Piece | undefined {
  const value = outcome(merged)
  for (const side of sides) {
    const own = pieces[side]
    const other = pieces[side === 'ours' ? 'theirs' : 'ours']
    if (!own || !isDeepStrictEqual(value, merged.from[side]?.value)) continue
    if (!other || (pieces.base && isSame(other, pieces.base)) || isSame(other, own)) return own
  }
  return undefined
}

const isSame = (one: Piece, other: Piece): boolean =>
  isDeepStrictEqual([one.lead, one.body, one.tail], [other.lead, other.body, other.tail])

/** The side after whose manner a collection without brackets is laid out. */
function modelOf(merged: Merged, pieces: Threefold): Piece | undefined {
  if (merged.kind === 'leaf') return undefined
  const size = merged.kind === 'list' ? merged.items.length : merged.fields.size
  if (size === 0) return undefined
  return sides.map((side) => pieces[side]).find((piece) => piece?.kids)
}

function collection(
  merged: Merged,
  mark: string,
  model: Piece,
  pieces: Threefold,
  sources: Sources,
): Block {
  const kids = kidsOf(merged, pieces, sources)
  const [first, ...others] = kids
  const shift = (lines: readonly string[]) => lines.map((line) => shifted(line, model.offset))
  const below = others.flatMap(({ lead, lines }) => shift([...lead, ...lines]))
  if (!first) return { lead: [], lines: [mark] }
  if (model.isInline) {
    const [top = '', ...rest] = first.lines
    const lead = first.lead.filter((line) => line.trim() !== '')
    return { lead, lines: [mark.padEnd(model.offset) + top, ...shift(rest), ...below] }
  }
  const heads = sides.map((side) => pieces[side]?.head.trim() ?? '')
  const [ours = '', theirs = ''] = heads
  const base = pieces.base?.head.trim() ?? ''
  const head = ours === base || ours === '' ? theirs : ours
  const lead = theirs !== '' && theirs !== base && theirs !== head ? [theirs] : []
  const top = `${pieces.ours?.mark ?? mark}${head === '' ? '' : ` ${head}`}`
  return { lead, lines: [top, ...shift([...first.lead, ...first.lines]), ...below] }
}

/** The fields or items in their order; fields without a value stay where they were. */
function kidsOf(merged: Merged, pieces: Threefold, sources: Sources): Block[] {
  if (merged.kind === 'leaf') return []
  if (merged.kind === 'list') return merged.items.map((item) => block(item, '-', sources))
  const blocks = new Map<string | number, Block>()
  for (const [key, kid] of merged.fields) blocks.set(key, block(kid, `${flowText(key)}:`, sources))
  let order: (string | number)[] = [...merged.fields.keys()]
  for (const side of sides) {
    const empty = emptyFields(merged, pieces, side)
    for (const [key, piece] of empty)
      if (!blocks.has(key))
        blocks.set(key, { lead: piece.lead, lines: [...piece.body, ...piece.tail] })
    const own = [...(pieces[side]?.kids?.keys() ?? [])]
    order = withInserted(
      order,
      own.filter((key) => blocks.has(key)),
    )
  }
  return order.map((key) => blocks.get(key) as Block)
}

/** Those that one side has without a value, unless theirs only kept what ours took away. */
function emptyFields(merged: MergedFields, pieces: Threefold, side: Side): [string, Piece][] {
  const value = merged.from[side]?.value
  return [...(pieces[side]?.kids ?? [])].flatMap(([key, piece]): [string, Piece][] => {
    if (typeof key !== 'string' || (isFields(value) && Object.hasOwn(value, key))) return []
    return side === 'theirs' && pieces.base?.kids?.has(key) ? [] : [[key, piece]]
  })
}

/** A value that is one side's, or that is written anew; comments within it that would be lost stand above. */
function leaf(merged: Merged, mark: string, pieces: Threefold, sources: Sources): Block {
  const value = outcome(merged)
  const side = isFresh(merged, sources)
    ? undefined
    : sides.find((one) => pieces[one] && isDeepStrictEqual(value, merged.from[one]?.value))
  const own = side && pieces[side]
  const others = sides.filter((one) => one !== side).flatMap((one) => pieces[one]?.comments ?? [])
  const lead = addedLines(own ? own.comments : [], pieces.base?.comments ?? [], others)
  const manner = {
    layout: sources.layout,
    isFlow: sides.some((one) => pieces[one]?.isFlow),
    isNew: !pieces.ours && !pieces.theirs,
  }
  const lines = own ? own.body : newLines(value, pieces.ours?.mark ?? mark, manner)
  return { lead: lead.map(comment), lines }
}
