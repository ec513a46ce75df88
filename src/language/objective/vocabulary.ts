/**
 * What is known of a word by itself: in which lists of the lexicon it stands, and in which the words
 * stand that it may be a form of. Found once for each different word, however often it comes.
 */
import { formsOf } from './lemma.ts'
import { type List, registry } from './lexicon/words.ts'

/** One word in lower case, with a bit for each list of the lexicon. */
export class Word {
  readonly text: string
  /** The lists in which it stands. */
  readonly lists: readonly number[]
  /** The lists in which it stands, or something that it is a form of. */
  readonly forms: readonly number[]
  /** What it is without `'s`; most words are that themselves. */
  readonly owner: Word

  constructor(text: string, lists: readonly number[], forms: readonly number[]) {
    this.text = text
    this.lists = lists
    this.forms = forms
    this.owner = text.endsWith("'s") ? wordOf(text.slice(0, -2)) : this
  }
}

/** Whether a word stands in a list. */
export const isIn = (word: Word, { slot, bit }: List): boolean =>
  ((word.lists[slot] ?? 0) & bit) !== 0

/** Whether a word, or one that it is a form of, stands in a list: `walked` in `walk run`. */
export const isFormIn = (word: Word, { slot, bit }: List): boolean =>
  ((word.forms[slot] ?? 0) & bit) !== 0

/** The form of a word that stands in a list: `walk` for `walked`. */
export const formIn = (word: Word, list: List): string | undefined =>
  formsOf(word.text).find((form) => isIn(wordOf(form), list))

/** What is known of a word, which is to be in lower case. */
export function wordOf(text: string): Word {
  if (known.size !== registry.size) known = readLists()
  const found = seen.get(text)
  if (found !== undefined) return found
  const word = describe(text)
  if (seen.size >= mostSeen) seen.clear()
  seen.set(text, word)
  return word
}

/** Different words kept in mind: more than the plans of a practice hold. */
const mostSeen = 20_000
const seen = new Map<string, Word>()

function describe(text: string): Word {
  const lists = new Array<number>(Math.ceil(known.size / 30)).fill(0)
  markAll(lists, known.words.get(text))
  markEndings(lists, text)
  markBeginnings(lists, text)
  return new Word(text, lists, withForms(lists, text))
}

function withForms(lists: readonly number[], text: string): readonly number[] {
  const others = formsOf(text).filter((form) => form !== text && known.words.has(form))
  if (others.length === 0) return lists
  const marked = [...lists]
  for (const form of others) markAll(marked, known.words.get(form))
  return marked
}

function markAll(lists: number[], those: Lists | undefined): void {
  let rest = those
  for (; Array.isArray(rest); rest = rest[1]) mark(lists, rest[0])
  if (rest !== undefined) mark(lists, rest)
}

function mark(lists: number[], { slot, bit, within }: List): void {
  lists[slot] = (lists[slot] ?? 0) | bit
  for (const list of within) mark(lists, list)
}

function markEndings(lists: number[], text: string): void {
  for (let from = Math.max(0, text.length - known.longest); from < text.length; from += 1)
    markAll(lists, known.endings.get(text.slice(from)))
}

function markBeginnings(lists: number[], text: string): void {
  for (let to = Math.min(text.length, known.longest); to > 0; to -= 1)
    markAll(lists, known.beginnings.get(text.slice(0, to)))
}

// ---- The lexicon turned round -----------------------------------------------------------------

/** Most words stand in one list only, so that an array for each would cost more than the rest. */
type Lists = List | [List, Lists]
type ListsOf = ReadonlyMap<string, Lists>

interface Known {
  /** How many lists there were when they were read. */
  size: number
  words: ListsOf
  endings: ListsOf
  beginnings: ListsOf
  /** Of endings and beginnings. */
  longest: number
}

/** Read with the first word that is asked for: a command that reads no text needs none of it. */
let known: Known = {
  size: -1,
  words: new Map(),
  endings: new Map(),
  beginnings: new Map(),
  longest: 0,
}

function readLists(): Known {
  seen.clear()
  const endings = turned(registry.endings)
  const beginnings = turned(registry.beginnings)
  const longest = Math.max(...[...endings.keys(), ...beginnings.keys()].map(({ length }) => length))
  return { size: registry.size, words: turned(registry.words), endings, beginnings, longest }
}

/** For each word the lists in which it was written. */
function turned(written: readonly { list: List; text: string }[]): ListsOf {
  const listsOf = new Map<string, Lists>()
  for (const { list, text } of written) {
    const words = text.split(' ')
    // Seven thousand words before the code is warm: here a plain loop halves the time.
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? ''
      const others = listsOf.get(word)
      listsOf.set(word, others === undefined ? list : [list, others])
    }
  }
  return listsOf
}
