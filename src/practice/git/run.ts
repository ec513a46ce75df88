/**
 * Asks git, and lets it do nothing but answer: no hook, filter, helper, pager or network, whatever the
 * repository’s own settings say. A repository may come from anybody.
 */
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { execa } from 'execa'

export interface Answer {
  /** True when git ran to its end and found nothing wrong. */
  ok: boolean
  /** True when there is no git to ask. */
  missing: boolean
  /** True when the answer was longer than wanted and its end was left away. */
  cut: boolean
  out: Buffer
  /** What git says is wrong, in English. It may name files. */
  fault: string
}

export interface Question {
  /** For its standard input. */
  input?: string
  /** Settings for this question alone, `name=value`. */
  settings?: readonly string[]
  /** Bytes of the answer that are wanted at most. */
  mostBytes?: number
  /** Where git keeps its files, where it is not to look for that by itself. */
  gitDir?: string
  /** Where what is staged stands, where that is not the usual place. */
  indexFile?: string
}

/** Puts one question to git, as if typed in `folder`, an absolute path. Never throws for git's sake. */
export async function askGit(
  folder: string,
  args: readonly string[],
  { input, settings = [], mostBytes = 256_000_000, gitDir, indexFile }: Question = {},
): Promise<Answer> {
  const all = [...closedDoors, ...settings].flatMap((setting) => ['-c', setting])
  const where = ['-C', folder, ...(gitDir === undefined ? [] : [`--git-dir=${gitDir}`])]
  const process_ = execa('git', ['--no-pager', ...all, ...where, ...args], {
    // Some systems look for programs in the current folder first, and that may be the repository.
    cwd: dirname(process.execPath),
    env: indexFile === undefined ? environment : { ...environment, GIT_INDEX_FILE: indexFile },
    buffer: false,
    reject: false,
    windowsHide: true,
    ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
  })
  const out = collect(process_.stdout, mostBytes, () => process_.kill())
  const fault = collect(process_.stderr, mostFault, () => {})
  const result = await process_
  return {
    ok: result.exitCode === 0 && !out.cut,
    missing: result.exitCode === undefined && result.code === 'ENOENT',
    cut: out.cut,
    out: Buffer.concat(out.chunks),
    fault: Buffer.concat(fault.chunks).toString('utf8'),
  }
}

/** What git says is wrong is a line or two. */
const mostFault = 100_000

/**
 * The bytes of a stream up to so many. A history is many megabytes: put together once, they take half the
 * time that execa takes to do it.
 */
function collect(stream: Readable, most: number, full: () => void) {
  const found = { chunks: [] as Buffer[], cut: false }
  let left = most
  stream.on('data', (chunk: Buffer) => {
    if (found.cut) return
    found.chunks.push(chunk.subarray(0, left))
    left -= chunk.length
    if (left >= 0) return
    found.cut = true
    full()
  })
  return found
}

/** Settings of a repository through which it could run programs or change what we read. */
const closedDoors = [
  // Empty rather than `false`, which old versions take for the name of a program.
  'core.fsmonitor=',
  'core.hooksPath=/dev/null',
  'core.quotepath=off',
  'safe.bareRepository=explicit',
  'log.showRoot=true',
  'log.diffMerges=first-parent',
  'diff.orderFile=/dev/null',
  'diff.renameLimit=400',
]

/** A hook of git that runs txplan says where its own repository is; ours is found from the folder. */
const local = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_SHALLOW_FILE',
  'GIT_EXTERNAL_DIFF',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
]

const environment: Readonly<Record<string, string | undefined>> = {
  ...Object.fromEntries(local.map((name) => [name, undefined])),
  LC_ALL: 'C',
  LANGUAGE: '',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_LITERAL_PATHSPECS: '1',
  // A clone that lacks objects would fetch them; the second is for versions without the first.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
}

/** The parts of an answer under `-z`. */
export const partsOf = ({ out }: Answer): string[] => out.toString('utf8').split('\0')
