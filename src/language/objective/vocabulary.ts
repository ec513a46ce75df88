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
  if (table.size !== registry.size) table = build()
  const known = seen.get(text)
  if (known !== undefined) return known
  const word = describe(text)
  if (seen.size >= mostSeen) seen.clear()
  seen.set(text, word)
  return word
}

/** Different words kept in mind: more than the plans of a practice hold. */
const mostSeen = 20_000
const seen = new Map<string, Word>()

function describe(text: string): Word {
  const lists = noLists()
  addRow(lists, text)
  for (const { list, look } of registry.shaped) if (look.test(text)) add(lists, list)
  const forms = [...lists]
  for (const form of formsOf(text)) addRow(forms, form)
  addJoined(lists)
  addJoined(forms)
  return new Word(text, lists, forms)
}

/** The lists of the lexicon turned round: for each word a row of bits. */
interface Table {
  /** How many lists there were when it was built. */
  size: number
  width: number
  rows: ReadonlyMap<string, number>
  bits: Int32Array
}

/** Built with the first word that is asked for: a command that reads no text needs none of it. */
let table: Table = { size: -1, width: 0, rows: new Map(), bits: new Int32Array(0) }

function build(): Table {
  const lists = registry.written.map(({ list, text }) => ({ list, members: text.split(' ') }))
  const width = Math.ceil(registry.size / 30)
  const rows = new Map<string, number>()
  const bits = new Int32Array(width * lists.reduce((sum, { members }) => sum + members.length, 0))
  for (const { list, members } of lists)
    for (const member of members) {
      const known = rows.get(member)
      const row = known ?? rows.size * width
      if (known === undefined) rows.set(member, row)
      bits[row + list.slot] = (bits[row + list.slot] ?? 0) | list.bit
    }
  seen.clear()
  return { size: registry.size, width, rows, bits }
}

const noLists = (): number[] => new Array<number>(table.width).fill(0)

function add(lists: number[], { slot, bit }: List): void {
  lists[slot] = (lists[slot] ?? 0) | bit
}

function addRow(lists: number[], text: string): void {
  const row = table.rows.get(text)
  if (row === undefined) return
  for (let slot = 0; slot < table.width; slot += 1)
    lists[slot] = (lists[slot] ?? 0) | (table.bits[row + slot] ?? 0)
}

/** What is joined of several lists stands in the order in which it was written. */
function addJoined(lists: number[]): void {
  for (const { list, parts } of registry.joined)
    if (parts.some(({ slot, bit }) => ((lists[slot] ?? 0) & bit) !== 0)) add(lists, list)
}
