/**
 * The merge as git calls it: the result takes the place of ours, and the exit code says whether a person
 * must look. Whatever goes wrong, ours and theirs are both there, between git’s own marks.
 */
import { basename } from 'node:path'
import { isRecord } from '../../../practice/discover.ts'
import { readExactly, writeMerged } from '../../../practice/exact-files.ts'
import { UserError } from '../../../practice/failure.ts'
import { makerOf } from '../../../practice/git/makers.ts'
import { type MergedFiles, mergeLines } from '../../../practice/git/merge-lines.ts'
import { repositoryOf } from '../../../practice/git/repository.ts'
import type { By } from '../../../revisions/merge/conflicts.ts'
import { type MergeOptions, mergeTexts, type Texts } from '../../../revisions/merge/merge.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { report } from './report.ts'

export interface Driving {
  /** The file’s name in the repository. */
  name: string
  conflicts: NonNullable<MergeOptions['conflicts']>
  markerSize: number | undefined
  asOf: string
}

export async function drive(files: MergedFiles, driving: Driving, io: Io): Promise<ExitCode> {
  try {
    return await byMeaning(files, driving, io)
  } catch (error) {
    const { name, markerSize } = driving
    writeMerged(files.ours, await mergeLines(io.cwd, files, markerSize))
    io.stderr.write(
      `txplan: ${name}: ${whyNot(error)}\nIt was merged line by line. Look it over, and check it: txplan lint ${name}\n`,
    )
    return exitCode.findings
  }
}

/** Nothing that an exception says is shown unless it is meant to be: it may hold the client’s words. */
const whyNot = (error: unknown): string =>
  error instanceof UserError
    ? error.message
    : `a fault of ours (${error instanceof Error ? error.name : 'unknown'}).`

async function byMeaning(files: MergedFiles, driving: Driving, io: Io): Promise<ExitCode> {
  const { name, conflicts, markerSize, asOf } = driving
  const texts = { base: textOf(files.base), ours: textOf(files.ours), theirs: textOf(files.theirs) }
  const kind = isRecord(basename(name)) ? 'record' : 'plan'
  const how = { kind, conflicts, ...(markerSize ? { markerSize } : {}) } as const
  const merged = merge(texts, how)
  const isOpen = merged.conflicts.length > 0 && conflicts !== 'left-out'
  const by = isOpen ? await makersOf(texts, name, io.cwd) : {}
  const told = isOpen ? merge(texts, { ...how, by }) : merged
  writeMerged(files.ours, told.text)
  if (conflicts === 'left-out') return exitCode.nothing
  await report({ name, kind, texts, merged: told, asOf }, io)
  return isOpen ? exitCode.findings : exitCode.nothing
}

function merge(texts: Texts, options: MergeOptions) {
  const merged = mergeTexts(texts, options)
  if ('unreadable' in merged) throw unreadable
  return merged
}

const unreadable = new UserError('one of the versions cannot be read as YAML in full.')

function textOf(path: string): string {
  const { text } = readExactly(path)
  if (text === undefined) throw unreadable
  return text
}

/** Who made each side, as far as git can tell; not to know it stops no merge. */
async function makersOf(texts: Texts, name: string, folder: string): Promise<By> {
  const repository = await repositoryOf(folder)
  if (!repository) return {}
  const [ours, theirs] = await Promise.all(
    [texts.ours, texts.theirs].map((text) => makerOf(repository, name, Buffer.from(text))),
  )
  return { ...(ours ? { ours } : {}), ...(theirs ? { theirs } : {}) }
}
