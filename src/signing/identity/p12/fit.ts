/** Whether a certificate that was brought along is one to sign plans with, today. */
import { type Certificate, readCertificate } from '../../cms/certificate.ts'
import type { UnsuitableFor } from '../../cms/faults.ts'
import { isKeyToSignWith, unsuitableFor } from '../../cms/suitable.ts'

export type Unfit =
  | { code: 'unreadable' }
  | { code: 'expired' | 'not-yet-valid'; day: string }
  /** RSA below 3072 bits, another curve than P-256, another kind of key. */
  | { code: 'key'; key: string }
  | { code: 'unsuitable'; because: UnsuitableFor }

/** The first reason not to take it; none where it will do. */
export function unfitFor(chain: readonly Uint8Array[], now: Date): Unfit | undefined {
  let certificate: Certificate
  try {
    certificate = readCertificate(chain[0] as Uint8Array)
  } catch {
    return { code: 'unreadable' }
  }
  const { facts, from, until, key } = certificate
  const because = unsuitableFor(certificate)
  if (because) return { code: 'unsuitable', because }
  if (!isKeyToSignWith(key)) return { code: 'key', key: facts.key }
  if (now > until) return { code: 'expired', day: facts.until.slice(0, 10) }
  return now < from ? { code: 'not-yet-valid', day: facts.from.slice(0, 10) } : undefined
}
