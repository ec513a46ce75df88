/**
 * The thorough reader: `yaml`'s parser, which goes on after an error and knows what it met. Slower by
 * an order of magnitude, so it sees only what the fast reader gave back.
 *
 * Aliases, merge keys, tags and directives are refused in plain words: a plan is read by people, and
 * what it says must stand where it is read.
 */
import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { cleaned, oddCharacters } from './characters.ts'
import type { Node, SourceProblem, Span } from './document.ts'
import { makeNode, trimmed } from './node.ts'
import { plainScalar } from './plain-scalar.ts'
import { limited, syntaxProblems } from './syntax.ts'
import { type TokenList, tokensOf } from './tokens.ts'

export interface ThoroughResult {
  value: unknown
  root: Node | undefined
  problems: SourceProblem[]
}

/** Never throws; `text` may be anything. */
export function readThorough(text: string): ThoroughResult {
  const readable = cleaned(text)
  const list = tokensOf(readable)
  if (list.tooDeep !== undefined) return tooDeep(list.tooDeep)
  const [first, second] = documentsOf(list, readable.length)
  if (!first) return { value: undefined, root: undefined, problems: [] }
  const walker = new Walker(readable, list)
  const built = first.contents ? walker.node(first.contents) : undefined
  const problems = [
    ...oddCharacters(text),
    ...refusals(list),
    ...syntaxProblems(readable, first.errors, list),
    ...walker.problems,
    ...(second ? [severalDocuments(second, text)] : []),
  ]
  return { value: built?.value, root: built?.node, problems: limited(problems, readable) }
}

const tooDeep = (at: number): ThoroughResult => ({
  value: undefined,
  root: undefined,
  problems: [{ code: 'too-deep', span: { start: at, end: at } }],
})

/** Only strings, maps and lists are composed: what a plain word means is for `plainScalar`. */
function documentsOf(list: TokenList, length: number): Document.Parsed[] {
  const composer = new Composer({
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    logLevel: 'silent',
  })
  return withoutStacks(() => [...composer.compose(list.tokens, true, length)])
}

/** A million errors, as garbage has, would take a minute to note where in the program each arose. */
function withoutStacks<T>(work: () => T): T {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return work()
  } finally {
    Error.stackTraceLimit = limit
  }
}

function refusals({ tags, anchors, aliases, directives }: TokenList): SourceProblem[] {
  const all = (code: SourceProblem['code'], spans: Span[]) => spans.map((span) => ({ code, span }))
  const named = (span: Span) => span.end > span.start + 1
  return [
    ...all('yaml-tag', tags),
    ...all('yaml-alias', [...anchors, ...aliases].filter(named)),
    ...all('yaml-directive', directives),
  ]
}

function severalDocuments(second: Document.Parsed, text: string): SourceProblem {
  const [start] = second.range
  const marker = text.startsWith('---', start) ? 3 : 1
  return { code: 'several-documents', span: { start, end: Math.min(text.length, start + marker) } }
}

interface Built {
  value: unknown
  node: Node
}

type Pair = YAMLMap.Parsed['items'][number]

class Walker {
  readonly problems: SourceProblem[] = []
  private readonly text: string
  /** Offsets at which a value with a tag may begin, to keep such values as text. */
  private readonly tagEnds: Set<number>

  constructor(text: string, { tags }: TokenList) {
    this.text = text
    this.tagEnds = new Set(tags.map(({ end }) => end))
  }

  private add(code: SourceProblem['code'], span: Span, detail?: string): void {
    this.problems.push({ code, span, ...(detail ? { detail } : {}) })
  }

  /** A value with its positions; `undefined` for an alias, which is refused. */
  node(node: ParsedNode): Built | undefined {
    if (isAlias(node)) return undefined
    if (isMap(node)) return this.map(node as YAMLMap.Parsed)
    if (isSeq(node)) return this.list(node as YAMLSeq.Parsed)
    return isScalar(node) ? this.scalar(node as Scalar.Parsed) : undefined
  }

