/** The words of an item as a bag: what it is known by when its id or its wording changed. */
import { readNumber } from '../language/fold.ts'
import { valueAt } from '../source/meaning.ts'
import type { ItemKind } from './item-kinds.ts'

/** For each word how often it stands there, or how much it counts. */
export type Bag = ReadonlyMap<string, number>

/** Words that all aims are written with, whatever they are about. */
const small = new Set(
  'a an and are as at be been by can client clients for from has have her him his in into is it its less more most no not of on or patient she he per so such than that the their them they this to up very was were when which who will with within would you your at least decrease decreased down fall falls improve improved increase increased lower points raise reduce reduced rise score scores total'.split(
    ' ',
  ),
)

export function bagOf(item: unknown, kind: ItemKind): Bag {
  const bag = new Map<string, number>()
  const add = (word: string) => bag.set(word, (bag.get(word) ?? 0) + 1)
  for (const field of kind.like) {
    const value = valueAt(item, field.split('.'))
    if (typeof value === 'string' || typeof value === 'number') wordsOf(String(value)).forEach(add)
  }
  for (const id of partIds(item)) add(`#${id}`)
  return bag
}

/** A goal is also known by its objectives. */
function partIds(item: unknown): string[] {
  const parts = valueAt(item, ['objectives'])
  if (!Array.isArray(parts)) return []
  return parts.map((part) => valueAt(part, ['id'])).filter((id) => typeof id === 'string')
}

/** A word, a number, or a short name with its number: `phq-9`. */
const name = /\p{L}{2,5}-\p{N}+|[\p{L}\p{N}]+/gu

function wordsOf(text: string): string[] {
  const words = text.normalize('NFC').toLowerCase().match(name) ?? []
  return words.filter((word) => !small.has(word)).map(stem)
}

/** `nights` and `sleeping` for `night` and `sleep`; `six` for `6`. */
function stem(word: string): string {
  const number = word.length < 10 ? readNumber(word) : Number.NaN
  if (!Number.isNaN(number)) return String(number)
  return word.length > 4 ? word.replace(/(?:ings?|ed|es|s)$/, '') : word.replace(/(?<=...)s$/, '')
}
