/** Who made a version of a file: the author of the commit in which git first met that text. */
import { createHash } from 'node:crypto'
import { ask, type Repository } from './repository.ts'

/** “R. Salter, 2026-10-01”; `undefined` where no branch and no stash has the text. */
export async function makerOf(
  repository: Repository,
  name: string,
  text: Uint8Array,
): Promise<string | undefined> {
  const args = ['log', '--all', `--find-object=${blobName(text)}`, '--format=%an, %ad']
  const how = ['--date=short', '--no-color', '--no-show-signature', '--no-textconv']
  const { ok, out } = await ask(repository, [...args, ...how, '--', name])
  const commits = out.toString('utf8').split('\n').filter(Boolean)
  return ok ? commits.at(-1) : undefined
}

/** A repository with longer names knows no such object, and then nobody is named. */
function blobName(text: Uint8Array): string {
  return createHash('sha1').update(`blob ${text.length}\0`).update(text).digest('hex')
}
