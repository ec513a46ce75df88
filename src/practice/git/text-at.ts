/** The text of one file as it was at a commit, or as it is staged. */
import { commitOf } from './commit.ts'
import { stepsOf } from './line.ts'
import { type Commit, dayOf, logFormat, readLog } from './log.ts'
import { nameIn } from './names.ts'
import { readNamed } from './objects.ts'
import { ask, type Repository } from './repository.ts'

export interface TextAt {
  /** The commit that was named, with who, when and what was said. */
  commit: string
  date: string
  author: string
  subject: string
  /** The file's name then. */
  name: string
  text: string
}

/**
 * The file at an absolute path as it was at the commit that `rev` names, by the name that it had then;
 * `undefined` when that commit has no such file.
 *
 * @throws UserError when `rev` names no commit.
 */
export async function textAt(
  repository: Repository,
  rev: string,
  path: string,
): Promise<TextAt | undefined> {
  const hash = await commitOf(repository, rev)
  const name = nameIn(repository, path)
  if (name === undefined) return undefined
  const now = await readNamed(repository, [`${hash}:${name}`])
  const found =
    now[0] === undefined ? await byFormerName(repository, hash, name) : { name, text: now[0] }
  if (!found) return undefined
  const commit = await describe(repository, hash)
  return {
    commit: hash,
    date: dayOf(commit),
    author: commit.author,
    subject: commit.subject,
    ...found,
  }
}

/** The names that the file had, the latest first. */
async function byFormerName(repository: Repository, hash: string, name: string) {
  const { steps } = await stepsOf(repository, name)
  const names = [
    ...new Set(steps.flatMap((step) => [step.before ?? step.name, step.name])),
  ].reverse()
  const texts = await readNamed(
    repository,
    names.map((one) => `${hash}:${one}`),
  )
  const at = texts.findIndex((text) => text !== undefined)
  return at < 0 ? undefined : { name: names[at] as string, text: texts[at] as string }
}

async function describe(repository: Repository, hash: string): Promise<Commit> {
  const log = await ask(repository, ['log', '-1', '-z', '--no-show-signature', logFormat, hash])
  const [commit] = readLog(log)
  return commit ?? { hash, parents: [], at: '', author: '', subject: '', changes: [] }
}

/** The file as it is staged for the next commit; `undefined` when it is not, or is in conflict. */
export async function stagedText(
  repository: Repository,
  path: string,
): Promise<string | undefined> {
  const name = nameIn(repository, path)
  return name === undefined ? undefined : (await readNamed(repository, [`:0:${name}`]))[0]
}

/** Whether git waits for somebody to merge this file. */
export async function isInConflict(repository: Repository, path: string): Promise<boolean> {
  const name = nameIn(repository, path)
  if (name === undefined) return false
  const { out } = await ask(repository, ['ls-files', '-z', '--unmerged', '--', name])
  return out.length > 0
}
