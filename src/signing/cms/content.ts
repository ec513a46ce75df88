/** What a detached signature is over. */
import { createHash } from 'node:crypto'
import type { Hash } from './algorithms.ts'

/** The pieces of a text that lies in several places: a PDF is signed around its own signature. */
export type Content = Uint8Array | readonly Uint8Array[]

/** Its digest, by any hash. */
export const digestOfContent =
  (content: Content) =>
  (hash: Hash): Uint8Array => {
    const sum = createHash(hash)
    for (const piece of content instanceof Uint8Array ? [content] : content) sum.update(piece)
    return sum.digest()
  }
