/** Takes the lock off a part of a PKCS#12 file: AES as of today (PBES2, RFC 8018), and 3DES of older exports. */
import { createDecipheriv, pbkdf2 } from 'node:crypto'
import { derLength } from '../../cms/der.ts'
import { bytesOf, childrenOf, type Node, numberOf, oidOf } from '../asn1.ts'
import { P12Error } from './fault.ts'
import { refuseCostly, stretched } from './stretch.ts'

interface Cipher {
  name: string
  key: number
}

const ciphers: Readonly<Record<string, Cipher>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', key: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', key: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', key: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', key: 24 },
}

const hashes: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.8': 'sha224',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
}

/** RFC 7292, appendix C. */
const oldCiphers: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.12.1.1': 'RC4-128',
  '1.2.840.113549.1.12.1.2': 'RC4-40',
  '1.2.840.113549.1.12.1.4': '3DES with two keys',
  '1.2.840.113549.1.12.1.5': 'RC2-128',
  '1.2.840.113549.1.12.1.6': 'RC2-40',
}

const ids = {
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  tripleDes: '1.2.840.113549.1.12.1.3',
}

/** Some ten seconds of work, on a thread of its own. */
const mostRounds = 10_000_000

/** @throws P12Error, also where it stays unreadable with this password */
export async function decrypted(
  algorithm: Node | undefined,
  locked: Uint8Array,
  password: string,
): Promise<Uint8Array> {
  const [id, parameters] = childrenOf(algorithm)
  const name = oidOf(id)
  const old = oldCiphers[name]
  if (old !== undefined) throw new P12Error({ code: 'old-cipher', cipher: old })
  if (name === ids.tripleDes) return withTripleDes(parameters, locked, password)
  if (name === ids.pbes2) return withPbes2(parameters, locked, password)
  throw new P12Error({ code: 'unknown-cipher' })
}

function withTripleDes(parameters: Node | undefined, locked: Uint8Array, password: string) {
  const [salt, rounds] = childrenOf(parameters)
  const salted = { salt: bytesOf(salt), rounds: numberOf(rounds) }
  const key = stretched(password, salted, { hash: 'sha1', purpose: 'key', length: 24 })
  const start = stretched(password, salted, { hash: 'sha1', purpose: 'start', length: 8 })
  return opened('des-ede3-cbc', key, start, locked)
}

async function withPbes2(parameters: Node | undefined, locked: Uint8Array, password: string) {
  const [derivation, encryption] = childrenOf(parameters)
  const [derivationId, derivationParameters] = childrenOf(derivation)
  const [cipherId, start] = childrenOf(encryption)
  const cipher = ciphers[oidOf(cipherId)]
  if (oidOf(derivationId) !== ids.pbkdf2 || !cipher) throw new P12Error({ code: 'unknown-cipher' })
  const key = await derived(derivationParameters, password, cipher.key)
  return opened(cipher.name, key, bytesOf(start), locked)
}

/** Salt, rounds, the length of the key where it is said, and the function where it is not SHA-1. */
function derived(parameters: Node | undefined, password: string, length: number): Promise<Buffer> {
  const [salt, rounds, ...rest] = childrenOf(parameters)
  const count = numberOf(rounds)
  refuseCostly(count, mostRounds)
  const last = rest.at(-1)
  const [id] = childrenOf(last)
  const hash = id === undefined ? 'sha1' : hashes[oidOf(id)]
  if (hash === undefined) throw new P12Error({ code: 'unknown-cipher' })
  return new Promise((resolve, reject) =>
    pbkdf2(password, bytesOf(salt), count, length, hash, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}

function opened(name: string, key: Buffer, start: Uint8Array, locked: Uint8Array): Uint8Array {
  try {
    const decipher = createDecipheriv(name, key, start)
    const open = Buffer.concat([decipher.update(locked), decipher.final()])
    if (isValue(open)) return open
  } catch {
    // Told below.
  }
  throw new P12Error({ code: 'wrong-password' })
}

/** One wrong password in 256 leaves an end that looks right: then the beginning tells. Some write an open end. */
const isValue = (bytes: Buffer): boolean =>
  bytes[0] === 0x30 && (bytes[1] === 0x80 || derLength(bytes) === bytes.length)
