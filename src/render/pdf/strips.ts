/**
 * Strips: what pages are stacked from.
 *
 * A strip is a piece of page that is never cut: a line of text, a table row, a row of signature
 * boxes. The layout turns the view into one long list of strips, `paginate` spreads them over
 * pages, and `paint` draws them. Until then nothing touches a PDF.
 */
import type { Drawing } from '../chart/marks.ts'
import type { Fonts } from './fonts.ts'
import type { Line } from './lines.ts'
import type { FieldPlace } from './signature-field.ts'
import type { Tag } from './tags.ts'
import { baseline, type Style } from './theme.ts'

/**
 * How firmly a strip holds on to the next: not at all, if that leaves little white, if a page has
 * room for both, always.
 */
export type Keep = 0 | 1 | 2 | 3

/** Text of one style. `x` counts from the page's left edge, `y` from the strip's top. */
export interface Run {
  x: number
  /** The baseline. */
  y: number
  text: string
  style: Style
  /** How far the line of its mark reaches. */
  width?: number
  /** Its place in the reading order; none for what is repeated on each page. */
  tag?: Tag
}

/** Decoration, in the same coordinates. Fills are painted before lines, and both before text. */
export type Shape =
  | {
      kind: 'fill'
      x: number
      y: number
      width: number
      height: number
      color: string
      radius?: number
    }
  | {
      kind: 'outline'
      x: number
      y: number
      width: number
      height: number
      color: string
      radius: number
      dashed?: true
    }
  | { kind: 'line'; x: number; y: number; width: number; color: string; thickness: number }

/** Something drawn around or beside all strips of a group, anew on each page. */
export type Frame = (top: number, bottom: number) => Shape

export interface Bookmark {
  title: string
  level: 1 | 2
}

/** A drawing with words for whoever does not see it; drawn whole, under a tag of its own. */
export interface Figure {
  tag: Tag
  x: number
  /** From the strip's top. */
  y: number
  drawing: Drawing
  /** Its words, set. */
  runs: Run[]
}

export interface Strip {
  /** White space above, dropped at the head of a page. */
  gap: number
  height: number
  keep: Keep
  runs: Run[]
  shapes?: Shape[]
  /** Tags that must exist even where no text stands, such as empty cells. */
  tags?: Tag[]
  frames?: Frame[]
  /** Repeated above this strip when it opens a page: the head of its table. */
  repeat?: Strip
  bookmark?: Bookmark
  figures?: Figure[]
  fields?: FieldPlace[]
}

/** Where a flow of blocks stands, and what draws it. */
export interface Column {
  x: number
  width: number
  /** The structure element that receives the blocks. */
  tag: Tag
  fonts: Fonts
}

export function space(height: number): Strip {
  return { gap: 0, height, keep: 3, runs: [] }
}

/** The runs of a line whose top is `top` below the strip's. */
export function runsOf(line: Line, x: number, top: number, style: Style, tag?: Tag): Run[] {
  const y = top + baseline(style)
  return line.stretches.map((part) => ({
    x: x + part.x,
    y,
    text: part.text,
    style: part.style,
    width: part.width,
    tag,
  }))
}

/** Moves the space above the first strip to at least `gap`. */
export function withGap(strips: Strip[], gap: number): Strip[] {
  return strips.map((strip, i) => (i === 0 ? { ...strip, gap } : strip))
}

export function framed(strips: Strip[], frame: Frame): Strip[] {
  return strips.map((strip) => ({ ...strip, frames: [frame, ...(strip.frames ?? [])] }))
}

/** Ties every strip of the list to the next one; the last keeps its own tie. */
export function tied(strips: Strip[], keep: Keep): Strip[] {
  const last = strips.length - 1
  return strips.map((strip, i) =>
    i < last ? { ...strip, keep: stronger(strip.keep, keep) } : strip,
  )
}

/** A heading with what stands under it: never a heading alone, nor over a single strip. */
export function headed(heading: Strip[], body: Strip[]): Strip[] {
  if (body.length === 0) return tied(heading, 3)
  const head = heading.map((strip) => ({ ...strip, keep: 3 as const }))
  const [first, ...rest] = body
  if (!first || rest.length === 0) return [...head, ...body]
  return [...head, { ...first, keep: stronger(first.keep, 2) }, ...rest]
}

/** From the top of the first strip to the foot of the last. */
export function heightOf(strips: Strip[]): number {
  return strips.reduce((sum, { gap, height }, i) => sum + height + (i === 0 ? 0 : gap), 0)
}

/** Ties the last strips to what follows, as many as make up the height. */
export function holdingTail(strips: Strip[], height: number): Strip[] {
  let first = strips.length
  let sum = 0
  while (first > 0 && sum < height) {
    const strip = strips[--first]
    sum += (strip?.height ?? 0) + (strip?.gap ?? 0)
  }
  return [
    ...strips.slice(0, first),
    ...strips.slice(first).map((strip) => ({ ...strip, keep: stronger(strip.keep, 2) })),
  ]
}

function stronger(a: Keep, b: Keep): Keep {
  return a > b ? a : b
}
