/** The comments of a text, for callers that look for a marker in them. */
import { Lexer } from 'yaml'
import { cleaned } from './characters.ts'
import type { SourceDocument, Span } from './document.ts'
import { lineIndex } from './lines.ts'

export interface Comment {
  /** Without the `#` and the white space around. */
  text: string
  /** From the `#` to the end of the comment. */
  span: Span
  /** 1-based. */
  line: number
  /** True when nothing else stands on the line. */
  ownLine: boolean
}

/** Announces that the next lexeme is the text of a plain or block scalar. */
const scalarFollows = '\x1f'

/** In the order of the text. Lexes the text anew: ask only when there may be something to find. */
export function commentsIn({ text }: SourceDocument): Comment[] {
  const found: Comment[] = []
  let at = 0
  let isText = false
  for (const lexeme of new Lexer().lex(cleaned(text))) {
    if (!isText && lexeme.startsWith('#')) found.push(comment(text, at, lexeme.length))
    isText = lexeme === scalarFollows
    if (!isMark(lexeme)) at += lexeme.length
  }
  return found
}

/** Marks are put in by the lexer and are no part of the text. */
const isMark = (lexeme: string) =>
  lexeme === '\x02' || lexeme === '\x18' || lexeme === scalarFollows

function comment(text: string, start: number, length: number): Comment {
  const source = text.slice(start, start + length).trimEnd()
  const { line, column } = lineIndex(text).position(start)
  return {
    text: source.slice(1).trim(),
    span: { start, end: start + source.length },
    line,
    ownLine: text.slice(start - column + 1, start).trim() === '',
  }
}
