/**
 * The fast reader: js-yaml's event stream, which carries offsets, turned into a value and a tree of
 * positions in one pass. It reads only what is plain and clean; for anything else it gives up, and
 * the thorough reader, which explains, reads the text again.
 */
import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml'
import { isPrintable } from './characters.ts'
import type { Node } from './document.ts'
import { lineEnd } from './lines.ts'
import { makeNode, trimmed } from './node.ts'
import { plainScalar } from './plain-scalar.ts'

/** From this many keys on, a set finds duplicates sooner than a walk over the keys. */
const manyKeys = 16

type Collection = Extract<Event, { start: number }>

interface Frame {
  node: Node
  children: Node[]
  /** The mapping read into, or `undefined` in a list. */
  fields: Record<string, unknown> | undefined
  items: unknown[] | undefined
  keys: string[]
  seen: Set<string> | undefined
  flow: boolean
  /** The key read last, until its value comes. */
  key: string | undefined
  keyStart: number
  keyEnd: number
}

export interface FastResult {
  value: unknown
  root: Node
}

/** The value and its positions, or `undefined` when the text is not plain and clean. */
export function readFast(text: string): FastResult | undefined {
  if (isUnusual(text)) return undefined
  let events: Event[]
  try {
    events = parseEvents(text, {})
  } catch {
    return undefined
  }
  return new Builder(text).build(events)
}

/** Tabs, odd characters, lone CRs and `...` lines: where parsers differ, or a person should know. */
const isUnusual = (text: string) =>
  text.includes('\t') ||
  text.includes('\n...') ||
  text.startsWith('...') ||
  (text.includes('\r') && /\r(?!\n)/.test(text)) ||
  !isPrintable(text)

class Builder {
  private readonly text: string
  private readonly stack: Frame[] = []
  private frame: Frame | undefined
  private value: unknown
  private root: Node | undefined
  private documents = 0

  constructor(text: string) {
    this.text = text
  }

  build(events: Event[]): FastResult | undefined {
    for (let at = 0; at < events.length; at++) if (!this.take(events[at] as Event)) return undefined
    return this.documents === 1 && this.root ? { value: this.value, root: this.root } : undefined
  }

