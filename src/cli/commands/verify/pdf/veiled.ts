/** A report without names: for a log, or CI. Roles, times and fingerprints stay. */
import type { PdfDoubt, PdfFault } from '../../../../signing/pdf/verify/faults.ts'
import type {
  PdfReport,
  PdfSigner,
  SignatureReport,
} from '../../../../signing/pdf/verify/report.ts'
import type { CertificateFacts } from '../../../../signing/signer.ts'

export const veiled = (report: PdfReport): PdfReport => ({
  ...report,
  signers: report.signers.map(veiledSigner),
})

const veiledSigner = ({ expected: _, signature, ...signer }: PdfSigner): PdfSigner => ({
  ...signer,
  ...(signature ? { signature: veiledSignature(signature) } : {}),
})

function veiledSignature({ reason: _, ...signature }: SignatureReport): SignatureReport {
  const { certificate, handedOut, anchor, time } = signature
  return {
    ...signature,
    certificate: certificate && veiledFacts(certificate),
    handedOut: handedOut && veiledFacts(handedOut),
    anchor: anchor && veiledFacts(anchor),
    time,
    faults: signature.faults.map(veiledFault),
    doubts: signature.doubts.map(veiledDoubt),
  }
}

const veiledFacts = ({
  organization: _,
  email: __,
  ...facts
}: CertificateFacts): CertificateFacts => ({ ...facts, name: '', issuer: '' })

const hidden = { holder: 'its holder', expected: 'the person named there' }

function veiledFault(fault: PdfFault): PdfFault {
  if (fault.code !== 'chain' || !('name' in fault.fault)) return fault
  return { ...fault, fault: { ...fault.fault, name: hidden.holder } }
}

function veiledDoubt(doubt: PdfDoubt): PdfDoubt {
  if (doubt.code === 'other-name')
    return { ...doubt, expected: hidden.expected, found: 'somebody else' }
  if (doubt.code !== 'unknown-issuer') return doubt
  const flaws = doubt.flaws.map((flaw) =>
    'name' in flaw ? { ...flaw, name: hidden.holder } : flaw,
  )
  return { ...doubt, issuer: '', flaws }
}
