/**
 * First step of the comparison between clients: a text becomes the numbers of its words, without
 * names, pronouns, numbers and dates. Words are never kept. Every text of ten thousand plans goes
 * through here, so it reads letter by letter and makes no strings.
 */
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
 * Reads a text. `names`: the names of this client's people, from `nameNumbers`; they count only where
 * they are written with a capital, so that hope stays a word where somebody is called Hope.
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

/** A number of 53 bits for any text as it stands, capitals and marks aside. */
export function plainHash(text: string): number {
  const all = new Mixer()
  scan(text.normalize('NFC'), { word: (hash) => all.add(hash) })
  return all.value
}

/** Stirs numbers into one of 53 bits; the order counts. */
export class Mixer {
  private low = 0x811c9dc5
  private high = 0x2545f491

  add(value: number): void {
    this.low = Math.imul(this.low ^ value, 0x01000193)
    this.low ^= this.low >>> 15
    this.high = Math.imul(this.high + value, 0x85ebca6b)
    this.high ^= this.high >>> 13
  }

  /** Adds a number of 53 bits. */
  addWide(value: number): void {
    this.add(value % 4294967296 | 0)
    this.add((value / 4294967296) | 0)
  }

  get value(): number {
    return (mix(this.high) & 0x1fffff) * 4294967296 + (mix(this.low) >>> 0)
  }
}

/** Spreads a number over all 32 bits. */
export function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x7feb352d)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
  return mixed ^ (mixed >>> 16)
}

interface WordTaker {
  word(hash: number, capital: boolean, digit: boolean, length: number): void
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
const isLetter = /[\p{L}\p{M}\p{N}]/u
const isDate = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})/

/** Hands on each word as a number: letters in lower case, without the ending of a plural. */
function scan(text: string, out: WordTaker): void {
  const word = new Word()
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const lower = unit | 32
    if (lower >= 97 && lower <= 122) word.letter(lower, unit !== lower)
    else if (unit >= 48 && unit <= 57) {
      const skipped = word.length === 0 && dateLength(text, at)
      if (skipped) at += skipped - 1
      else word.digit(unit)
    } else if (unit > 127 && unit !== curly && isLetter.test(text[at] as string))
      word.letter((text[at] as string).toLowerCase().charCodeAt(0), isCapital(text[at] as string))
    else if ((unit !== 39 && unit !== curly) || word.length === 0) word.end(out)
  }
  word.end(out)
}

const curly = 0x2019

const isCapital = (letter: string) => letter.toLowerCase() !== letter

/** Only where it may pay: a date in figures has a mark at its second, third or fifth place. */
function dateLength(text: string, at: number): number {
  if (!(isMark(text, at + 1) || isMark(text, at + 2) || isMark(text, at + 4))) return 0
  return isDate.exec(text.slice(at, at + 10))?.[0].length ?? 0
}

function isMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 45 && unit <= 47
}

const s = 115
const e = 101
const i = 105
const y = 121
const u = 117

/** A word as it is read, with what it was one, two and three letters ago. */
class Word {
  length = 0
  private hash = start
  private before = start
  private before2 = start
  private before3 = start
  private last = 0
  private last2 = 0
  private last3 = 0
  private capital = false
  private hasDigit = false

  letter(unit: number, capital: boolean): void {
    if (this.length === 0) this.capital = capital
    this.length++
    this.before3 = this.before2
    this.before2 = this.before
    this.before = this.hash
    this.last3 = this.last2
    this.last2 = this.last
    this.last = unit
    this.hash = step(this.hash, unit)
  }

  digit(unit: number): void {
    this.letter(unit, false)
    this.hasDigit = true
  }

  end(out: WordTaker): void {
    if (this.length === 0) return
    out.word(mix(this.stem()) | 0, this.capital, this.hasDigit, this.length)
    this.length = 0
    this.hash = start
    this.hasDigit = false
    this.last = 0
    this.last2 = 0
  }

  /** "tries" as "try", "watches" as "watch", "reports" as "report"; "focus" and "this" stay. */
  private stem(): number {
    const { last, last2, last3, length } = this
    if (last !== s || length < 4 || last2 === s || last2 === u || last2 === i) return this.hash
    if (last2 !== e) return this.before
    if (last3 === i && length > 4) return step(this.before3, y)
    return takesEs.has(last3) ? this.before2 : this.before
  }
}

const start = 0x811c9dc5 | 0
const step = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193)
/** After h, o, x, z and s the ending is "es". */
const takesEs = new Set([104, 111, 120, 122, s])

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
