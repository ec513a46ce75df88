/** The report for a person: the verdict first, then each signer, the document, and what to type next. */
import type { Paint } from '../../../../lint/formats/paint.ts'
import { printable, wrap } from '../../../../lint/formats/wrap.ts'
import { pdfDoubtText, pdfFaultText } from '../../../../signing/pdf/verify/fault-text.ts'
import type {
  PdfRecord,
  PdfReport,
  PdfSigner,
  SignerStatus,
} from '../../../../signing/pdf/verify/report.ts'
import { againstLines, documentLines, meaningLines } from './document-lines.ts'
import { nextSteps } from './next-steps.ts'
import { ownCertificateLines } from './own-certificates.ts'
import { recordedVerdict, recordWords } from './recorded-words.ts'
import { sentence } from './sentence.ts'
import { signatureLines } from './signature-lines.ts'
import type { Verified } from './verified.ts'

interface Look {
  paint: Paint
  width: number
}

export function pretty(verified: Verified, look: Look): string {
  const { report } = verified
  const blocks = [
    [headline(verified, look), ...sentences(fileLines(report), look)].join('\n'),
    ...report.signers.filter(isMade).map((signer) => signerBlock(signer, look)),
    report.signers
      .filter((one) => !isMade(one) && !isToldBelow(one, report))
      .map((signer) => signerBlock(signer, look))
      .join('\n'),
    report.recorded.flatMap((record) => recordLines(record, look)).join('\n'),
    sentences(ownCertificateLines(report.signers), look, 0).join('\n'),
    sentences([...documentLines(report), ...againstLines(verified)], look, 0).join('\n'),
    sentences(meaningLines(verified), look, 0).map(look.paint.dim).join('\n'),
    sentences(nextSteps(verified), look, 0).join('\n'),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

/** A field that need not be filled, of somebody who signed elsewhere. */
const isToldBelow = ({ role, required }: PdfSigner, { recorded }: PdfReport): boolean =>
  !required && recorded.some((one) => one.role === role)

const verdicts: Record<PdfReport['verdict'], string> = {
  valid: 'valid: everybody who has to sign did, and nothing was changed since',
  invalid: 'INVALID: do not rely on this document',
  unverifiable: 'unverifiable: nothing is broken, but nobody here can say that it is right',
  missing: 'incomplete: not everybody who has to sign did',
  unsigned: 'not signed',
}

function headline({ file, report, against }: Verified, { paint }: Look): string {
  const color = colorOf(report.verdict === 'unsigned' ? 'missing' : report.verdict, paint)
  const told = report.verdict === 'valid' ? recordedVerdict(report) : undefined
  const words = told ?? verdicts[report.verdict]
  const differs = report.verdict === 'valid' && against !== undefined && against.is !== 'same'
  const more = differs ? paint.warning('; but the plan is another now') : ''
  return `${paint.bold(file)}: ${color(words)}${more}`
}

function colorOf(status: SignerStatus, paint: Paint): (text: string) => string {
  if (status === 'valid') return paint.info
  return status === 'invalid' ? paint.error : paint.warning
}

const fileLines = ({ faults, doubts, signers }: PdfReport): string[] => [
  ...(signers.length === 0 ? ['It has no places for signatures.'] : []),
  ...faults.map((fault) => `${sentence(pdfFaultText(fault))}`),
  ...doubts.map((doubt) => sentence(pdfDoubtText(doubt))),
]

/** Each on lines of its own, indented as it is by itself and by so much more. */
const sentences = (lines: readonly string[], { width }: Look, indent = 2): string[] =>
  lines.map((line) => {
    const own = indent + line.length - line.trimStart().length
    return `${' '.repeat(own)}${wrap(printable(line.trim()), width - own, own)}`
  })

const isMade = ({ signature }: PdfSigner): boolean => signature !== undefined

function signerBlock(signer: PdfSigner, look: Look): string {
  const { status, role, required, signature, expected } = signer
  const paint = colorOf(status, look.paint)
  const state = status === 'missing' && !required ? 'not signed (not required)' : status
  const name = signature?.certificate?.name || expected
  const who = !name ? '' : `, ${printable(name)}`
  const head = `${look.paint.bold(printable(role))}${who}: ${paint(state)}`
  return [head, ...sentences(signature ? signatureLines(signature) : [], look)].join('\n')
}

function recordLines(record: PdfRecord, look: Look): string[] {
  const { role, status, required } = record
  const paint = status === 'recorded' ? look.paint.info : colorOf(status, look.paint)
  const state =
    status === 'recorded' ? '' : ` ${paint(status)}${required ? '' : ' (not required)'},`
  return [
    `${look.paint.bold(printable(role))}:${state} ${wrap(printable(recordWords(record)), look.width - 2, 2)}`,
  ]
}
