/**
 * Texts that are nearly the same, in linear time: each is compared only with a few of those that it
 * shares a band key with, however many they are.
 */
import { find, unite } from './identity.ts'
import { Pack, type Sketched } from './pack.ts'
import { bands } from './print.ts'

export interface Families {
  /** For each text the head of its family. */
  heads: Int32Array
  /** The highest similarity met with another text. */
  closest: Float32Array
}

/**
 * From this share on, by weight, two texts are nearly the same: one word of eight may be another.
 * A long text that shares less may still be copied for the most part: two sentences of five
 * changed leave it at about 0.42, half of it changed at a third. Chosen by measuring, as in
 * `test/lint/across/quality.test.ts`; no source gives a figure.
 */
export const nearly = 0.5
export const mostly = 1 / 3

/** A text of fewer shingles (some 16 words that say something) is too short to be copied mostly. */
const longText = 32

/** With so many of those that share a key a text is compared. */
const mostCompared = 4

/** `texts` must be in an order that does not hang on that of the clients. */
export function familiesOf(
  texts: readonly Sketched[],
  weight: (shingle: number) => number,
): Families {
  const pack = new Pack(texts, weight)
  const families: Families = {
    heads: Int32Array.from(texts, (_, at) => at),
    closest: new Float32Array(texts.length),
  }
  const buckets = new Buckets(texts)
  for (let band = 0; band < bands; band++)
    for (const bucket of buckets.of(band)) compareIn(bucket, pack, families)
  return families
}

/** Texts that share a key. Most share none, so the table holds no more than the first of each. */
class Buckets {
  private readonly count: number
  private readonly table: Int32Array
  /** Of all texts, band by band. */
  private readonly keys: Int32Array

  constructor(texts: readonly Sketched[]) {
    this.count = texts.length
    this.table = new Int32Array(2 ** Math.ceil(Math.log2(texts.length * 2 + 2)))
    this.keys = new Int32Array(texts.length * bands)
    for (const [index, { numbers, at }] of texts.entries())
      for (let band = 0; band < bands; band++)
        this.keys[band * texts.length + index] = numbers[at + band] as number
  }

  /** Each of two texts or more. */
  of(band: number): Iterable<number[]> {
    const keys = this.keys.subarray(band * this.count, (band + 1) * this.count)
    const found = new Map<number, number[]>()
    this.table.fill(-1)
    for (let index = 0; index < this.count; index++) {
      const first = this.firstLike(index, keys)
      if (first === index) continue
      const bucket = found.get(first)
      if (bucket) bucket.push(index)
      else found.set(first, [first, index])
    }
    return found.values()
  }

  /** The first text with this one's key, which may be itself. */
  private firstLike(index: number, keys: Int32Array): number {
    const { table } = this
    const key = keys[index] as number
    let slot = key & (table.length - 1)
    for (let first = table[slot] as number; first >= 0; first = table[slot] as number) {
      if (keys[first] === key) return first
      slot = (slot + 1) & (table.length - 1)
    }
    table[slot] = index
    return index
  }
}

/** Those kept to compare with are the first that are not near one another. */
function compareIn(bucket: readonly number[], pack: Pack, families: Families): void {
  const kept: number[] = []
  for (const one of bucket) {
    let isNear = false
    for (const other of kept) isNear = compareTwo(one, other, pack, families) || isNear
    if (!isNear && kept.length < mostCompared) kept.push(one)
  }
}

/** True when they are nearly the same. */
function compareTwo(one: number, other: number, pack: Pack, families: Families): boolean {
  const { heads, closest } = families
  if (isSettled(one, other, families)) return true
  const isLong = pack.size(one) >= longText && pack.size(other) >= longText
  const value = pack.similarity(one, other, isLong ? mostly : nearly)
  if (value < (isLong ? mostly : nearly)) return false
  unite(heads, one, other)
  for (const at of [one, other]) closest[at] = Math.max(closest[at] as number, value)
  return value >= nearly
}

/** In one family and each near to some text: nothing is learned by comparing them. */
const isSettled = (one: number, other: number, { heads, closest }: Families) =>
  (closest[one] as number) >= nearly &&
  (closest[other] as number) >= nearly &&
  find(heads, one) === find(heads, other)
