/** From the password of a PKCS#12 file to keys: the derivation of its own (RFC 7292, appendix B.2). */
import { createHash } from 'node:crypto'
import { P12Error } from './fault.ts'

/** What the bytes are for. */
export type Purpose = 'key' | 'start' | 'mac'

const purposeBytes: Readonly<Record<Purpose, number>> = { key: 1, start: 2, mac: 3 }

/** In octets, of SHA-1 and SHA-2 with up to 256 bits; longer ones take twice that. */
const blockOf = (hash: string): number => (hash === 'sha384' || hash === 'sha512' ? 128 : 64)

/** About two seconds of work. */
const mostRounds = 1_000_000

export interface Salted {
  salt: Uint8Array
  rounds: number
}

/**
 * @param hash as node:crypto names it
 * @param length in octets
 * @throws P12Error for a number of rounds that only wears out the computer
 */
export function stretched(
  password: string,
  { salt, rounds }: Salted,
  { hash, purpose, length }: { hash: string; purpose: Purpose; length: number },
): Buffer {
  refuseCostly(rounds, mostRounds)
  const block = blockOf(hash)
  const diversifier = Buffer.alloc(block, purposeBytes[purpose])
  let input: Buffer = Buffer.concat([filled(salt, block), filled(bigEndian(password), block)])
  const parts: Buffer[] = []
  for (let have = 0; have < length; have += parts.at(-1)?.length ?? length) {
    let digest = createHash(hash).update(diversifier).update(input).digest()
    for (let round = 1; round < rounds; round++) digest = createHash(hash).update(digest).digest()
    parts.push(digest)
    input = increased(input, filled(digest, block).subarray(0, block), block)
  }
  return Buffer.concat(parts).subarray(0, length)
}

/** @throws P12Error for a number that only wears out the computer, or is none */
export function refuseCostly(rounds: number, most: number): void {
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw new P12Error({ code: 'unreadable' })
  if (rounds > most) throw new P12Error({ code: 'too-costly' })
}

/** UTF-16, the higher octet first, with the zero at its end (RFC 7292, appendix B.1). */
function bigEndian(password: string): Buffer {
  const bytes = Buffer.from(`${password}\0`, 'utf16le')
  return bytes.swap16()
}

/** Repeated until it fills whole blocks. */
function filled(bytes: Uint8Array, block: number): Buffer {
  if (bytes.length === 0) return Buffer.alloc(0)
  return Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes)
}

/** To each block, one and the number in `addend` are added, modulo the size of a block. */
function increased(input: Buffer, addend: Buffer, block: number): Buffer {
  const result = Buffer.from(input)
  for (let from = 0; from < result.length; from += block) {
    let carry = 1
    for (let at = block - 1; at >= 0; at--) {
      carry += (result[from + at] as number) + (addend[at] as number)
      result[from + at] = carry & 255
      carry >>= 8
    }
  }
  return result
}
