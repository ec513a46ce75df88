/** Goes through a text letter by letter and hands on its words as numbers; makes no strings. */
import { mix } from './mixing.ts'

export interface WordTaker {
  word(hash: number, capital: boolean, digit: boolean, length: number): void
}

const isLetter = /[\p{L}\p{M}\p{N}]/u
const isDate = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})/

/** Hands on each word as a number: letters in lower case, without the ending of a plural. */
export function scan(text: string, out: WordTaker): void {
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
    else if ((unit !== apostrophe && unit !== curly) || word.length === 0) word.end(out)
    else if (possessive.test(text.slice(at + 1, at + 3))) {
      word.end(out)
      at++
    }
  }
  word.end(out)
}

const apostrophe = 39
const curly = 0x2019
const possessive = /^[sS](?![\p{L}\p{N}])/u

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
