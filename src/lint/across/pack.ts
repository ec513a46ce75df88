/**
 * The sketches of all texts side by side, each shingle with its weight, so that comparing is
 * quick.
 */
import { bands, mostShingles } from './print.ts'

/** A text with its numbers, wherever they stand. */
export interface Sketched {
  numbers: Uint32Array
  at: number
  size: number
}

export class Pack {
  readonly length: number
  private readonly shingles: Uint32Array
  /** In hundredths. */
  private readonly weights: Uint8Array
  /** Where each text begins; one more for the end. */
  private readonly starts: Int32Array
  /** Weight of each text in all. */
  private readonly sums: Float64Array

  constructor(texts: readonly Sketched[], weight: (shingle: number) => number) {
    const total = texts.reduce((sum, { size }) => sum + size, 0)
    this.length = texts.length
    this.shingles = new Uint32Array(total)
    this.weights = new Uint8Array(total)
    this.starts = new Int32Array(texts.length + 1)
    this.sums = new Float64Array(texts.length)
    let start = 0
    for (const [index, { numbers, at, size }] of texts.entries()) {
      const from = at + bands
      this.shingles.set(numbers.subarray(from, from + size), start)
      start += size
      this.starts[index + 1] = start
    }
    this.weigh(weight)
  }

  /** How many shingles of a text are kept. */
  size(text: number): number {
    return (this.starts[text + 1] as number) - (this.starts[text] as number)
  }

  /**
   * How much two texts share: 0 nothing, 1 all; each shingle counts with its weight. Exact for
   * texts that are kept whole, otherwise estimated from the lowest shingles of both together.
   * Gives 0 as soon as it cannot reach `least`.
   */
  similarity(one: number, other: number, least: number): number {
    const { shingles, weights, starts } = this
    const [endOne, endOther] = [starts[one + 1] as number, starts[other + 1] as number]
    const most = Math.min(this.sums[one] as number, this.sums[other] as number)
    const apartMost = (most * (1 - least)) / least
    let [shared, apart] = [0, 0]
    let i = starts[one] as number
    let j = starts[other] as number
    for (let left = this.unionKept(one, other); left > 0 && (i < endOne || j < endOther); left--) {
      const a = i < endOne ? (shingles[i] as number) : beyond
      const b = j < endOther ? (shingles[j] as number) : beyond
      if (a === b) {
        shared += weights[i] as number
        i++
        j++
      } else {
        apart += (a < b ? weights[i++] : weights[j++]) as number
        if (apart > apartMost) return 0
      }
    }
    return shared === 0 ? 0 : shared / (shared + apart)
  }

  private weigh(weight: (shingle: number) => number): void {
    const { shingles, weights, starts, sums } = this
    for (let index = 0; index < this.length; index++)
      for (let at = starts[index] as number; at < (starts[index + 1] as number); at++) {
        const value = Math.round(weight(shingles[at] as number) * 100)
        weights[at] = value
        sums[index] = (sums[index] as number) + value
      }
  }

  /** Beyond the lowest of a text that was cut, nothing is known of it. */
  private unionKept(one: number, other: number): number {
    const isCut = this.size(one) === mostShingles || this.size(other) === mostShingles
    return isCut ? mostShingles : Number.POSITIVE_INFINITY
  }
}

const beyond = 0x100000000
