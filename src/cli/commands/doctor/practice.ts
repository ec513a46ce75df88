/** The practice around the current folder, and what git knows of it. */
import { identitiesFile, shownPath } from '../../../practice/discover.ts'
import { attributesChange } from '../../../practice/git/attributes-file.ts'
import { readDrivers } from '../../../practice/git/drivers.ts'
import { trackedLike, untrackedLike } from '../../../practice/git/kept.ts'
import type { Repository } from '../../../practice/git/repository.ts'
import { practiceValue, readPractice } from '../../../practice/read.ts'
import { advice, type Check, fine, toDo } from './check.ts'

/** `txplan.yaml`, and what it says of signing. */
export async function practiceChecks(practice: string | undefined, cwd: string): Promise<Check[]> {
  if (practice === undefined)
    return [
      advice('practice', 'There is no practice around this folder.', 'Begin one: txplan init'),
    ]
  const files = await readPractice(practice)
  const { document, path } = files.practice
  const shown = shownPath(path, cwd)
  const value = practiceValue(files)
  if (document.problems.length > 0 || value === undefined)
    return [toDo('practice', `${shown} cannot be read whole.`, 'See: txplan lint')]
  return [
    fine('practice', `${shown} is readable.`),
    timestampCheck(value.signing?.timestamp_server),
  ]
}

const timestampCheck = (server: string | undefined): Check => {
  if (server === undefined)
    return fine(
      'timestamps',
      'No timestamp server: signatures in a PDF tell the time of this computer, and no connection is ever opened.',
    )
  return /^https?:\/\/[^\s/]+/.test(server)
    ? fine('timestamps', `Signatures in a PDF get their time from ${server}.`)
    : toDo(
        'timestamps',
        'signing.timestamp_server in txplan.yaml is no address of a server.',
        'Wanted is one such as http://timestamp.example.org/tsr, or none.',
      )
}

/** What must stay on this computer, and how plans are shown. */
export async function repositoryChecks(
  repository: Repository | undefined,
  practice: string | undefined,
): Promise<Check[]> {
  if (practice === undefined) return []
  if (!repository)
    return [
      advice(
        'repository',
        'The practice is in no git repository: there is no history.',
        'Begin one: git init',
      ),
    ]
  return [
    await namesCheck(repository),
    await draftsCheck(repository),
    await driversCheck(repository),
  ]
}

const namesFile = /(^|\/)identities\.ya?ml$/
const draftsFile = /(^|\/)\.txplan\//

async function namesCheck(repository: Repository): Promise<Check> {
  const tracked = await trackedLike(repository, namesFile)
  if (tracked.length > 0)
    return toDo(
      'names',
      `git keeps ${tracked.join(', ')}, which says who the clients are.`,
      `git rm --cached ${tracked[0]}, add ${identitiesFile} to .gitignore, and mind that older commits still have it`,
    )
  const [would] = await untrackedLike(repository, namesFile)
  if (would === undefined) return fine('names', `git does not keep ${identitiesFile}.`)
  return toDo(
    'names',
    `${would} says who the clients are, and git would add it.`,
    `Add a line to .gitignore: ${identitiesFile}`,
  )
}

async function draftsCheck(repository: Repository): Promise<Check> {
  const tracked = await trackedLike(repository, draftsFile)
  return tracked.length === 0
    ? fine('drafts', 'git does not keep drafts of conversations.')
    : toDo(
        'drafts',
        `git keeps drafts of conversations (.txplan): ${tracked.length}.`,
        'git rm -r --cached .txplan, and add .txplan/ to .gitignore',
      )
}

async function driversCheck(repository: Repository): Promise<Check> {
  const { before, after } = attributesChange(repository, false)
  const drivers = await readDrivers(repository)
  return before === after && drivers.size > 0
    ? fine('git-setup', 'git shows and merges plans by their meaning.')
    : advice('git-setup', 'git shows and merges plans as mere text.', 'txplan git-setup')
}
