/** What was found out about a document, for whoever draws it. */
import type { PdfReport } from '../../../../signing/pdf/verify/report.ts'
import type { Against } from './against.ts'

export interface Verified {
  /** The document, as the user knows it. */
  file: string
  report: PdfReport
  against?: Against
}

/** The same, and nothing beside it that the code says nothing of. */
const isSame = ({ is, misfits }: Against): boolean => is === 'same' && misfits === 0

/** Whether everything that was asked about is in order. */
export const holds = ({ report, against }: Verified): boolean =>
  report.verdict === 'valid' && (against === undefined || isSame(against))
