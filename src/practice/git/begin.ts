/** Beginning a history: a new repository, and nothing committed. */
import { UserError } from '../failure.ts'
import { askGit } from './run.ts'

/** Whether a repository may begin in this folder: git is there, and the folder is in none that it knows of. */
export async function mayBegin(folder: string): Promise<boolean> {
  const { ok, missing, fault } = await askGit(folder, ['rev-parse', '--git-dir'])
  return !ok && !missing && /not a git repository/.test(fault)
}

/** @throws UserError when git would not */
export async function begin(folder: string): Promise<void> {
  const { ok } = await askGit(folder, ['init', '--quiet'])
  if (!ok)
    throw new UserError(
      `git could not begin a history in ${folder}; the files are written all the same.`,
      'See what it says: git init',
    )
}
