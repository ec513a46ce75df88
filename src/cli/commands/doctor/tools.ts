/** Node, git and the clock. */
import { lastCommitTime } from '../../../practice/git/kept.ts'
import type { Repository } from '../../../practice/git/repository.ts'
import { askGit } from '../../../practice/git/run.ts'
import { advice, type Check, fine, toDo } from './check.ts'

/** The oldest that works, as package.json says. */
const oldest = [20, 19] as const

export function nodeCheck(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isNewEnough = major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
  return isNewEnough
    ? fine('node', `Node ${version}.`)
    : toDo(
        'node',
        `Node ${version} is too old; ${oldest.join('.')} is the oldest that works.`,
        'Install a newer one: https://nodejs.org',
      )
}

export async function gitCheck(cwd: string): Promise<Check> {
  const { ok, out } = await askGit(cwd, ['--version'])
  return ok
    ? fine('git', `${out.toString('utf8').trim()}.`)
    : advice(
        'git',
        'git could not be started; without it there is no history of a plan.',
        'Install git, then check: git --version',
      )
}

/** A signature tells the time of this clock. Two computers may differ by minutes, not by a day. */
export async function clockCheck(repository: Repository | undefined, now: Date): Promise<Check> {
  const last = repository && (await lastCommitTime(repository))
  const day = now.toISOString().slice(0, 10)
  if (!last || last.getTime() <= now.getTime() + tolerance)
    return fine('clock', `The clock says ${day}${last ? ', after the last commit' : ''}.`)
  return toDo(
    'clock',
    `The clock says ${day}, and the last commit was made on ${last.toISOString().slice(0, 10)}.`,
    'Set the clock of this computer before you sign anything.',
  )
}

const tolerance = 24 * 60 * 60 * 1000
