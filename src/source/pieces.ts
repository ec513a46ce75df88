/**
 * Cuts a text before each key of a block mapping, or each item of a block list, by their indent. What
 * follows in the text as it did in the version before is taken over with what it held.
 */

export interface Piece {
  text: string
  /** Of a mapping. Kept, for making a string a key takes as long as all the rest. */
  key: string
  value: unknown
}

/** What stands for the value of something that is no piece. */
export const noPiece = Symbol('no piece')

export interface Cutting {
  indent: number
  /** Whether the key or item of a piece stands at this place of the text. */
  isStart: (text: string, at: number) => boolean
}

/**
 * Cuts before each line that starts a piece; `undefined` when something else stands before the first, or
 * one of them cannot be read. A piece that follows in the text as it did when it was last read is not
 * looked into: where the next one starts, or the text ends, it is whole.
 */
export function cut(
  text: string,
  cutting: Cutting,
  last: readonly Piece[],
  read: (piece: string) => Piece,
): Piece[] | undefined {
  const pieces: Piece[] = []
  let expected = 0
  let at = firstStart(text, cutting)
  if (!/^(?:[ ]*(?:#.*)?\r?\n)*$/.test(text.slice(0, at)) || at === text.length) return undefined
  while (at < text.length) {
    const again = last[expected]
    const isSame = again !== undefined && continues(text, at, again.text, cutting)
    const piece = isSame ? again : read(text.slice(at, nextStart(text, at, cutting)))
    if (piece.value === noPiece) return undefined
    pieces.push(piece)
    at += piece.text.length
    expected = isSame ? expected + 1 : expectedAfter(piece, expected, last, text, at)
  }
  return pieces
}

/** A piece that changed took the place of one, came in between, or stands where one was taken away. */
function expectedAfter(
  { text: changed }: Piece,
  expected: number,
  last: readonly Piece[],
  text: string,
  at: number,
): number {
  for (let next = expected; next < Math.min(expected + 3, last.length); next++)
    if (standsAt(text, at, (last[next] as Piece).text)) return next
  const same = last.findIndex((piece, place) => place >= expected && piece.text === changed)
  return same < 0 ? expected + 1 : same + 1
}

/** Comparing two texts of one length is much faster than `startsWith`. */
const standsAt = (text: string, at: number, piece: string): boolean =>
  text.slice(at, at + piece.length) === piece

const continues = (text: string, at: number, piece: string, cutting: Cutting): boolean =>
  standsAt(text, at, piece) &&
  (at + piece.length === text.length || startsAt(text, at + piece.length, cutting))

function startsAt(text: string, line: number, { indent, isStart }: Cutting): boolean {
  return (
    text.charCodeAt(line - 1) === lineFeed &&
    isIndented(text, line, line + indent) &&
    isStart(text, line + indent)
  )
}

const firstStart = (text: string, { indent, isStart }: Cutting): number => {
  const starts = isIndented(text, 0, indent) && isStart(text, indent)
  return starts ? 0 : nextStart(text, 0, { indent, isStart })
}

function nextStart(text: string, from: number, { indent, isStart }: Cutting): number {
  for (let line = lineAfter(text, from); line < text.length; line = lineAfter(text, line))
    if (isIndented(text, line, line + indent) && isStart(text, line + indent)) return line
  return text.length
}

function lineAfter(text: string, line: number): number {
  const end = text.indexOf('\n', line)
  return end < 0 ? text.length : end + 1
}

const [space, hyphen, underscore, lineFeed, return_] = [0x20, 0x2d, 0x5f, 0x0a, 0x0d]

function isIndented(text: string, line: number, at: number): boolean {
  for (let column = line; column < at; column++) if (text.charCodeAt(column) !== space) return false
  return true
}

/** Letters, and for the rest of a word digits and hyphens too. */
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === underscore

const isWordPart = (code: number): boolean =>
  isLetter(code) || code === hyphen || (code >= 0x30 && code <= 0x39)

/** Past the end of the text there is `NaN`. */
const isBreak = (code: number): boolean =>
  code === space || code === lineFeed || code === return_ || Number.isNaN(code)

/** `key:` */
export function isKey(text: string, at: number): boolean {
  if (!isLetter(text.charCodeAt(at))) return false
  let end = at + 1
  while (isWordPart(text.charCodeAt(end))) end++
  return text[end] === ':' && isBreak(text.charCodeAt(end + 1))
}

/** `- ` */
export const isItem = (text: string, at: number): boolean =>
  text.charCodeAt(at) === hyphen && isBreak(text.charCodeAt(at + 1))
