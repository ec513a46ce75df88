/** Which git repository a folder is in. */
import { existsSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { UserError } from '../failure.ts'
import { indexBeingCommitted } from './index-file.ts'
import { type Answer, askGit, type Question } from './run.ts'

export interface Repository {
  /** The top folder of the work tree, absolute, spelled the way the folder asked about was. */
  root: string
  /** Where git keeps its own files; for a linked work tree or a submodule, outside of `root`. */
  gitDir: string
  /** True when only the latest part of the history was fetched. */
  shallow: boolean
  /** True when it has no work tree: `root` is then where git keeps its files. */
  bare?: true
}

/** Puts a question to git about this repository. */
export const ask = (
  { root, gitDir, bare }: Repository,
  args: readonly string[],
  question: Question = {},
): Promise<Answer> => {
  const indexFile = indexBeingCommitted(gitDir)
  return askGit(root, args, {
    ...question,
    ...(bare ? { gitDir } : {}),
    ...(indexFile === undefined ? {} : { indexFile }),
  })
}

/**
 * The repository whose work tree holds this folder; `undefined` when there is none, when it has no
 * work tree, when it belongs to somebody git does not trust, or when there is no git.
 * In a linked work tree it is that one, in a submodule the submodule.
 */
export async function repositoryOf(folder: string): Promise<Repository | undefined> {
  return repositoryIn(folder, await locate(folder))
}

/**
 * The same, for what cannot be done without one.
 *
 * @throws UserError that says why there is none.
 */
export async function requireRepository(folder: string): Promise<Repository> {
  const answer = await locate(folder)
  const repository = repositoryIn(folder, answer)
  if (repository) return repository
  throw noRepository(folder, answer)
}

/**
 * The same, for what needs no work tree: a bare repository will do where this very folder is one. One
 * that lies further up or is found inside another was never meant, and is not trusted.
 *
 * @throws UserError that says why there is none.
 */
export async function requireHistory(folder: string): Promise<Repository> {
  const answer = await locate(folder)
  const repository = repositoryIn(folder, answer) ?? (await bareRepository(folder, answer))
  if (repository) return repository
  throw noRepository(folder, answer)
}

async function bareRepository(folder: string, { missing }: Answer) {
  const root = resolve(folder)
  // It is git that tells what is a repository; this only spares the question where none can be.
  if (missing || !existsSync(join(root, 'HEAD')) || !existsSync(join(root, 'objects')))
    return undefined
  const args = ['rev-parse', '--is-bare-repository', '--is-shallow-repository']
  const { ok, out } = await askGit(root, args, { gitDir: root })
  const [bare, shallow] = out.toString('utf8').split('\n')
  if (!ok || bare !== 'true') return undefined
  return { root, gitDir: root, shallow: shallow === 'true', bare: true } as const
}

/** One question. The folder that may contain a line break comes last. */
const locate = (folder: string): Promise<Answer> =>
  askGit(resolve(folder), [
    'rev-parse',
    '--is-inside-work-tree',
    '--is-shallow-repository',
    '--show-cdup',
    '--absolute-git-dir',
  ])

function repositoryIn(folder: string, { ok, out }: Answer): Repository | undefined {
  const [inside, shallow, up = '', ...rest] = out.toString('utf8').split('\n')
  if (!ok || inside !== 'true') return undefined
  const gitDir = resolve(rest.join('\n').replace(/\n$/, ''))
  return { root: topOf(resolve(folder), up), gitDir, shallow: shallow === 'true' }
}

/** `up` counts from where the folder really is; the caller's spelling is kept where that is the same. */
function topOf(folder: string, up: string): string {
  const real = resolve(realpathSync(folder), up)
  const spelled = resolve(folder, up)
  try {
    return realpathSync(spelled) === real ? spelled : real
  } catch {
    return real
  }
}

function noRepository(folder: string, { ok, missing, fault }: Answer): UserError {
  if (missing)
    return new UserError('git could not be started.', 'Install git, then check: git --version')
  if (/dubious ownership/.test(fault))
    return new UserError(
      `${folder} is in a git repository that belongs to another user, and git does not read it.`,
      `If you trust it: git config --global --add safe.directory FOLDER`,
    )
  return ok || /safe\.bareRepository/.test(fault)
    ? new UserError(
        `${folder} is inside git’s own files, or has no work tree; a folder of plans is wanted.`,
        'Go to the folder of the practice.',
      )
    : new UserError(`${folder} is in no git repository.`, 'To begin a history there: git init')
}
