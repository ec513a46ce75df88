/**
 * Text as the outlines of its letters. A signature may bring no font that the rest of the document does not
 * know, and outlines need none; they look the same in every reader.
 */
import type { Latin1 } from './serialize.ts'

/** The part of fontkit's font that is used here. */
interface OutlineFont {
  unitsPerEm: number
  /** Which glyph stands for a character: 0 where none does. */
  _cmapProcessor: { lookup(codePoint: number): number }
  getGlyph(id: number): OutlineGlyph
}

interface OutlineGlyph {
  advanceWidth: number
  path: { commands: readonly { command: string; args: readonly number[] }[] }
}

export interface Face {
  /** In ems. */
  width(text: string): number
  /** Operators that fill the text, its first letter on the point. */
  fill(text: string, size: number, x: number, y: number): Latin1
}

/** Opens a TrueType file. */
export async function openFace(file: Uint8Array): Promise<Face> {
  const { create } = await import('fontkit')
  // The package has no types; those of the renderer tell of no outlines.
  const font = create(Buffer.from(file)) as unknown as OutlineFont
  return {
    width: (text) =>
      glyphsOf(text, font).reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) /
      font.unitsPerEm,
    fill: (text, size, x, y) => filled(glyphsOf(text, font), size / font.unitsPerEm, x, y),
  }
}

const questionMark = 0x3f

/** The letter, or where the font lacks it `?`, so that nothing looks empty. */
function glyphsOf(text: string, font: OutlineFont): OutlineGlyph[] {
  const tidy = text.normalize('NFC').replace(/\s+/g, ' ')
  return [...tidy].map((character) => {
    // By its number: asked for a character, fontkit unpacks a table of Unicode that is not needed here.
    const id = font._cmapProcessor.lookup(character.codePointAt(0) ?? questionMark)
    return font.getGlyph(id || font._cmapProcessor.lookup(questionMark))
  })
}

function filled(glyphs: readonly OutlineGlyph[], scale: number, x: number, y: number): Latin1 {
  let left = x
  const paths = glyphs.map((glyph) => {
    const path = outline(glyph, scale, left, y)
    left += glyph.advanceWidth * scale
    return path
  })
  const shown = paths.filter((path) => path !== '')
  return shown.length === 0 ? '' : `${shown.join(' ')} f`
}

type Point = readonly [number, number]

function outline({ path }: OutlineGlyph, scale: number, x: number, y: number): Latin1 {
  let from: Point = [0, 0]
  const operators = path.commands.map(({ command, args }) => {
    const points = pointsOf(args)
    const start = from
    from = points.at(-1) ?? from
    const curve = command === 'quadraticCurveTo' ? asCubic(start, points) : points
    const numbers = curve.flatMap(([px, py]) => [x + px * scale, y + py * scale])
    return `${numbers.map(short).join(' ')} ${operatorOf[command] ?? 'h'}`.trim()
  })
  return operators.join(' ')
}

const operatorOf: Readonly<Record<string, string>> = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'c',
  bezierCurveTo: 'c',
  closePath: 'h',
}

const pointsOf = (args: readonly number[]): Point[] =>
  Array.from({ length: args.length / 2 }, (_, at) => [args[2 * at] ?? 0, args[2 * at + 1] ?? 0])

/** TrueType bends its lines about one point, PDF about two. */
function asCubic([x0, y0]: Point, [bend, end]: readonly Point[]): Point[] {
  const [[x1, y1], [x2, y2]] = [bend ?? [0, 0], end ?? [0, 0]]
  const toward = (from: number, to: number) => from + ((to - from) * 2) / 3
  return [
    [toward(x0, x1), toward(y0, y1)],
    [toward(x2, x1), toward(y2, y1)],
    [x2, y2],
  ]
}

/** Two decimals are a three-thousandth of an inch, finer than any page is looked at. */
const short = (value: number): string => String(Math.round(value * 100) / 100)
