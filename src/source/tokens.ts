/**
 * Text to `yaml`'s tokens, with notes on what a plan may not use and on what was left open. A text
 * that nests too deeply is given up on the spot, before anything recursive sees it.
 */
import { Lexer, Parser } from 'yaml'
import type { Span } from './document.ts'

type Token = Parameters<Parser['stack']['push']>[0]

/** More levels than this no plan has; a program that made a mistake, or an attack, has. */
const mostLevels = 100

export interface TokenList {
  tokens: Token[]
  tags: Span[]
  anchors: Span[]
  aliases: Span[]
  directives: Span[]
  /** Where quotes begin that are not closed. */
  openQuotes: Span[]
  /** Brackets that are not closed. */
  openBrackets: Span[]
  /** Closing brackets that do not match the one that is open. */
  wrongBrackets: Span[]
  /** Where nesting went too deep; the tokens end there. */
  tooDeep: number | undefined
}

/** Marks that `yaml`'s lexer puts between lexemes. */
const flowErrorEnd = '\x18'
const scalarFollows = '\x1f'

export function tokensOf(text: string): TokenList {
  const parser = new Parser()
  const list = emptyList()
  const brackets: Bracket[] = []
  let isText = false
  for (const lexeme of new Lexer().lex(text)) {
    const start = parser.offset
    if (!isText) note(lexeme, start, list, brackets)
    isText = lexeme === scalarFollows
    list.tokens.push(...parser.next(lexeme))
    if (isTooDeep(parser)) return { ...list, tooDeep: start }
  }
  list.tokens.push(...parser.end())
  list.openBrackets.push(...brackets)
  return list
}

interface Bracket extends Span {
  closing: string
}

const emptyList = (): TokenList => ({
  tokens: [],
  tags: [],
  anchors: [],
  aliases: [],
  directives: [],
  openQuotes: [],
  openBrackets: [],
  wrongBrackets: [],
  tooDeep: undefined,
})

/** The stack holds the document, the collections that are open and perhaps a scalar. */
function isTooDeep({ stack }: Parser): boolean {
  if (stack.length <= mostLevels + 1) return false
  const top = stack[stack.length - 1]
  return stack.length > mostLevels + 2 || (top !== undefined && isCollection(top))
}

const isCollection = ({ type }: Token) =>
  type === 'block-map' || type === 'block-seq' || type === 'flow-collection'

function note(lexeme: string, start: number, list: TokenList, brackets: Bracket[]): void {
  const span = { start, end: start + lexeme.length }
  switch (lexeme[0]) {
    case '!':
      list.tags.push(span)
      return
    case '&':
      list.anchors.push(span)
      return
    case '*':
      list.aliases.push(span)
      return
    case '%':
      list.directives.push(span)
      return
    case '"':
    case "'":
      if (!isClosed(lexeme)) list.openQuotes.push(span)
      return
    case '[':
    case '{':
      brackets.push({ ...span, closing: lexeme === '[' ? ']' : '}' })
      return
    case ']':
    case '}': {
      const open = brackets.pop()
      if (open && open.closing !== lexeme) list.wrongBrackets.push(span)
      return
    }
    case flowErrorEnd:
      list.openBrackets.push(...brackets.splice(0))
  }
}

const isClosed = (lexeme: string) =>
  lexeme[0] === '"' ? /[^\\](?:\\\\)*"$/.test(lexeme) : /^'(?:[^']|'')*'$/.test(lexeme)
