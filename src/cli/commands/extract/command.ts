/** `txplan extract FILE.pdf`: gives back what a document carries, above all the plan it was made from. */
import { join, resolve } from 'node:path'
import { printable } from '../../../lint/formats/wrap.ts'
import { manifestFile, planFile } from '../../../plan/manifest.ts'
import { readBinary } from '../../../practice/binary-file.ts'
import { shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { writeNew } from '../../../practice/write.ts'
import type { PdfAttachment } from '../../../signing/pdf/read/attachments.ts'
import { PdfError } from '../../../signing/pdf/read/fault.ts'
import { readPdfAsFar } from '../../../signing/pdf/read/pdf.ts'
import { firstSigned } from '../../../signing/pdf/read/signatures.ts'
import { type Carried, carriedBy } from '../../../signing/pdf/verify/carried.ts'
import { pdfFaultText } from '../../../signing/pdf/verify/fault-text.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { deliver } from '../../output.ts'
import { listText } from './list.ts'
import { isPlainName } from './plain-name.ts'

interface ExtractOptions {
  output?: string
  manifest?: boolean
  list?: boolean
  all?: string
}

export async function run(
  [path = '']: string[],
  options: ExtractOptions,
  io: Io,
): Promise<ExitCode> {
  const file = shownPath(resolve(io.cwd, path), io.cwd)
  const carried = carriedIn(readBinary(resolve(io.cwd, path), file), file)
  if (options.list) await deliver(listText(carried), options.output, io)
  else if (options.all !== undefined) writeAll(carried, options.all, file, io)
  else await deliver(wanted(carried, options, file), options.output, io)
  for (const fault of carried.faults)
    io.stderr.write(`${file}: ${printable(pdfFaultText(fault))}. See: txplan verify ${file}\n`)
  return carried.faults.length > 0 ? exitCode.findings : exitCode.nothing
}

/** What was signed, whatever was added later: a damaged end is no reason to lose the plan. */
function carriedIn(bytes: Uint8Array, file: string): Carried {
  try {
    const pdf = readPdfAsFar(bytes)
    const carried = carriedBy(firstSigned(pdf))
    if (!pdf.fault) return carried
    const { code, at, message } = pdf.fault
    const fault = { code: 'unreadable', because: code, at, words: message } as const
    return { ...carried, faults: [fault, ...carried.faults] }
  } catch (error) {
    if (!(error instanceof PdfError)) throw error
    throw new UserError(`${file} could not be read: ${error.message} (byte ${error.at}).`)
  }
}

function wanted({ attachments }: Carried, { manifest }: ExtractOptions, file: string): Uint8Array {
  const { name } = manifest ? manifestFile : planFile
  const found = attachments.find((one) => one.name === name)
  if (found) return bytesOf(found, file)
  if (attachments.length === 0)
    throw new UserError(
      `${file} carries no files.`,
      'A document made with --no-attach, for a payer or by another program has no plan in it.',
    )
  throw new UserError(
    `${file} carries no ${name}.`,
    `See what it carries: txplan extract ${file} --list`,
  )
}

/** All or none: every name is looked at before the first file is written. */
function writeAll({ attachments }: Carried, folder: string, file: string, io: Io): void {
  const names = attachments.map(({ name }) => name)
  const strange = names.find((name) => !isPlainName(name))
  if (strange !== undefined)
    throw new UserError(
      `${file}: an attached file has a name that would lead elsewhere; nothing was written.`,
      `See the names: txplan extract ${file} --list`,
    )
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    throw new UserError(`${file}: two attached files have one name; nothing was written.`)
  const contents = attachments.map((one) => ({ name: one.name, bytes: bytesOf(one, file) }))
  for (const { name, bytes } of contents) {
    const place = join(resolve(io.cwd, folder), name)
    writeNew(place, bytes)
    io.stderr.write(`Wrote ${shownPath(place, io.cwd)}\n`)
  }
}

function bytesOf(attachment: PdfAttachment, file: string): Uint8Array {
  try {
    return attachment.bytes()
  } catch (error) {
    if (!(error instanceof PdfError)) throw error
    throw new UserError(`${file}: ${attachment.name} could not be unpacked: ${error.message}.`)
  }
}
