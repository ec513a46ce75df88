/** `txplan merge BASE OURS THEIRS`: two versions of a plan made one; as git’s merge driver, in place. */
import { basename, resolve } from 'node:path'
import { isRecord } from '../../../practice/discover.ts'
import { readExactly } from '../../../practice/exact-files.ts'
import { UserError } from '../../../practice/failure.ts'
import { fileKindOf } from '../../../revisions/file-kind.ts'
import { type MergeOptions, mergeTexts, type Texts } from '../../../revisions/merge/merge.ts'
import { readSource } from '../../../source/read.ts'
import { type ExitCode, exitCode, type Io, localDay } from '../../io.ts'
import { deliver } from '../../output.ts'
import { drive } from './driver.ts'
import { report } from './report.ts'

interface CommandOptions {
  output?: string
  markers?: boolean
  asOf?: string
  driver?: string
  markerSize?: string
  leaveOut?: boolean
}

export async function run(
  [base = '', ours = '', theirs = '']: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as CommandOptions
  const asOf = options.asOf ?? localDay(io.now())
  const files = {
    base: resolve(io.cwd, base),
    ours: resolve(io.cwd, ours),
    theirs: resolve(io.cwd, theirs),
  }
  const conflicts = options.leaveOut ? 'left-out' : options.markers ? 'markers' : 'fields'
  if (options.driver !== undefined) {
    const markerSize = Number(options.markerSize) || undefined
    return drive(files, { name: options.driver, conflicts, markerSize, asOf }, io)
  }
  const names = { base, ours, theirs }
  const texts = {
    base: textOf(files.base, base),
    ours: textOf(files.ours, ours),
    theirs: textOf(files.theirs, theirs),
  }
  const how: MergeOptions = { kind: kindOf(ours, texts), by: { ours, theirs }, conflicts }
  const merged = mergeTexts(texts, how)
  if ('unreadable' in merged) throw unreadable(names[merged.unreadable])
  await deliver(merged.text, options.output, io)
  await report({ name: ours, kind: how.kind, texts, merged, asOf }, io)
  return merged.conflicts.length > 0 ? exitCode.findings : exitCode.nothing
}

function textOf(path: string, name: string): string {
  const { text } = readExactly(path)
  if (text === undefined) throw unreadable(name)
  return text
}

const kindOf = (name: string, { ours }: Texts) =>
  isRecord(basename(name)) ? 'record' : fileKindOf(readSource(ours).value)

const unreadable = (name: string) =>
  new UserError(
    `${name} cannot be read in full, so it cannot be merged by meaning.`,
    `See what is wrong: txplan lint ${name}. To merge line by line: git merge-file -p OURS BASE THEIRS`,
  )
