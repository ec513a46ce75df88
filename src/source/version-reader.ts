/**
 * Reads many versions of one text. What stands in several of them as it is, line for line, is read once,
 * and is one and the same value in all: so reading costs as little as what changed, and a comparison sees
 * at once what did not.
 *
 * A block mapping is cut before each of its keys and a block list before each of its items, by their
 * indent. A piece that does not read as just that one key or item was no piece (a quoted text may run over
 * lines that look like keys): then the whole text is read in the ordinary way.
 */
import { readFast } from './fast.ts'
import { mostBytes, withoutMark } from './quick.ts'

/** The value of a text, or `undefined` where the thorough reader has to look. Never change what you get. */
export type ReadVersion = (text: string) => unknown

export function versionReader(): ReadVersion {
  const known: Known = { keys: new Map(), items: new Map(), last: new Map() }
  return (input) => {
    const text = withoutMark(input)
    if (text.length > mostBytes || text.includes('\0')) return undefined
    const value = mappingIn(text.replace(/^---[ ]*(?:\r?\n|$)/, ''), 0, '', known)
    return value === noPiece ? readFast(text)?.value : value
  }
}

interface Known {
  /** What was read so far, by its text. */
  keys: Map<string, unknown>
  items: Map<string, unknown>
  /** Of each mapping and list by where it is, its pieces when it was last read. */
  last: Map<string, readonly Piece[]>
}

interface Piece {
  text: string
  /** Of a mapping. Kept, for making a string a key takes as long as all the rest. */
  key: string
  value: unknown
}

const noPiece = Symbol('no piece')

/** Below this, cutting takes longer than reading. */
const short = 240

function mappingIn(text: string, indent: number, place: string, known: Known): unknown {
  const pieces = piecesOf(text, { indent, isStart: isKey }, `${place}:`, known, (piece) => {
    const key = piece.slice(indent, piece.indexOf(':', indent))
    const read = () => fieldIn(piece, key, indent, `${place}/${key}`, known)
    return { text: piece, key, value: remember(known.keys, piece, read) }
  })
  if (!pieces) return noPiece
  const fields: Record<string, unknown> = {}
  for (const { key, value } of pieces) {
    if (key === '__proto__' || Object.hasOwn(fields, key)) return noPiece
    fields[key] = value
  }
  return fields
}

function listIn(text: string, indent: number, place: string, known: Known): unknown {
  const pieces = piecesOf(text, { indent, isStart: isItem }, `${place}-`, known, (piece) => ({
    text: piece,
    key: '',
    value: remember(known.items, piece, () => itemIn(piece, `${place}-`, known)),
  }))
  return pieces ? pieces.map(({ value }) => value) : noPiece
}

/** Each piece with its value; `undefined` when the text has none, or something else among them. */
function piecesOf(
  text: string,
  cutting: Cutting,
  place: string,
  known: Known,
  read: (piece: string) => Piece,
): readonly Piece[] | undefined {
  const pieces = cut(text, cutting, known.last.get(place) ?? [], read)
  if (pieces) known.last.set(place, pieces)
  return pieces
}

function remember(values: Map<string, unknown>, piece: string, read: () => unknown): unknown {
  if (values.has(piece)) return values.get(piece)
  const value = read()
  values.set(piece, value)
  return value
}

function fieldIn(piece: string, key: string, indent: number, place: string, known: Known): unknown {
  if (piece.length > short) {
    const body = bodyOf(piece, indent)
    if (body?.isList) return listIn(body.text, body.indent, place, known)
    if (body) return mappingIn(body.text, body.indent, place, known)
  }
  const value = readFast(piece)?.value as Record<string, unknown> | undefined
  const isAlone =
    value !== undefined && Object.hasOwn(value, key) && Object.keys(value).length === 1
  return isAlone ? value[key] : noPiece
}

function itemIn(piece: string, place: string, known: Known): unknown {
  const [dash = ''] = /^ *- +(?=[A-Za-z_][\w-]*:[ \r\n])/.exec(piece) ?? []
  if (dash !== '' && piece.length > short)
    return mappingIn(' '.repeat(dash.length) + piece.slice(dash.length), dash.length, place, known)
  const value = readFast(`x:\n${piece}`)?.value as { x?: unknown } | undefined
  const isAlone = Array.isArray(value?.x) && value.x.length === 1 && Object.keys(value).length === 1
  return isAlone ? (value.x as unknown[])[0] : noPiece
}

interface Body {
  text: string
  indent: number
  isList: boolean
}

/** What stands in the lines below a key, where the key’s own line says nothing. */
function bodyOf(piece: string, indent: number): Body | undefined {
  const head = /^ *[\w-]+:[ ]*(?:#.*)?\r?\n(?:[ ]*(?:#.*)?\r?\n)*/.exec(piece)
  if (!head) return undefined
  const text = piece.slice(head[0].length)
  const first = /^( *)(-(?= |\r?\n)|[A-Za-z_][\w-]*:(?=[ \r\n]|$))/.exec(text)
  if (!first) return undefined
  const isList = first[2] === '-'
  const column = (first[1] as string).length
  return column > indent || (isList && column === indent)
    ? { text, indent: column, isList }
    : undefined
}

interface Cutting {
  indent: number
  /** Whether the key or item of a piece stands at this place of the text. */
  isStart: (text: string, at: number) => boolean
}

/**
 * Cuts before each line that starts a piece; `undefined` when something else stands before the first, or
 * one of them cannot be read. A piece that follows in the text as it did when it was last read is not
 * looked into: where the next one starts, or the text ends, it is whole.
 */
function cut(
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
function isKey(text: string, at: number): boolean {
  if (!isLetter(text.charCodeAt(at))) return false
  let end = at + 1
  while (isWordPart(text.charCodeAt(end))) end++
  return text[end] === ':' && isBreak(text.charCodeAt(end + 1))
}

/** `- ` */
const isItem = (text: string, at: number): boolean =>
  text.charCodeAt(at) === hyphen && isBreak(text.charCodeAt(at + 1))
