/** Nobody signs a broken document unawares, and no signature is handed out that would not stand. */
import { pdfFaultText } from '../verify/fault-text.ts'
import type { PdfReport } from '../verify/report.ts'
import { verifyPdf } from '../verify/verify-pdf.ts'
import { PdfSigningError } from './error.ts'

/** @throws PdfSigningError where anything in the file is broken; who vouches for a certificate is another matter */
export async function assertStands(bytes: Uint8Array, at: Date): Promise<void> {
  const report = await verifyPdf(bytes, { anchors: [], at })
  if (report.verdict !== 'invalid') return
  const because = firstFault(report)
  throw new PdfSigningError('broken', because ? `${because}; it is not signed.` : 'It is broken.')
}

function firstFault({ faults, signers }: PdfReport): string | undefined {
  const [own] = faults
  if (own) return pdfFaultText(own)
  const broken = signers.find(({ signature }) => (signature?.faults.length ?? 0) > 0)
  const [fault] = broken?.signature?.faults ?? []
  return fault && `the signature as ${broken?.role} does not stand (${pdfFaultText(fault)})`
}
