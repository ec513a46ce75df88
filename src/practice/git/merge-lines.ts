/** The merge that git would make of three files by itself, line by line. */
import { UserError } from '../failure.ts'
import { askGit } from './run.ts'

export interface MergedFiles {
  base: string
  ours: string
  theirs: string
}

/**
 * The text with git’s own marks around what both sides changed.
 *
 * @throws UserError when git cannot make it.
 */
export async function mergeLines(
  folder: string,
  { base, ours, theirs }: MergedFiles,
  markerSize = 7,
): Promise<Buffer> {
  const names = ['-L', 'ours', '-L', 'base', '-L', 'theirs', `--marker-size=${markerSize}`]
  const { ok, out, fault } = await askGit(folder, [
    'merge-file',
    '-p',
    ...names,
    ours,
    base,
    theirs,
  ])
  if (ok || (out.length > 0 && fault === '')) return out
  throw new UserError('git could not merge these files line by line.')
}
