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
  const known: Known = { keys: new Map(), items: new Map() }
  return (input) => {
    const text = withoutMark(input)
    if (text.length > mostBytes || text.includes('\0')) return undefined
    const value = mappingIn(text.replace(/^---[ ]*(?:\r?\n|$)/, ''), 0, known)
    return value === noPiece ? readFast(text)?.value : value
  }
}

/** What was read so far, by its text. */
interface Known {
  keys: Map<string, unknown>
  items: Map<string, unknown>
}

const noPiece = Symbol('no piece')

/** Below this, cutting takes longer than reading. */
const short = 240

function mappingIn(text: string, indent: number, known: Known): unknown {
  const pieces = cut(text, keyAt(indent))
  if (!pieces) return noPiece
  const fields: Record<string, unknown> = {}
  for (const piece of pieces) {
    const key = piece.slice(indent, piece.indexOf(':', indent))
    if (key === '__proto__' || Object.hasOwn(fields, key)) return noPiece
    const value = remember(known.keys, piece, () => fieldIn(piece, key, indent, known))
    if (value === noPiece) return noPiece
    fields[key] = value
  }
  return fields
}

function listIn(text: string, indent: number, known: Known): unknown {
  const pieces = cut(text, itemAt(indent))
  if (!pieces) return noPiece
  const items: unknown[] = []
  for (const piece of pieces) {
    const value = remember(known.items, piece, () => itemIn(piece, known))
    if (value === noPiece) return noPiece
    items.push(value)
  }
  return items
}

function remember(values: Map<string, unknown>, piece: string, read: () => unknown): unknown {
  if (values.has(piece)) return values.get(piece)
  const value = read()
  values.set(piece, value)
  return value
}

function fieldIn(piece: string, key: string, indent: number, known: Known): unknown {
  if (piece.length > short) {
    const body = bodyOf(piece, indent)
    if (body?.isList) return listIn(body.text, body.indent, known)
    if (body) return mappingIn(body.text, body.indent, known)
  }
  const value = readFast(piece)?.value as Record<string, unknown> | undefined
  const isAlone =
    value !== undefined && Object.hasOwn(value, key) && Object.keys(value).length === 1
  return isAlone ? value[key] : noPiece
}

function itemIn(piece: string, known: Known): unknown {
  const [dash = ''] = /^ *- +(?=[A-Za-z_][\w-]*:[ \r\n])/.exec(piece) ?? []
  if (dash !== '' && piece.length > short)
    return mappingIn(' '.repeat(dash.length) + piece.slice(dash.length), dash.length, known)
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

/** The text from each match to the next; `undefined` when something else stands before the first. */
function cut(text: string, pattern: RegExp): string[] | undefined {
  const starts: number[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) starts.push(match.index)
  const [first] = starts
  if (first === undefined || !/^(?:[ ]*(?:#.*)?\r?\n)*$/.test(text.slice(0, first)))
    return undefined
  return starts.map((start, at) => text.slice(start, starts[at + 1]))
}

const byIndent = (pattern: (spaces: string) => string): ((indent: number) => RegExp) => {
  const made: RegExp[] = []
  return (indent) => (made[indent] ??= new RegExp(pattern(`^ {${indent}}`), 'gm'))
}

const keyAt = byIndent((spaces) => `${spaces}[A-Za-z_][\\w-]*:(?=[ \\r\\n]|$)`)
const itemAt = byIndent((spaces) => `${spaces}-(?=[ \\r\\n]|$)`)
