/** What to type next, by what was found. */
import type { PdfRecord, PdfSigner } from '../../../../signing/pdf/verify/report.ts'
import { holds, type Verified } from './verified.ts'

export function nextSteps(verified: Verified): string[] {
  const { file, report, against } = verified
  if (holds(verified)) return []
  if (report.verdict === 'invalid')
    return ['Ask whoever gave it to you for the document as it was signed.']
  if (!report.manifest && report.verdict === 'unsigned')
    return [
      'A print, a scan, and what another program saved carry no signature that could be checked: ask for the file as it was signed.',
    ]
  const steps = [
    ...(report.signers.some(isUnknown) ? trustSteps(file) : []),
    ...missingSteps(verified),
    ...(report.recorded.some(isOpen)
      ? ['What the plan has of the other signatures: txplan verify PLAN']
      : []),
  ]
  if (against?.is === 'changed')
    steps.push(`Sign what it says now: txplan sign ${against.file} --as clinician`)
  return steps
}

const isOpen = ({ status, required }: PdfRecord): boolean => required && status !== 'recorded'

const isUnknown = ({ signature }: PdfSigner): boolean =>
  signature?.doubts.some(({ code }) => code === 'unknown-issuer') ?? false

const trustSteps = (file: string): string[] => [
  `Once its holder has told you the fingerprint: txplan identity trust ${file}`,
  `Or with a certificate file: txplan verify ${file} --trust FILE`,
]

/** A document that says on each page that it is a draft is not one to sign. */
function missingSteps({ file, report }: Verified): string[] {
  if (report.manifest?.mark !== undefined)
    return [
      'Sign the plan: txplan sign PLAN',
      'Then make its document anew: txplan render PLAN --sign',
    ]
  const missing = report.signers.filter(
    ({ status, required, field }) => status === 'missing' && required && field !== undefined,
  )
  return [...new Set(missing.map(({ role }) => `To sign: txplan sign ${file} --as ${role}`))]
}
