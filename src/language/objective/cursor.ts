/** The tokens of one text with the small questions that every reader of it asks. */
import type { Mention } from './reading.ts'
import { type Token, tokensOf } from './tokens.ts'

export class Cursor {
  readonly text: string
  readonly tokens: readonly Token[]

  constructor(text: string) {
    this.text = text
    this.tokens = tokensOf(text)
  }

  get length(): number {
    return this.tokens.length
  }

  at(index: number): Token | undefined {
    return this.tokens[index]
  }

  /** The word or mark at a place, in lower case; empty beyond the ends. */
  low(index: number): string {
    return this.tokens[index]?.lower ?? ''
  }

  isNumber(index: number): boolean {
    return this.tokens[index]?.kind === 'number'
  }

  isWord(index: number): boolean {
    return this.tokens[index]?.kind === 'word'
  }

  /** The text from one token to another, both included. */
  mention(from: number, to: number): Mention {
    const start = this.tokens[from]?.start ?? 0
    const end = this.tokens[to]?.end ?? start
    return { start, end, text: this.text.slice(start, end) }
  }

  /** The first place at or after `index` that is not one of these words. */
  skip(index: number, over: ReadonlySet<string>): number {
    let at = index
    while (over.has(this.low(at))) at += 1
    return at
  }

  /** The first place at or before `index` that is not one of these words. */
  skipBack(index: number, over: ReadonlySet<string>): number {
    let at = index
    while (at >= 0 && over.has(this.low(at))) at -= 1
    return at
  }
}
