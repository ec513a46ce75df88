/** What a clone is told so that git shows and merges plans by their meaning: its own settings, nobody else's. */
import { UserError } from '../failure.ts'
import { ask, type Repository } from './repository.ts'

/** Where git keeps the outlines that it has asked for once. */
const cache = 'refs/notes/textconv/txplan'

/**
 * Lines of an outline that name the part above them: “Objective sleep-1: …”, “Safety plan”. Git shows the
 * nearest one over each piece of a difference.
 */
const heading =
  '^(( {2})?(Goal|Objective|Problem|Diagnosis|Intervention|Service|Medication|Session|Score)( [A-Za-z0-9._-]+)?(: .*)?|( {2})?[A-Z][A-Za-z -]{2,28})$'

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`

export interface Program {
  /** How txplan is started: the engine and the script, absolute. */
  command: readonly string[]
  /** A newer one may outline in another way, and then nothing kept from before may be used. */
  version: string
  /** Conflicts as lines between marks. */
  markers: boolean
}

/**
 * Should the program be gone one day, git still shows the text as it is, and merges line by line: a
 * driver that cannot be started would leave ours without a word of theirs.
 */
export function driverSettings({ command, version, markers }: Program): Map<string, string> {
  const txplan = command.map(quoted).join(' ')
  const asMerge = txplan.replaceAll('%', '%%')
  const merge = (more: string) =>
    [
      'ours=$(git hash-object --no-filters %A)',
      `${asMerge} merge --driver=%P --marker-size=%L${more} %O %A %B`,
      // An engine that finds no program ends with 1 as well, but then ours is as it was.
      'case $? in 0) exit 0;; 1) [ "$ours" = "$(git hash-object --no-filters %A)" ] || exit 1;; esac',
      'git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B',
      'exit 1',
    ].join('; ')
  return new Map([
    ['diff.txplan.textconv', `f() { ${txplan} outline --for=${version} "$1" || cat "$1"; }; f`],
    ['diff.txplan.cachetextconv', 'true'],
    ['diff.txplan.xfuncname', heading],
    ['merge.txplan.name', 'treatment plans, merged by meaning'],
    ['merge.txplan.driver', merge(markers ? ' --markers' : '')],
    ['merge.txplan.recursive', 'txplan-base'],
    ['merge.txplan-base.name', 'what two treatment plans began with'],
    ['merge.txplan-base.driver', merge(' --leave-out')],
  ])
}

/** What this clone has been told before. */
export async function readDrivers(repository: Repository): Promise<Map<string, string>> {
  const pattern = '^(diff\\.txplan|merge\\.txplan(-base)?)\\.'
  const args = ['config', '--local', '--null', '--get-regexp', pattern]
  const { out } = await ask(repository, args)
  const pairs = out.toString('utf8').split('\0').filter(Boolean)
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf('\n')
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

/** @throws UserError when git refuses */
export async function writeDriver(repository: Repository, key: string, value: string) {
  await change(repository, ['--replace-all', key, value])
}

/** @throws UserError when git refuses */
export async function removeDriver(repository: Repository, key: string) {
  await change(repository, ['--unset-all', key])
}

async function change(repository: Repository, args: readonly string[]): Promise<void> {
  const { ok } = await ask(repository, ['config', '--local', ...args])
  if (!ok)
    throw new UserError(
      `git did not let the settings of ${repository.root} be changed.`,
      'See what it says: git config --local --list',
    )
}

/** Forgets the outlines that git kept. True when there were some. */
export async function forgetOutlines(repository: Repository): Promise<boolean> {
  const there = await ask(repository, ['rev-parse', '--verify', '--quiet', cache])
  if (there.ok) await ask(repository, ['update-ref', '-d', cache])
  return there.ok
}
