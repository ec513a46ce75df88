/**
 * What a signed field looks like: a tinted box with a bar, who signed, when, and the beginning of the
 * certificate's fingerprint, which a reader can compare. No text leaves the box, however long a name is.
 */
import type { Face } from './outlines.ts'
import type { Latin1 } from './serialize.ts'

export interface Shown {
  name: string
  at: Date
  /** SHA-256 of the certificate, pairs with colons. */
  fingerprint: string
}

export interface Faces {
  regular: Face
  semibold: Face
}

interface Size {
  width: number
  height: number
}

interface Line {
  text: string
  face: Face
  size: number
  /** From the baseline before to its own. */
  lead: number
  color: Latin1
}

const ink = '0.106 0.153 0.2 rg'
const muted = '0.29 0.353 0.408 rg'
const accent = '0.043 0.31 0.424 rg'
const tint = '0.902 0.937 0.953 rg'

const bar = 3
const inset = { left: 11, right: 6, top: 6, bottom: 6 }
const largestName = 11
/** A name that would be smaller than this goes on a second line. */
const leastInOneLine = 8.5
const leastName = 5.5

/** The operators of the whole box, whose lower left corner is the origin. */
export function drawnSignature(shown: Shown, faces: Faces, size: Size): Latin1 {
  const lines = linesOf(shown, faces, size.width - inset.left - inset.right)
  const room = size.height - inset.top - inset.bottom
  const wanted = lines.reduce((sum, { lead }) => sum + lead, 0)
  const scale = Math.min(1, room / wanted)
  const top = size.height - (size.height - wanted * scale) / 2
  return [ground(size), ...placed(lines, scale, top)].join('\n')
}

const ground = ({ width, height }: Size): Latin1 =>
  [
    `${tint} 0 0 ${round(width)} ${round(height)} re f`,
    `${accent} 0 0 ${bar} ${round(height)} re f`,
  ].join('\n')

function placed(lines: readonly Line[], scale: number, top: number): Latin1[] {
  let y = top
  return lines.map(({ text, face, size, lead, color }) => {
    y -= lead * scale
    return `${color} ${face.fill(text, size * scale, inset.left, y + 0.22 * lead * scale)}`
  })
}

function linesOf({ name, at, fingerprint }: Shown, faces: Faces, width: number): Line[] {
  const { regular } = faces
  const small = (text: string, color: Latin1): Line => {
    const size = Math.min(7.2, width / Math.max(regular.width(text), 0.01))
    return { text, face: regular, size, lead: 9.6, color }
  }
  return [
    small('Digitally signed by', muted),
    ...nameLines(name, faces.semibold, width),
    small(`${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`, ink),
    small(`Certificate ${beginning(fingerprint)}`, muted),
  ]
}

/** Ten bytes: long enough that nobody makes another certificate that begins alike. */
const beginning = (fingerprint: string): string => fingerprint.split(':').slice(0, 10).join(':')

/** On one line if it can be read there, else on two, else shortened. */
function nameLines(name: string, face: Face, width: number): Line[] {
  const line = (text: string, size: number): Line => ({
    text,
    face,
    size,
    lead: size * 1.28,
    color: ink,
  })
  const fitting = (text: string) => Math.min(largestName, width / Math.max(face.width(text), 0.01))
  if (fitting(name) >= leastInOneLine) return [line(name, fitting(name))]
  const halves = balanced(name, face)
  const size = Math.min(9.5, ...halves.map(fitting))
  if (size >= leastName) return halves.map((half) => line(half, size))
  return halves.map((half) => line(shortened(half, face, width / leastName), leastName))
}

/** Cut between words, where the wider part is least wide; a single word stays whole. */
function balanced(name: string, face: Face): string[] {
  const words = name.split(/\s+/)
  const cuts = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')])
  const widest = (parts: readonly string[]) => Math.max(...parts.map((part) => face.width(part)))
  return cuts.sort((one, other) => widest(one) - widest(other))[0] ?? [name]
}

/** @param room in ems */
function shortened(text: string, face: Face, room: number): string {
  const letters = [...text]
  if (face.width(text) <= room) return text
  while (letters.length > 1 && face.width(`${letters.join('')}\u2026`) > room) letters.pop()
  return `${letters.join('').trimEnd()}\u2026`
}

const round = (value: number): number => Math.round(value * 100) / 100
