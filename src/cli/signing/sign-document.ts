/** Signs the bytes of a document, wherever they came from: a file, or the renderer. */
import { documentFonts } from '../../practice/document-assets.ts'
import { UserError } from '../../practice/failure.ts'
import type { CertificateFacts, TimestampClient } from '../../signing/signer.ts'
import { tellingWhy } from './pdf-errors.ts'
import type { UnlockedSigner } from './unlock.ts'

interface DocumentSigning {
  field: string
  at: Date
  reason?: string
  known: 'fresh' | 'checked'
  timestamp?: TimestampClient
}

/** @param shown the document as the user knows it */
export function signDocument(
  bytes: Uint8Array,
  signer: UnlockedSigner,
  signing: DocumentSigning,
  shown: string,
): Promise<Uint8Array> {
  return tellingWhy(shown, async () => {
    const { signPdf } = await import('../../signing/pdf/write/sign-pdf.ts')
    return signPdf(bytes, { ...signing, signer, name: signer.facts.name, fonts: documentFonts() })
  })
}

/**
 * Before a passphrase is asked for: the certificate is of this role, and holds today.
 *
 * @throws UserError
 */
export function assertCertificate(facts: CertificateFacts, role: string, now: Date): void {
  if (facts.role !== undefined && facts.role !== role)
    throw new UserError(
      `The certificate of this identity is that of a ${facts.role}, not of a ${role}.`,
      `Make one for the role: txplan identity create --as ${role}`,
    )
  const moment = now.toISOString()
  if (moment > new Date(facts.until).toISOString())
    throw new UserError(
      `The certificate of this identity expired on ${facts.until.slice(0, 10)}.`,
      'Renew it: txplan identity renew',
    )
  if (moment < new Date(facts.from).toISOString())
    throw new UserError(
      `The certificate of this identity holds only from ${facts.from.slice(0, 10)} on.`,
      'Is the clock of this computer right? See: txplan doctor',
    )
}
