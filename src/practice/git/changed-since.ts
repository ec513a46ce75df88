/** Which files differ from an earlier commit. */
import { join } from 'node:path'
import { UserError } from '../failure.ts'
import { commitOf } from './commit.ts'
import { type Difference, diffArgs, differencesIn } from './differences.ts'
import { ask, type Repository } from './repository.ts'
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
  const differences = await differencesSince(repository, rev)
  return differences.map(({ name }) => join(repository.root, name))
}

/** The same, each file with its name and its text before, sorted by name. */
export async function differencesSince(repository: Repository, rev: string): Promise<Difference[]> {
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
  const found = new Map(differencesIn(diff, repository.root).map((one) => [one.name, one]))
  for (const name of untracked)
    found.set(name, { ...(found.get(name) ?? { objects: {} }), name, isThere: true })
  return byName([...found.values()])
}

/** What is staged for the next commit, against the last one. */
export async function stagedDifferences(repository: Repository): Promise<Difference[]> {
  const diff = await ask(repository, [...diffArgs, '--cached', '--'])
  if (!diff.ok) throw unanswered(diff.fault)
  return byName(differencesIn(diff))
}

const byName = (found: Difference[]): Difference[] =>
  found.sort((a, b) => (a.name < b.name ? -1 : 1))

/** Git would write down, in its index, that a touched file is unchanged; we only look. */
const withoutWriting = 'diff.autoRefreshIndex=false'

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
