/** Which plans are to be compared, and with what: the words after `txplan diff`, told apart. */
import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { discover, isRecord, meant } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { onePlan } from '../../one-plan.ts'
import type { DiffOptions } from './options.ts'

/** A version of a plan: of a commit or a revision, what is staged, or the file as it stands. */
export type Point = { rev: string } | 'staged' | 'now'

export type Asked =
  | { is: 'files'; before: string; after: string }
  /** Of one client: the file that was named; of a folder, the plan and what changed in the record. */
  | { is: 'client'; files: NamedFiles; from: Point; to: Point }
  /** Every plan and record that differs; within these folders and files, where some are named. */
  | { is: 'many'; since: { rev: string } | 'staged'; within: string[] }

/** One of both, or both. */
export interface NamedFiles {
  plan?: string
  record?: string
}

/**
 * @throws UserError when the words can be read in no way, or in more than one
 */
export async function askedFor(
  words: readonly string[],
  options: DiffOptions,
  cwd: string,
): Promise<Asked> {
  refuseContradiction(options)
  if (options.changedSince !== undefined) return many({ rev: options.changedSince }, words, cwd)
  const [first = '', second = '', third] = words
  if (words.length > 3) throw new UserError(`${words.length} words are too many.`, usage)
  if (third !== undefined) return planAt(third, { ...options, from: first, to: second }, cwd)
  const range = rangeIn(first, cwd)
  if (range && second !== '') return planAt(second, { ...options, ...range }, cwd)
  if (second !== '') return ofTwo(first, second, options, cwd)
  return first === '' ? ofNone(options) : ofOne(first, options, cwd)
}

const usage =
  'Type one of: txplan diff PLAN · txplan diff REV PLAN · txplan diff REV REV PLAN · txplan diff A.yaml B.yaml'

function refuseContradiction({ from, to, staged, changedSince }: DiffOptions): void {
  if (changedSince !== undefined && (from !== undefined || to !== undefined || staged))
    throw new UserError(
      '--changed-since says what to compare with; --from, --to and --staged do so, too.',
      'Leave all but one away.',
    )
  if (staged && to !== undefined)
    throw new UserError('--staged is what to compare; so is --to.', 'Leave one of them away.')
}

function ofNone({ from, to, staged }: DiffOptions): Asked {
  if (from !== undefined || to !== undefined)
    throw new UserError(
      '--from and --to are about one plan, and none is named.',
      'Name it: txplan diff PLAN --from r1 --to r3',
    )
  return { is: 'many', since: staged ? 'staged' : { rev: 'HEAD' }, within: [] }
}

async function ofOne(word: string, options: DiffOptions, cwd: string): Promise<Asked> {
  if (!isPlace(word, cwd)) {
    if (options.staged || options.from !== undefined || options.to !== undefined)
      throw noPlace(word)
    return { is: 'many', since: { rev: word }, within: [] }
  }
  const isOne = options.from !== undefined || options.to !== undefined
  if (isOne || !(await holdsSeveral(word, cwd))) return planAt(word, options, cwd)
  return many(options.staged ? 'staged' : { rev: 'HEAD' }, [word], cwd)
}

async function ofTwo(
  first: string,
  second: string,
  options: DiffOptions,
  cwd: string,
): Promise<Asked> {
  const [one, other] = [isPlace(first, cwd), isPlace(second, cwd)]
  if (options.from !== undefined) throw new UserError('What to compare with is said twice.', usage)
  if (one && other) {
    if (options.staged || options.to !== undefined)
      throw new UserError('Two files are compared as they stand.', usage)
    return {
      is: 'files',
      before: await singleFile(first, cwd),
      after: await singleFile(second, cwd),
    }
  }
  if (other) return planAt(second, { ...options, from: first }, cwd)
  if (one)
    throw new UserError(
      `“${second}” is no file here. A commit or revision comes before the plan.`,
      `Type: txplan diff ${second} ${first}`,
    )
  throw noPlace(second)
}

const noPlace = (word: string) =>
  new UserError(`“${word}” is no file, no folder and no client here.`, usage)

async function planAt(word: string, options: DiffOptions, cwd: string): Promise<Asked> {
  const { from = 'HEAD', to, staged } = options
  return {
    is: 'client',
    files: await filesOf(word, cwd),
    from: { rev: from },
    to: to === undefined ? (staged ? 'staged' : 'now') : { rev: to },
  }
}

/** What is gone from the disk may still be in the history. */
async function filesOf(word: string, cwd: string): Promise<NamedFiles> {
  const path = resolve(cwd, meant(word, cwd))
  // A file is taken for what it is named; a folder, for the one plan in it, with its record.
  if (!existsSync(path) || !statSync(path).isDirectory())
    return isRecord(basename(path)) ? { record: path } : { plan: path }
  const { plan } = await onePlan(word, 'diff', cwd)
  const record = twinOf(plan, 'record')
  return { plan, ...(record === plan ? {} : { record }) }
}

/** The record beside a plan, or the plan beside a record, whether they are there or not. */
export const twinOf = (path: string, wanted: 'plan' | 'record'): string =>
  join(dirname(path), basename(path).replace(/(?:plan|record)(?=\.ya?ml$)/, wanted))

async function singleFile(word: string, cwd: string): Promise<string> {
  const { plan, record } = await filesOf(word, cwd)
  return plan ?? (record as string)
}

/** A file, a folder or a client; or the name of a plan that is not there any more. */
const isPlace = (word: string, cwd: string): boolean =>
  existsSync(resolve(cwd, meant(word, cwd))) || /\.ya?ml$/.test(word)

async function holdsSeveral(word: string, cwd: string): Promise<boolean> {
  const path = resolve(cwd, meant(word, cwd))
  if (!existsSync(path) || !statSync(path).isDirectory()) return false
  const { clients } = await discover([path], cwd)
  return clients.filter(({ plan }) => plan !== undefined).length > 1
}

function many(since: { rev: string } | 'staged', words: readonly string[], cwd: string): Asked {
  const missing = words.find((word) => !isPlace(word, cwd))
  if (missing !== undefined) throw noPlace(missing)
  return { is: 'many', since, within: words.map((word) => resolve(cwd, meant(word, cwd))) }
}

/** `main..draft`, as git writes two commits; never a path such as `../plan.yaml`. */
function rangeIn(word: string, cwd: string): { from: string; to: string } | undefined {
  const match = /^([^./][^:]*?)\.{2,3}([^./].*)$/.exec(word)
  if (!match || isPlace(word, cwd)) return undefined
  return { from: match[1] as string, to: match[2] as string }
}
