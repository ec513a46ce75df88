/** What lies in a PKCS#12 file (RFC 7292): keys and certificates, once the password has opened it. */
import { createHmac, createPrivateKey, type KeyObject, timingSafeEqual } from 'node:crypto'
import { bytesOf, childrenOf, type Node, numberOf, oidOf, parsedLoosely } from '../asn1.ts'
import { decrypted } from './decrypt.ts'
import { P12Error } from './fault.ts'
import { stretched } from './stretch.ts'

export interface Contents {
  keys: KeyObject[]
  certificates: Uint8Array[]
}

const ids = {
  data: '1.2.840.113549.1.7.1',
  encryptedData: '1.2.840.113549.1.7.6',
  keyBag: '1.2.840.113549.1.12.10.1.1',
  lockedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
  safeBag: '1.2.840.113549.1.12.10.1.6',
  x509: '1.2.840.113549.1.9.22.1',
}

const digests: Readonly<Record<string, { hash: string; length: number }>> = {
  '1.3.14.3.2.26': { hash: 'sha1', length: 20 },
  '2.16.840.1.101.3.4.2.4': { hash: 'sha224', length: 28 },
  '2.16.840.1.101.3.4.2.1': { hash: 'sha256', length: 32 },
  '2.16.840.1.101.3.4.2.2': { hash: 'sha384', length: 48 },
  '2.16.840.1.101.3.4.2.3': { hash: 'sha512', length: 64 },
}

/** @throws P12Error */
export async function contentsOf(bytes: Uint8Array, password: string): Promise<Contents> {
  const [version, safe, mac] = childrenOf(parsedLoosely(bytes))
  if (numberOf(version) !== 3) throw new P12Error({ code: 'unreadable' })
  const content = dataIn(safe)
  if (mac) checkMac(mac, content, password)
  const found: Contents = { keys: [], certificates: [] }
  for (const part of childrenOf(parsedLoosely(content)))
    await addSafe(await safeContents(part, password), password, found)
  return found
}

/** `[0] EXPLICIT OCTET STRING` behind the name of the kind. */
function dataIn(info: Node | undefined): Uint8Array {
  const [id, content] = childrenOf(info)
  if (oidOf(id) !== ids.data) throw new P12Error({ code: 'unreadable' })
  return bytesOf(childrenOf(content)[0])
}

/** The code of authentication tells a wrong password from a damaged file as well as can be. */
function checkMac(mac: Node, content: Uint8Array, password: string): void {
  const [info, salt, rounds] = childrenOf(mac)
  const [algorithm, wanted] = childrenOf(info)
  const digest = digests[oidOf(childrenOf(algorithm)[0])]
  if (!digest) throw new P12Error({ code: 'unknown-cipher' })
  const { hash, length } = digest
  const salted = { salt: bytesOf(salt), rounds: rounds === undefined ? 1 : numberOf(rounds) }
  const key = stretched(password, salted, { hash, purpose: 'mac', length })
  const found = createHmac(hash, key).update(content).digest()
  const stated = bytesOf(wanted)
  if (stated.length !== found.length || !timingSafeEqual(stated, found))
    throw new P12Error({ code: 'wrong-password' })
}

async function safeContents(info: Node, password: string): Promise<Node> {
  const [id, content] = childrenOf(info)
  if (oidOf(id) !== ids.encryptedData) return parsedLoosely(dataIn(info))
  const [, encrypted] = childrenOf(childrenOf(content)[0])
  const [, algorithm, locked] = childrenOf(encrypted)
  return parsedLoosely(await decrypted(algorithm, bytesOf(locked), password))
}

/** No export nests its bags deeper. */
const deepest = 4

async function addSafe(safe: Node, password: string, found: Contents, depth = 0): Promise<void> {
  if (depth > deepest) throw new P12Error({ code: 'unreadable' })
  for (const bag of childrenOf(safe)) {
    const [id, wrapped] = childrenOf(bag)
    const [value] = childrenOf(wrapped)
    const kind = oidOf(id)
    if (kind === ids.safeBag) await addSafe(value as Node, password, found, depth + 1)
    if (kind === ids.certificateBag) addCertificate(value, found)
    if (kind === ids.keyBag) found.keys.push(keyIn(rawOf(value)))
    if (kind === ids.lockedKeyBag) found.keys.push(keyIn(await unlocked(value, password)))
  }
}

function addCertificate(value: Node | undefined, { certificates }: Contents): void {
  const [type, wrapped] = childrenOf(value)
  if (oidOf(type) === ids.x509) certificates.push(bytesOf(childrenOf(wrapped)[0]))
}

async function unlocked(value: Node | undefined, password: string): Promise<Uint8Array> {
  const [algorithm, locked] = childrenOf(value)
  return decrypted(algorithm, bytesOf(locked), password)
}

const rawOf = (node: Node | undefined): Uint8Array =>
  new Uint8Array(node?.valueBeforeDecodeView ?? [])

function keyIn(bytes: Uint8Array): KeyObject {
  try {
    return createPrivateKey({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8' })
  } catch {
    throw new P12Error({ code: 'unreadable' })
  }
}
