/** Certificates in files: PEM (RFC 7468), one or several, or bare DER. */
import { derLength } from './der.ts'

const block = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/g

/** A file of certificates is a few kilobytes; that of all authorities of a system about 200. */
const mostBytes = 1 << 20

/** The certificates of a file in DER, unread; none where the file holds none. */
export function readPem(file: Uint8Array): Uint8Array[] {
  if (file.length > mostBytes) return []
  if (isDer(file)) return [Uint8Array.from(file)]
  const text = Buffer.from(file).toString('latin1')
  return [...text.matchAll(block)].map(([, base64 = '']) => Buffer.from(base64, 'base64'))
}

/** A certificate as text. */
export const toPem = (der: Uint8Array): string => labelled('CERTIFICATE', der)

/** DER as text between lines that say what it is (RFC 7468, 2). */
export function labelled(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

function isDer(file: Uint8Array): boolean {
  try {
    return file[0] === 0x30 && derLength(file) === file.length
  } catch {
    return false
  }
}
