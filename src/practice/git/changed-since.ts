/** Which files differ from an earlier commit. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../failure.ts'
import type { Repository } from './repository.ts'
import { askGit, partsOf } from './run.ts'

/**
 * Absolute paths of the files that differ, in the work tree, from the commit that `rev` names: with
 * what is staged, what is not, and what is new and not ignored; without submodules. A moved file has
 * its new name. A file that is gone is listed too, for what it leaves behind may need a look.
 * Filters of git (`git lfs`) are not run: a file that one manages may be listed when it was touched
 * and not changed.
 *
 * @throws UserError when `rev` names no commit.
 */
export async function changedSince(repository: Repository, rev: string): Promise<string[]> {
  const [commit, settings] = await Promise.all([
    commitOf(repository, rev),
    withoutFilters(repository),
  ])
  settings.push(withoutWriting)
  const [diff, others] = await Promise.all([
    askGit(repository.root, [...diffArgs, commit, '--'], { settings }),
    askGit(repository.root, ['ls-files', '-z', '--others', '--exclude-standard'], { settings }),
  ])
  for (const { ok, fault } of [diff, others]) if (!ok) throw unanswered(fault)
  // What ends with a slash is a repository of its own.
  const untracked = partsOf(others).filter((path) => path !== '' && !path.endsWith('/'))
  const names = new Set([...changedNames(repository.root, partsOf(diff)), ...untracked])
  return [...names].sort().map((name) => join(repository.root, name))
}

const diffArgs = [
  'diff',
  ...['--raw', '-z', '-M', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--no-color'],
  '--ignore-submodules=all',
]

/** Git would write down, in its index, that a touched file is unchanged; we only look. */
const withoutWriting = 'diff.autoRefreshIndex=false'

/** `:100644 100644 OBJECT OBJECT M\0name`, or of a move `… R100\0old name\0new name`. */
function changedNames(root: string, parts: readonly string[]): string[] {
  const names: string[] = []
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [before = '', after = '', object = '', , status = ''] = (parts[at] as string).split(' ')
    if (/^[RC]/.test(status)) at++
    const name = parts[at + 1] as string
    const isTouched = status === 'M' && before.endsWith(after)
    if (!isTouched || !holds(join(root, name), object)) names.push(name)
  }
  return names
}

/** Whether a file is what git has, as it stands or with its line ends made plain. */
function holds(path: string, object: string): boolean {
  try {
    const bytes = readFileSync(path)
    return hashOf(bytes, object) === object || hashOf(withPlainEnds(bytes), object) === object
  } catch {
    return false
  }
}

const withPlainEnds = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')

/** The name that git gives a text, in the kind of hash that this repository uses. */
function hashOf(bytes: Buffer, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1')
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/**
 * The full hash of the commit that `rev` names: a branch, a tag, a hash, `HEAD~3`.
 *
 * @throws UserError when it names none.
 */
async function commitOf(repository: Repository, rev: string): Promise<string> {
  if (rev.startsWith('-'))
    throw new UserError(
      `Found “${rev}”, which begins like an option, where a commit is wanted.`,
      wantedRev,
    )
  if (rev.trim() === '' || rev.includes('\0'))
    throw new UserError('A commit is wanted, and none is named.', wantedRev)
  const args = ['rev-parse', '--verify', '--quiet', `${rev}^{commit}`]
  const hash = (await askGit(repository.root, args)).out.toString('utf8').trim()
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(hash)) return hash
  throw new UserError(
    `“${rev}” names no commit in ${repository.root}.`,
    repository.shallow
      ? 'Only the latest part of the history was fetched. For the rest: git fetch --unshallow (in CI: fetch-depth: 0)'
      : wantedRev,
  )
}

const wantedRev =
  'Name a branch, a tag or a commit, such as origin/main, HEAD~1 or a hash from: git log --oneline'

const unanswered = (fault: string) =>
  new UserError(
    `git could not compare the files: ${fault.split('\n')[0] || 'no reason given'}.`,
    'Look for what is wrong with the repository: git status',
  )

/**
 * Settings that turn off every filter. To see whether a touched file is changed, git would put it
 * through the programs that the repository's settings name.
 */
async function withoutFilters(repository: Repository): Promise<string[]> {
  const args = ['config', '-z', '--name-only', '--get-regexp', '^filter\\.']
  const keys = partsOf(await askGit(repository.root, args)).filter((key) => key !== '')
  const names = new Set(keys.map((key) => key.slice('filter.'.length, key.lastIndexOf('.'))))
  return [...names].flatMap((name) => {
    // No setting of such a name can be given on the command line.
    if (name.includes('=')) throw unanswered('a filter in its settings has a “=” in its name')
    return [`filter.${name}.clean=`, `filter.${name}.process=`, `filter.${name}.required=false`]
  })
}
