/** `txplan outline FILE`: a plan or a record as plain lines; git asks for it before it compares. */
import { resolve } from 'node:path'
import { readExactly } from '../../../practice/exact-files.ts'
import { readDocument, requireFile } from '../../../practice/read.ts'
import { outlineOf } from '../../../revisions/outline/outline.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { deliver } from '../../output.ts'
import { version } from '../../version.ts'

interface OutlineOptions {
  output?: string
  /** The version of txplan that told git to ask. */
  for?: string
}

export async function run(
  [file = '']: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as OutlineOptions
  const path = resolve(io.cwd, file)
  requireFile(path)
  if (options.for !== undefined && options.for !== version)
    io.stderr.write('txplan is another version than when git was set up. Type: txplan git-setup\n')
  const read = await readDocument(path)
  const outline = 'fault' in read ? undefined : outlineOf(read.document)
  // What cannot be read must be shown all the same: git has nothing else to compare.
  await deliver(outline ?? readExactly(path).bytes, options.output, io)
  return exitCode.nothing
}