  /** False when something unusual turned up. */
  private take(event: Event): boolean {
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return event.tagStart < 0 && event.anchorStart < 0 && this.scalar(event)
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        return event.tagStart < 0 && event.anchorStart < 0 && this.open(event)
      case EVENT_ID.POP:
        return this.close()
      case EVENT_ID.DOCUMENT:
        // js-yaml tells only of the directives that it knows, and takes an indented `---` for one.
        return ++this.documents === 1 && !(event.explicitStart && /^(?: *%| +---)/m.test(this.text))
      default:
        return false
    }
  }

  private open(event: Collection): boolean {
    const parent = this.frame
    const isMap = event.type === EVENT_ID.MAPPING
    if (parent ? parent.fields && parent.key === undefined : !isMap) return false
    const flow = event.style === COLLECTION_STYLE.FLOW
    // `[key: value]` is a mapping without brackets of its own.
    if (flow && this.text.charCodeAt(event.start) !== (isMap ? 123 : 91)) return false
    const frame = makeFrame(event.start, isMap, flow)
    this.put(frame.fields ?? frame.items, frame.node)
    if (parent) this.stack.push(parent)
    this.frame = frame
    return true
  }

  /** The end of a document, or of the collection that is open. */
  private close(): boolean {
    const frame = this.frame
    if (!frame) return true
    const { node, children } = frame
    const last = children[children.length - 1]
    if (last && last.end > node.end) node.end = last.end
    if (frame.flow) node.end = closingBracket(this.text, last ? last.end : node.start + 1)
    this.frame = this.stack.pop()
    return !frame.flow || this.mayEnd(node)
  }

  /** js-yaml lets a key follow a list item on the same line. */
  private mayEnd(item: Node): boolean {
    const parent = this.frame
    return !parent?.items || parent.flow || endsLine(this.text, item.end)
  }

  private scalar(event: ScalarEvent): boolean {
    const frame = this.frame
    if (!frame) return false
    if (frame.fields && frame.key === undefined) return this.key(frame, event)
    if (event.valueStart < 0) return this.empty(frame)
    const node = this.scalarNode(event)
    const raw = node && this.words(event)
    if (!node || raw === undefined) return false
    this.put(event.style === SCALAR_STYLE.PLAIN ? plainScalar(raw) : raw, node)
    return !isQuoted(event) || this.mayEnd(node)
  }

  /** A key with nothing behind it. In a list that is odd enough to have it explained. */
  private empty(frame: Frame): boolean {
    if (!frame.fields) return false
    this.put(null, makeNode(frame.keyStart, frame.keyEnd))
    return true
  }

  private key(frame: Frame, event: ScalarEvent): boolean {
    if (event.valueStart < 0 || event.style > SCALAR_STYLE.DOUBLE_QUOTED) return false
    const quoted = event.style === SCALAR_STYLE.PLAIN ? 0 : 1
    frame.keyStart = event.valueStart - quoted
    frame.keyEnd = event.valueEnd + quoted
    if (!colonBehind(this.text, frame.keyEnd)) return false
    const name = this.words(event)
    if (name === undefined || name === '<<' || name === '__proto__' || isKnown(frame, name))
      return false
    frame.key = name
    return true
  }

  /** The text of a scalar; `undefined` for escapes that parsers read differently. */
  private words(event: ScalarEvent): string | undefined {
    const { text } = this
    if (event.fast) return text.slice(event.valueStart, event.valueEnd)
    const escaped = event.style === SCALAR_STYLE.DOUBLE_QUOTED
    if (escaped && /\\(?:\r?\n|U)/.test(text.slice(event.valueStart, event.valueEnd)))
      return undefined
    return getScalarValue(text, event)
  }

  private scalarNode(event: ScalarEvent): Node | undefined {
    const { valueStart: start, valueEnd: end, style } = event
    if (style === SCALAR_STYLE.PLAIN) return makeNode(start, end)
    if (style <= SCALAR_STYLE.DOUBLE_QUOTED) return makeNode(start - 1, end + 1)
    const block = trimmed(this.text, start, end)
    // Where an indentation indicator makes spaces part of the text, parsers differ at its end.
    if (!block || this.text.charCodeAt(block.start - event.indent - 1) !== 10) return undefined
    return makeNode(block.start, block.end)
  }

  /** Puts a value where it belongs; a key without a value keeps its place but not its null. */
  private put(value: unknown, node: Node): void {
    const frame = this.frame
    if (!frame) {
      this.value = value
      this.root = node
      return
    }
    frame.children.push(node)
    if (!frame.fields) {
      frame.items?.push(value)
      return
    }
    const key = frame.key as string
    node.keyStart = frame.keyStart
    node.keyEnd = frame.keyEnd
    frame.keys.push(key)
    if (value !== null) frame.fields[key] = value
    frame.key = undefined
  }
}

function makeFrame(start: number, isMap: boolean, flow: boolean): Frame {
  const node = makeNode(start, start)
  const children: Node[] = []
  const keys: string[] = []
  node.children = children
  if (isMap) node.keys = keys
  return {
    node,
    children,
    fields: isMap ? {} : undefined,
    items: isMap ? undefined : [],
    keys,
    seen: undefined,
    flow,
    key: undefined,
    keyStart: -1,
    keyEnd: -1,
  }
}

function isKnown(frame: Frame, name: string): boolean {
  const { keys } = frame
  if (keys.length < manyKeys) return keys.includes(name)
  frame.seen ??= new Set(keys)
  if (frame.seen.has(name)) return true
  frame.seen.add(name)
  return false
}

const isQuoted = ({ style }: ScalarEvent) =>
  style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED

/** True when nothing but spaces and a comment follow on the line. */
function endsLine(text: string, from: number): boolean {
  let at = from
  while (text.charCodeAt(at) === 32) at++
  const unit = text.charCodeAt(at)
  return at === text.length || unit === 10 || unit === 13 || (unit === 35 && at > from)
}

/** An ordinary key has its colon on the same line; one after a `?` need not. */
function colonBehind(text: string, from: number): boolean {
  let at = from
  while (text.charCodeAt(at) === 32) at++
  return text.charCodeAt(at) === 58
}

/** The offset behind the bracket that closes a flow collection, from the end of its last child. */
function closingBracket(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 93 || unit === 125) return at + 1
    if (unit === 35) at = lineEnd(text, at)
  }
  return text.length
}
