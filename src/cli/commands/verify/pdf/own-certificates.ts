/** Whose certificates were made by the signers themselves: told once, behind all of them. */
import type { PdfSigner } from '../../../../signing/pdf/verify/report.ts'
import { sentence } from './sentence.ts'

export function ownCertificateLines(signers: readonly PdfSigner[]): string[] {
  const made = signers.filter(({ signature }) => signature !== undefined)
  const own = made.filter(isOwn)
  if (own.length === 0) return []
  const what = own.length < made.length ? someOf(own) : allOf(own)
  return [
    sentence(
      `${what} that the same key signed as before, and no third party has checked whose key it is`,
    ),
  ]
}

const isOwn = ({ signature }: PdfSigner): boolean =>
  signature?.notes.some(({ code }) => code === 'self-issued') ?? false

const allOf = ({ length }: readonly PdfSigner[]): string =>
  length === 1
    ? 'the signer made this certificate: it shows'
    : 'the signers made these certificates themselves: each shows'

function someOf(own: readonly PdfSigner[]): string {
  const holders = new Intl.ListFormat('en').format(new Set(own.map(wordsFor)))
  return own.length === 1
    ? `the certificate of ${holders} was made by the signer: it shows`
    : `the certificates of ${holders} were made by the signers: each shows`
}

/** With the name, where it may be shown: two may sign in one role. */
function wordsFor({ role, signature, expected }: PdfSigner): string {
  const name = signature?.certificate?.name || expected
  return name ? `the ${role} (${name})` : `the ${role}`
}