  private map(map: YAMLMap.Parsed): Built {
    const value: Record<string, unknown> = {}
    const node = makeNode(map.range[0], map.range[0])
    const keys: string[] = []
    const children: Node[] = []
    const known = new Set<string>()
    for (const pair of map.items) {
      const key = this.key(pair, known)
      if (!key) continue
      const built = this.valueOf(pair, key.span)
      keys.push(key.name)
      children.push(built.node)
      if (built.value !== null) define(value, key.name, built.value)
    }
    node.keys = keys
    node.children = children
    return { value, node: closed(node, map) }
  }

  /** What is missing or refused stands where its key does. */
  private valueOf(pair: Pair, key: Span): Built {
    const built = pair.value && this.node(pair.value)
    const isThere = built && built.node.end > built.node.start
    return keyed(isThere ? built : nothing(key.start, key.end), key)
  }

  /** The key of a pair, unless it is one that a plan cannot have. */
  private key(pair: Pair, known: Set<string>): { name: string; span: Span } | undefined {
    const { key } = pair
    const span = { start: key.range[0], end: key.range[1] }
    if (!isScalar(key) || isNothing(key)) {
      const what = isScalar(key) ? 'a ":" without a name before it' : 'a key that is not a word'
      // Without a colon either, the pair is what is left of a mistake that is known already.
      if (pair.value || !(isScalar(key) || isAlias(key))) this.add('syntax-error', span, what)
      return undefined
    }
    const name = key.source ?? ''
    const isMerge = name === '<<' && key.type === 'PLAIN'
    if (isMerge || known.has(name)) {
      this.add(isMerge ? 'yaml-merge-key' : 'duplicate-key', span, name)
      return undefined
    }
    known.add(name)
    return { name, span: this.scalarSpan(key as Scalar.Parsed) ?? span }
  }

  private list(list: YAMLSeq.Parsed): Built {
    const node = makeNode(list.range[0], list.range[0])
    const value: unknown[] = []
    const children: Node[] = []
    for (const item of list.items as ParsedNode[]) {
      const built = this.node(item) ?? nothing(item.range[0], item.range[0])
      value.push(built.value)
      children.push(built.node)
    }
    node.children = children
    return { value, node: closed(node, list) }
  }

  private scalar(scalar: Scalar.Parsed): Built {
    const span = this.scalarSpan(scalar)
    if (!span) return nothing(scalar.range[0], scalar.range[0])
    const source = scalar.source ?? ''
    const plain = scalar.type === 'PLAIN' && !this.isTagged(span.start)
    return { value: plain ? plainScalar(source) : source, node: makeNode(span.start, span.end) }
  }

  private isTagged(start: number): boolean {
    let at = start
    while (at > 0 && /\s/.test(this.text[at - 1] as string)) at--
    return this.tagEnds.has(at)
  }

  /** Block scalars begin at their first word, not at the `|`: that is where a caret should stand. */
  private scalarSpan(scalar: Scalar.Parsed): Span | undefined {
    const [start, end] = scalar.range
    if (scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED') {
      const line = this.text.indexOf('\n', start)
      const body = line < 0 ? undefined : trimmed(this.text, line, end)
      return body ?? { start, end: start + 1 }
    }
    return start === end ? undefined : { start, end }
  }
}

const isNothing = (key: Scalar) => key.type === 'PLAIN' && key.source === ''

function closed(node: Node, collection: YAMLMap.Parsed | YAMLSeq.Parsed): Node {
  const last = node.children?.at(-1)
  node.end = collection.flow ? collection.range[1] : Math.max(node.end, last?.end ?? node.start)
  return node
}

const nothing = (start: number, end: number): Built => ({ value: null, node: makeNode(start, end) })

function keyed(built: Built, key: Span): Built {
  built.node.keyStart = key.start
  built.node.keyEnd = key.end
  return built
}

/** Sets an own property whatever its name, `__proto__` among them. */
const define = (value: Record<string, unknown>, name: string, to: unknown) =>
  Object.defineProperty(value, name, {
    value: to,
    enumerable: true,
    configurable: true,
    writable: true,
  })
