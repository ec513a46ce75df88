/** Private keys that lie in a folder: by the name of the file, and by what is in it. */
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { holdsPrivateKey } from '../language/private-keys.ts'

/** Files of the kind that keeps a key with its certificate (PKCS#12), or of Java. */
const ofKeys = /\.(p12|pfx|jks|keystore)$/i

/** The same by their names alone, as a history tells them. */
export const keyFileName = /\.(p12|pfx|jks|keystore|key)$/i

/** What such a file is called, and what a certificate alone may be called too. */
export const mayBeKeyFile = (name: string): boolean =>
  /\.(p12|pfx|jks|keystore|key|pem)$/i.test(name)

/** Where nobody keeps a key, and where there are too many files. */
const passedOver = new Set(['.git', 'node_modules'])

/** A key is a few kilobytes, and a plan with one pasted into it not much more. */
const mostBytes = 512 * 1024

/**
 * Paths, in the order of the folders. A folder that cannot be looked into is left out.
 *
 * @param isMeant by its name, whether a file is to be looked into; all of them otherwise
 */
export function keysIn(folder: string, isMeant = (_name: string): boolean => true): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : keysIn(path, isMeant)
    return entry.isFile() && isMeant(entry.name) && isKey(path) ? [path] : []
  })
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}

function isKey(path: string): boolean {
  if (ofKeys.test(path)) return true
  try {
    if (statSync(path).size > mostBytes) return false
    const bytes = readFileSync(path)
    return isBinary(bytes)
      ? /\.key$/i.test(path) && bytes[0] === sequence
      : holdsPrivateKey(bytes.toString('latin1'))
  } catch {
    return false
  }
}

/** What a key in DER begins with; a presentation of Keynote, which is called .key too, does not. */
const sequence = 0x30

const isBinary = (bytes: Buffer): boolean => bytes.subarray(0, 1024).includes(0)
