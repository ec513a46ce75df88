/**
 * First step of the comparison between clients: a text becomes the numbers of its words, without
 * names, pronouns, numbers and dates. Words are never kept. Every text of ten thousand plans goes
 * through here, so it reads letter by letter and makes no strings.
 */
import { Mixer } from './mixing.ts'
import { scan, type WordTaker } from './scan.ts'
import * as vocabulary from './vocabulary.ts'

/** What is left of a text. */
export interface Reading {
  /** Words that say something, in order, as numbers. */
  content: number[]
  /** Of every word but names, pronouns, numbers and dates; 53 bits. */
  hash: number
  /** The same with its numbers, but not its dates; 53 bits. */
  figuresHash: number
  weight: number
}

const person = 1
const number = 2
const date = 3
const plain = 4
const common = 5

/**
 * Reads a text. `names`: the names of this client's people, from `nameNumbers`; they count only
 * where they are written with a capital, so that hope stays a word where somebody is called Hope.
 */
export function readText(text: string, names: ReadonlySet<number>): Reading {
  const out = new Reader(names)
  const composed = beyondAscii.test(text) ? text.normalize('NFC') : text
  scan(composed, out)
  return out.reading()
}

/** The numbers of the words of a name; initials are left out. */
export function nameNumbers(name: string): number[] {
  const found: number[] = []
  scan(name.normalize('NFC'), {
    word(hash, _capital, _digit, length) {
      if (length > 1) found.push(hash)
    },
  })
  return found
}

/** A number of 53 bits for all words and numbers of a text; dates, capitals and marks aside. */
export function plainHash(text: string): number {
  const all = new Mixer()
  scan(text.normalize('NFC'), { word: (hash) => all.add(hash) })
  return all.value
}

class Reader implements WordTaker {
  private readonly names: ReadonlySet<number>
  private readonly content: number[] = []
  private readonly seen = new Set<number>()
  private readonly all = new Mixer()
  private readonly figures = new Mixer()
  private weight = 0
  private afterMonth = false

  constructor(names: ReadonlySet<number>) {
    this.names = names
  }

  word(hash: number, capital: boolean, digit: boolean): void {
    if (digit) this.figure(hash)
    else if (!(capital && this.names.has(hash))) this.known(hash, classes.get(hash))
  }

  reading(): Reading {
    const { content, weight } = this
    return { content, weight, hash: this.all.value, figuresHash: this.figures.value }
  }

  private figure(hash: number): void {
    if (!this.afterMonth) this.figures.add(hash)
  }

  private known(hash: number, kind: number | undefined): void {
    this.afterMonth = kind === date
    if (kind === number) this.figures.add(hash)
    if (kind !== undefined && kind <= date) return
    this.all.add(hash)
    this.figures.add(hash)
    if (kind === plain) return
    this.content.push(hash)
    if (this.seen.has(hash)) return
    this.seen.add(hash)
    this.weight += kind === common ? 0.5 : 1
  }
}

const beyondAscii = /[^\0-\x7f]/
const classes = new Map<number, number>()

/** The first list that a word stands in counts. */
function addClass(kind: number, words: readonly string[]): void {
  for (const word of words)
    scan(word, { word: (hash) => classes.has(hash) || classes.set(hash, kind) })
}

addClass(number, vocabulary.numberWords)
addClass(date, vocabulary.dateWords)
addClass(person, vocabulary.personWords)
addClass(person, vocabulary.auxiliaries)
addClass(plain, vocabulary.plainWords)
addClass(plain, vocabulary.formulaWords)
addClass(common, vocabulary.commonWords)
