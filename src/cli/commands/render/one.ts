/** The document of one plan: into a file, or onto the terminal; signed, where that was asked for. */
import { join, resolve } from 'node:path'
import { shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import type { ClientReport } from '../../../render/client-view/report.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { deliver } from '../../output.ts'
import { missingText } from '../../view-file.ts'
import { fileName, stemOf } from './document.ts'
import { isForFolder } from './folder.ts'
import { lostText, makerFor } from './make.ts'
import type { RenderOptions } from './options.ts'
import type { PlanFiles } from './read.ts'

export async function renderOne(
  files: PlanFiles,
  options: RenderOptions,
  io: Io,
): Promise<ExitCode> {
  const { output } = options
  const isFolder = await isForFolder(output, io.cwd)
  const maker = makerFor(isFolder ? { ...options, output: undefined } : options, io)
  if (options.sign && maker.to !== 'pdf')
    throw new UserError('Only a PDF can be signed.', 'Leave out --to, or leave out --sign.')
  const plan = await maker.read(files)
  const name = fileName(stemOf(plan.file), plan.input, options, maker.to)
  const path = isFolder && output ? join(output, name) : output
  const signing = options.sign
    ? await (await import('./signing.ts')).beginSigned(plan, path, options, io)
    : undefined
  const made = await maker.draw(plan)
  const written = signing
    ? await signing.write(made)
    : await write(made.content, path ?? (maker.to === 'pdf' ? name : undefined), io)
  if (written !== undefined) io.stderr.write(`Wrote ${shownPath(written, io.cwd)}\n`)
  io.stderr.write(missingText(made.missing))
  io.stderr.write(lostText(plan.lost, plan.shown))
  if (made.payer) io.stderr.write((await import('./payer-text.ts')).payerText(made.payer))
  const differs = await readingOf(made.report, plan.shown, io)
  const isWhole = made.missing.length === 0 && plan.lost === 0 && !differs
  return isWhole ? exitCode.nothing : exitCode.findings
}

/** @returns whether what was written for the client is at odds with the plan. */
async function readingOf(
  report: ClientReport | undefined,
  shown: string,
  io: Io,
): Promise<boolean> {
  if (!report) return false
  const { differsText, readingText } = await import('./reading.ts')
  io.stderr.write(readingText(report, io))
  io.stderr.write(differsText(report, shown, io))
  return report.differs.length > 0
}

/** @returns where it was written, if it was to a file. */
async function write(
  content: string | Uint8Array,
  output: string | undefined,
  io: Io,
): Promise<string | undefined> {
  await deliver(content, output, io)
  return output === undefined || output === '-' ? undefined : resolve(io.cwd, output)
}
