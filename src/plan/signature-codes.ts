/** What a signature keeps that nobody reads: codes short enough to be told apart by. */
import { shortCode, textCode } from './digest.ts'

const isDigest = /^[\w-]+:[0-9a-f]{64}$/

/**
 * `4fc7-9b77-70e6-78e4` for a digest, a proof or the codes of all parts; `undefined` for whatever can be
 * read as it is. `keys` are those of the address.
 */
export function signatureCode(value: unknown, keys: readonly string[]): string | undefined {
  if (keys[0] !== 'signatures') return undefined
  switch (keys.slice(1).join('.')) {
    case 'digest':
    case 'scan.digest':
    case 'checked.rules':
      return typeof value === 'string' && isDigest.test(value) ? shortCode(value) : undefined
    case 'proof':
      return typeof value === 'string' ? textCode(value.replace(/\s+/g, '')) : undefined
    case 'parts':
      return typeof value === 'object' && value !== null ? textCode(partsText(value)) : undefined
    default:
      return undefined
  }
}

const partsText = (parts: object): string => JSON.stringify(Object.entries(parts).sort())
