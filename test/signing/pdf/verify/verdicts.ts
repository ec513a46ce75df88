/** A report in a few words, for tests. */
import type { PdfFault } from '../../../../src/signing/pdf/verify/faults.ts'
import type { PdfReport } from '../../../../src/signing/pdf/verify/report.ts'
import { verifyPdf } from '../../../../src/signing/pdf/verify/verify-pdf.ts'
import { tool } from '../../../helpers/pdf-tools.ts'
import { anchors } from '../../../helpers/signed-pdf.ts'

export const judgedOn = new Date('2026-11-22T12:00:00Z')

export const verified = (bytes: Uint8Array, trusted = anchors): Promise<PdfReport> =>
  verifyPdf(bytes, { anchors: trusted, at: judgedOn })

/** `changed content 1`, `clinician: digest-mismatch` … */
export const saidOf = ({ faults, signers }: PdfReport): string[] => [
  ...faults.map(wordOf),
  ...signers.flatMap(({ role, signature }) =>
    [...(signature?.faults ?? []), ...(signature?.doubts ?? [])].map(
      (fault) => `${role}: ${wordOf(fault as PdfFault)}`,
    ),
  ),
]

function wordOf(fault: PdfFault): string {
  switch (fault.code) {
    case 'changed':
      return `changed ${fault.what}${fault.page === undefined ? '' : ` ${fault.page}`}`
    case 'unreadable':
      return `unreadable ${fault.because}`
    case 'byte-range':
      return `byte-range ${fault.because}`
    case 'cms':
      return fault.fault.code === 'timestamp'
        ? `timestamp ${fault.fault.fault.code}`
        : fault.fault.code
    case 'chain':
      return fault.fault.code
    default:
      return fault.code
  }
}

export const statuses = ({ signers }: PdfReport): string[] =>
  signers.map(({ role, status }) => `${role} ${status}`)

const pdfsig = tool('pdfsig')
export const hasPdfsig = pdfsig !== undefined

/** What poppler says of each signature: `valid`, or what else. */
export function popplerSays(bytes: Uint8Array): string[] {
  const { output } = pdfsig?.(bytes) ?? { output: '' }
  return [...output.matchAll(/Signature Validation: (.*)/g)].map(([, words = '']) =>
    words === 'Signature is Valid.' ? 'valid' : words.replace(/\.$/, ''),
  )
}
