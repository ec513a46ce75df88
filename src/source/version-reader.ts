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
import { type Cutting, cut, isItem, isKey, noPiece, type Piece } from './pieces.ts'
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
