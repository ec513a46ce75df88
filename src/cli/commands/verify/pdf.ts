/** `txplan verify FILE.pdf`: whether a signed document still stands, told so that an auditor can act on it. */
import { resolve } from 'node:path'
import { signerRoles } from '../../../care/signer-roles.ts'
import { readBinary } from '../../../practice/binary-file.ts'
import { shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import type { PdfReport } from '../../../signing/pdf/verify/report.ts'
import { verifyPdf } from '../../../signing/pdf/verify/verify-pdf.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { deliver } from '../../output.ts'
import { paintFor, widthOf } from '../../paint.ts'
import { trustAnchors } from '../../signing/anchors.ts'
import { heldAgainst } from './pdf/against.ts'
import { json } from './pdf/json.ts'
import { pretty } from './pdf/pretty.ts'
import { veiled } from './pdf/veiled.ts'
import { holds, type Verified } from './pdf/verified.ts'

interface PdfOptions {
  format?: 'pretty' | 'json'
  output?: string
  against?: string
  expect?: string
  trust?: string[]
  asOf?: string
  showValues?: boolean
  color?: boolean
}

export async function verifyPdfFile(
  path: string,
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as PdfOptions
  const file = shownPath(resolve(io.cwd, path), io.cwd)
  const bytes = readBinary(resolve(io.cwd, path), file)
  const report = await verifyPdf(bytes, {
    anchors: trustAnchors(io, options.trust ?? []),
    at: momentOf(options, io),
    expectedRoles: rolesIn(options.expect),
  })
  assertRead(report, file)
  const mayShow = showsValues(options, io)
  const against =
    options.against === undefined
      ? undefined
      : await heldAgainst(report, options.against, { mayShow, io })
  const verified: Verified = { file, report: mayShow ? report : veiled(report), against }
  await deliver(await textOf(verified, options, io), options.output, io)
  return holds(verified) ? exitCode.nothing : exitCode.findings
}

/** A file of which nothing can be read is no finding about a signature. */
function assertRead({ revisions, faults }: PdfReport, file: string): void {
  const [fault] = faults
  if (revisions > 0 || fault?.code !== 'unreadable') return
  throw new UserError(
    `${file} could not be read: ${fault.words} (byte ${fault.at}).`,
    'Wanted is a document as txplan render and txplan sign wrote it; another program may have saved it anew.',
  )
}

/** The end of the day asked about. */
const momentOf = ({ asOf }: PdfOptions, io: Io): Date =>
  asOf === undefined ? io.now() : new Date(`${asOf}T23:59:59.999Z`)

function rolesIn(text: string | undefined): string[] {
  const found = text?.split(',').map((role) => role.trim().toLowerCase()) ?? []
  const strange = found.find((role) => !signerRoles.some((one) => one === role))
  if (strange === undefined) return found
  throw new UserError(
    `--expect: there is no role “${strange}”.`,
    `Known are, with a comma between them: ${signerRoles.join(',')}`,
  )
}

/** Names are shown on a terminal, and elsewhere only when asked for. */
function showsValues({ showValues, format, output }: PdfOptions, { stdout, env }: Io): boolean {
  const terminal = output === undefined && !env['CI'] && stdout.isTTY === true
  return showValues ?? (format !== 'json' && terminal)
}

async function textOf(verified: Verified, options: PdfOptions, io: Io): Promise<string> {
  if (options.format === 'json') return json(verified)
  const terminal = options.output === undefined ? io.stdout : undefined
  const paint = await paintFor(terminal, options.color, io)
  return pretty(verified, { paint, width: widthOf(io.stdout) })
}
