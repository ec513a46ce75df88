/** SHA-256, in hexadecimal digits. */
import type * as Crypto from 'node:crypto'

/** A text is hashed as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  // Asked for here: a plan without signatures is checked without it.
  const { createHash }: typeof Crypto = process.getBuiltinModule('node:crypto')
  return createHash('sha256').update(content).digest('hex')
}
