/** The tokens of one text with the small questions that every reader of it asks. */
import type { List } from './lexicon/words.ts'
import type { Mention } from './reading.ts'
import { withoutInitials } from './tokens/initials.ts'
import { type Token, tokensOf } from './tokens.ts'
import { isFormIn, isIn, type Word, wordOf } from './vocabulary.ts'

/** A stretch of tokens, both ends included. */
export interface Stretch {
  from: number
  to: number
}

export class Cursor {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly length: number
  private readonly words: readonly Word[]
  private readonly taken: Uint8Array
  private plain: string | undefined
  private answers: Map<RegExp, boolean> | undefined

  constructor(text: string) {
    this.text = text
    this.tokens = tokensOf(text)
    this.length = this.tokens.length
    this.words = this.tokens.map(({ lower }) => wordOf(lower))
    this.taken = new Uint8Array(this.length)
  }

  at(index: number): Token | undefined {
    return index >= 0 && index < this.length ? this.tokens[index] : undefined
  }

  /** What is known of the word or mark at a place; a word without letters beyond the ends. */
  word(index: number): Word {
    return (index >= 0 && index < this.length ? this.words[index] : undefined) ?? wordOf('')
  }

  /** The word or mark at a place, in lower case; empty beyond the ends. */
  low(index: number): string {
    return index >= 0 && index < this.length ? (this.words[index]?.text ?? '') : ''
  }

  /** Whether the word or mark at a place stands in a list. */
  is(index: number, list: List): boolean {
    const word = index >= 0 && index < this.length ? this.words[index] : undefined
    return word !== undefined && isIn(word, list)
  }

  /** Whether the word at a place is a form of one that stands in a list: `walked` of `walk`. */
  isForm(index: number, list: List): boolean {
    const word = index >= 0 && index < this.length ? this.words[index] : undefined
    return word !== undefined && isFormIn(word, list)
  }

  /** Whether one of the words from one place up to another, that one left out, stands in a list. */
  hasAny(from: number, to: number, list: List): boolean {
    for (let at = from; at < to; at += 1) if (this.is(at, list)) return true
    return false
  }

  isNumber(index: number): boolean {
    return this.at(index)?.kind === 'number'
  }

  isWord(index: number): boolean {
    return this.at(index)?.kind === 'word'
  }

  isMark(index: number): boolean {
    return this.at(index)?.kind === 'mark'
  }

  isCapital(index: number): boolean {
    return this.at(index)?.capital === true
  }

  /** Whether it is somebody's initials. */
  isInitials(index: number): boolean {
    return this.at(index)?.initials === true
  }

  /** Whether a token belongs to a time frame or quantity that was found already. */
  isTaken(index: number): boolean {
    return this.taken[index] === 1
  }

  /** Keeps later readers off what was found. */
  take(stretches: readonly Stretch[]): void {
    for (const { from, to } of stretches) this.taken.fill(1, from, to + 1)
  }

  /** Whether the whole text matches, its initials read as names; found out once for each pattern. */
  says(pattern: RegExp): boolean {
    this.answers ??= new Map()
    const known = this.answers.get(pattern)
    if (known !== undefined) return known
    this.plain ??= withoutInitials(this.text, this.tokens)
    const answer = pattern.test(this.plain)
    this.answers.set(pattern, answer)
    return answer
  }

  /** The text from one token to another, both included. */
  mention(from: number, to: number): Mention {
    const start = this.at(from)?.start ?? 0
    const end = this.at(to)?.end ?? start
    return { start, end, text: this.text.slice(start, end) }
  }

  /** The first place at or after `index` that is not one of these words. */
  skip(index: number, over: List): number {
    let at = index
    while (this.is(at, over)) at += 1
    return at
  }

  /** The first place at or before `index` that is not one of these words. */
  skipBack(index: number, over: List): number {
    let at = index
    while (this.is(at, over)) at -= 1
    return at
  }
}
