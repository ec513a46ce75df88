/**
 * The shingles of a text (its words and its pairs of neighboring words) as sorted numbers, and the
 * keys under which near-identical texts meet: MinHash in bands. A. Broder, On the resemblance and
 * containment of documents, 1997; P. Indyk and R. Motwani, Approximate nearest neighbors, 1998.
 *
 * With 28 bands of 3 values two texts that share half of their shingles meet with a probability of
 * 0.98, 40 percent 0.84, a third 0.65, a fifth 0.20, a tenth 0.03. Whoever meets is then compared
 * by shingles.
 */

import { mix } from './mixing.ts'
import { bands, mostShingles } from './print.ts'

/** Sorted, each once. */
export function shinglesOf(content: readonly number[]): Uint32Array {
  const all = new Uint32Array(Math.max(0, content.length * 2 - 1))
  let count = 0
  let before = 0
  for (const word of content) {
    if (count > 0) all[count++] = mix(Math.imul(before, 0x9e3779b1) + word)
    all[count++] = word
    before = word
  }
  return distinct(all.sort())
}

function distinct(sorted: Uint32Array): Uint32Array {
  let count = 0
  for (let at = 0; at < sorted.length; at++)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[count++] = sorted[at] as number
  return sorted.subarray(0, count)
}

/** How many numbers the sketch of a text takes. */
export const sketchLength = (shingles: Uint32Array): number => bands + keptOf(shingles)

export const keptOf = (shingles: Uint32Array): number => Math.min(shingles.length, mostShingles)

/** Writes the band keys and the lowest shingles. */
export function writeSketch(shingles: Uint32Array, to: Uint32Array, at: number): void {
  const signed = new Int32Array(shingles.buffer, shingles.byteOffset, shingles.length)
  for (let band = 0; band < bands; band++) to[at + band] = bandKey(signed, band)
  to.set(shingles.subarray(0, keptOf(shingles)), at + bands)
}

/**
 * Made of the lowest shingle under each of three orders that belong to the band. Signed numbers,
 * since they stay whole numbers all the way, which is quicker.
 */
function bandKey(shingles: Int32Array, band: number): number {
  const [saltA, saltB, saltC] = salts[band] as Triple
  const [factorA, factorB, factorC] = factors[band] as Triple
  let [a, b, c] = [0x7fffffff, 0x7fffffff, 0x7fffffff]
  for (let at = 0; at < shingles.length; at++) {
    const shingle = shingles[at] as number
    a = Math.min(a, Math.imul(shingle ^ saltA, factorA))
    b = Math.min(b, Math.imul(shingle ^ saltB, factorB))
    c = Math.min(c, Math.imul(shingle ^ saltC, factorC))
  }
  return mix(mix(mix(band + 1 + a) + b) + c) >>> 0
}

type Triple = readonly [number, number, number]

const triples = (from: (at: number) => number): readonly Triple[] =>
  Array.from({ length: bands }, (_, band) => [
    from(band * 3),
    from(band * 3 + 1),
    from(band * 3 + 2),
  ])

const salts = triples((at) => mix(at * 2 + 1))
const factors = triples((at) => mix(at * 2 + 1000) | 1)
