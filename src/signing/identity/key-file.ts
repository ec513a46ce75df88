/**
 * The file that keeps a private key: PKCS#8, encrypted (PBES2, RFC 8018) under a key that scrypt makes
 * of the passphrase (RFC 7914), as PEM. openssl and Node read it too.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  type KeyObject,
  randomBytes,
  type ScryptOptions,
  scrypt,
} from 'node:crypto'
import { readDer } from '../cms/der.ts'
import { labelled } from '../cms/pem.ts'
import {
  bytesOf,
  childrenOf,
  der,
  integer,
  type Node,
  numberOf,
  octets,
  oid,
  oidOf,
  sequence,
} from './asn1.ts'

/** What a guess costs. */
export interface Cost {
  /** Memory is 128 · N · r bytes. */
  N: number
  r: number
  p: number
}

/**
 * As hard to guess as N = 2^17, p = 1 (OWASP, Password Storage Cheat Sheet, 2024, takes 2^14 with
 * p = 5 for equal), and the most memory that openssl 3.0 grants: it refuses 2^15.
 */
const usual: Cost = { N: 2 ** 14, r: 8, p: 5 }

export type KeyFileFault =
  /** Not an encrypted private key, or one that is damaged. */
  | 'unreadable'
  /** Readable, but locked in a way that this program does not read, or only after hours. */
  | 'locked otherwise'
  | 'wrong passphrase'

const label = 'ENCRYPTED PRIVATE KEY'

/** The text of the file. One passphrase is one however its accents are typed (Unicode NFC). */
export async function lockKey(key: KeyObject, passphrase: string, cost = usual): Promise<string> {
  const salt = randomBytes(16)
  const start = randomBytes(16)
  const cipher = createCipheriv('aes-256-cbc', await stretched(passphrase, salt, cost), start)
  const content = key.export({ format: 'der', type: 'pkcs8' })
  const locked = Buffer.concat([cipher.update(content), cipher.final()])
  return labelled(label, der(sequence(lockOf(salt, cost, start), octets(locked))))
}

/** Works beside whatever else is done: the costly part runs on a thread of its own. */
export async function unlockKey(
  text: string,
  passphrase: string,
): Promise<{ key: KeyObject } | { fault: KeyFileFault }> {
  const lock = readLock(text)
  if ('fault' in lock) return lock
  try {
    const secret = await stretched(passphrase, lock.salt, lock.cost)
    const cipher = createDecipheriv('aes-256-cbc', secret, lock.start)
    const content = Buffer.concat([cipher.update(lock.locked), cipher.final()])
    return { key: createPrivateKey({ key: content, format: 'der', type: 'pkcs8' }) }
  } catch {
    return { fault: 'wrong passphrase' }
  }
}

interface Lock {
  salt: Uint8Array
  cost: Cost
  start: Uint8Array
  locked: Uint8Array
}

const lockOf = (salt: Uint8Array, { N, r, p }: Cost, start: Uint8Array): Node =>
  sequence(
    oid(ids.pbes2),
    sequence(
      sequence(oid(ids.scrypt), sequence(octets(salt), integer(N), integer(r), integer(p))),
      sequence(oid(ids.aes256), octets(start)),
    ),
  )

function readLock(text: string): Lock | { fault: KeyFileFault } {
  const body = pattern.exec(text)?.[1]
  if (body === undefined || text.length > mostText) return { fault: 'unreadable' }
  try {
    const [algorithm, locked] = childrenOf(readDer(Buffer.from(body, 'base64')))
    const [scheme, parameters] = childrenOf(algorithm)
    const [derivation, cipher] = childrenOf(parameters)
    const [deriving, [salt, N, r, p]] = named(derivation)
    const [ciphering, start] = childrenOf(cipher)
    if (![scheme, deriving, ciphering].every((id, at) => oidOf(id) === wantedIds[at]))
      return { fault: 'locked otherwise' }
    const cost = { N: numberOf(N), r: numberOf(r), p: numberOf(p) }
    if (!isBearable(cost)) return { fault: 'locked otherwise' }
    return { salt: bytesOf(salt), cost, start: bytesOf(start), locked: bytesOf(locked) }
  } catch {
    return { fault: 'unreadable' }
  }
}

/** A key file has two kilobytes; a long one is something else. */
const mostText = 64 * 1024

const pattern = new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`)

/** An algorithm: its name and its parameters. */
function named(node: Node | undefined): [Node | undefined, Node[]] {
  const [id, parameters] = childrenOf(node)
  return [id, childrenOf(parameters)]
}

/** A file may not make this computer work for hours, nor take all of its memory. */
function isBearable({ N, r, p }: Cost): boolean {
  const isPowerOfTwo = N > 1 && Number.isInteger(Math.log2(N))
  return isPowerOfTwo && r > 0 && p > 0 && N * r <= mostMemory / 128 && N * r * p <= 2 ** 24
}

const mostMemory = 2 ** 29

function stretched(passphrase: string, salt: Uint8Array, cost: Cost): Promise<Buffer> {
  const options: ScryptOptions = { ...cost, maxmem: 2 * mostMemory }
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, secret) =>
      error ? reject(error) : resolve(secret),
    )
  })
}

const ids = {
  pbes2: '1.2.840.113549.1.5.13',
  scrypt: '1.3.6.1.4.1.11591.4.11',
  aes256: '2.16.840.1.101.3.4.1.42',
}
const wantedIds = [ids.pbes2, ids.scrypt, ids.aes256]
