/** The document of one plan: into a file, or onto the terminal. */
import { join, resolve } from 'node:path'
import { shownPath } from '../../../practice/discover.ts'
import { documentOptions } from '../../document-options.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { deliver } from '../../output.ts'
import { missingText } from '../../view-file.ts'
import { fileName, stemOf } from './document.ts'
import { isForFolder } from './folder.ts'
import { lostText, maker } from './make.ts'
import type { RenderOptions } from './options.ts'
import type { PlanFiles } from './read.ts'

export async function renderOne(
  files: PlanFiles,
  options: RenderOptions,
  io: Io,
): Promise<ExitCode> {
  const folder = await isForFolder(options.output, io.cwd)
  const { to, paper } = documentOptions(folder ? { ...options, output: undefined } : options)
  const { input, drawn, lost } = await maker({ to, paper, options }, io)(files)
  const name = () => fileName(stemOf(files.plan), input.plan, options, to)
  const output = folder
    ? join(options.output ?? '', name())
    : (options.output ?? (to === 'pdf' ? name() : undefined))
  await deliver(drawn.content, output, io)
  io.stderr.write(missingText(drawn.missing))
  if (output !== undefined && output !== '-')
    io.stderr.write(`Wrote ${shownPath(resolve(io.cwd, output), io.cwd)}\n`)
  io.stderr.write(lostText(lost, shownPath(files.plan, io.cwd)))
  return drawn.missing.length === 0 && lost === 0 ? exitCode.nothing : exitCode.findings
}
