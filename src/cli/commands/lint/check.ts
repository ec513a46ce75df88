/** Reads and checks clients one after the other. Runs in the main thread or in a worker. */
import { dirname } from 'node:path'
import { nearest } from '../../../language/similar.ts'
import type { AcrossClient } from '../../../lint/across/client.ts'
import type { Place } from '../../../lint/across/print.ts'
import {
  type LintFile,
  type LintUnit,
  lintAcross,
  lintUnit,
  onlyAcross,
} from '../../../lint/engine.ts'
import { type Finding, unreadableFinding } from '../../../lint/finding.ts'
import type { Against, Compare, PastPlan } from '../../../lint/past.ts'
import type { RuleSettings } from '../../../lint/settings.ts'
import { type SignedNote, signedNote } from '../../../lint/signed-note.ts'
import { mayHaveSuppressions } from '../../../lint/suppressions.ts'
import { type ClientFiles, shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { builtInShelf } from '../../../practice/library.ts'
import { profileBook } from '../../../practice/profiles.ts'
import { readComments, readDocument } from '../../../practice/read.ts'
import type { ProfileBook } from '../../../profiles/book.ts'
import { version } from '../../version.ts'
import { type Histories, pastPlans } from './history.ts'
import { Practices, type SettingsResult } from './practices.ts'

export interface CheckOptions {
  cwd: string
  asOf: string
  rules: RuleSettings
  /** Profiles to judge by, in place of those that plans and practice name. */
  profiles?: readonly string[]
  /** Look up earlier versions of the plans in git. */
  history?: boolean
  /** A commit whose versions of the plans they are judged against. */
  against?: string
  /** Compare the clients with each other. */
  across?: boolean
  /** Judge these alone, by plan or else record; the others are only compared with. */
  only?: ReadonlySet<string>
}

export interface CheckResult {
  findings: Finding[]
  files: number
  /** True when a file could not be read at all. */
  unreadable: boolean
  /** What was found in the settings of each practice, by its folder. */
  settings: Record<string, SettingsResult>
  /** What each client takes along into the comparison of all. */
  across: AcrossClient[]
  /** Plans that were complete when they were signed. */
  signed: SignedNote[]
  /** What of the history could not be had. */
  historyMissing?: Histories['missing']
}

/** Checks each client; findings come in the order of the clients. */
export async function checkClients(
  clients: readonly ClientFiles[],
  options: CheckOptions,
): Promise<CheckResult> {
  const practices = new Practices(options.cwd)
  const result: CheckResult = {
    findings: [],
    files: 0,
    unreadable: false,
    settings: {},
    across: [],
    signed: [],
  }
  const judged = clients.filter((client) => isJudged(client, options))
  const { past, missing } = options.history ? await pastPlans(judged) : noHistory
  if (missing !== undefined) result.historyMissing = missing
  const against = await againstIt(judged, options)
  const compare = await comparison(past, against)
  const checking = { practices, past, against, compare, options, result }
  for (const client of clients) await checkClient(client, checking)
  return result
}

/** Loaded where a commit to judge against was named. */
async function againstIt(
  clients: readonly ClientFiles[],
  { against: rev }: CheckOptions,
): Promise<ReadonlyMap<string, Against>> {
  if (rev === undefined) return new Map()
  const { plansAgainst } = await import('./against.ts')
  return plansAgainst(clients, rev)
}

/** Loaded where there are versions to compare. */
async function comparison(
  past: ReadonlyMap<string, unknown>,
  against: ReadonlyMap<string, Against>,
): Promise<Compare | undefined> {
  const isAny = past.size > 0 || [...against.values()].some(({ version }) => version)
  if (!isAny) return undefined
  const { comparePlans } = await import('../../../changes/compare.ts')
  return comparePlans
}

const noHistory: Histories = { past: new Map(), missing: undefined }

/** What checking one client goes by, and adds to. */
interface Checking {
  practices: Practices
  /** Earlier versions, by path of the plan. */
  past: ReadonlyMap<string, readonly PastPlan[]>
  /** The versions that they are judged against, by the same. */
  against: ReadonlyMap<string, Against>
  compare: Compare | undefined
  options: CheckOptions
  result: CheckResult
}

async function checkClient(client: ClientFiles, checking: Checking): Promise<void> {
  const { practices, options, result } = checking
  const known = await practices.at(client.practice)
  const judged = isJudged(client, options)
  if (known && judged) result.settings[client.practice as string] = known.settings
  const against = checking.against.get(client.plan ?? '')
  const past = checking.past.get(client.plan ?? '') ?? onlyOf(against)
  const unit: LintUnit = { practice: known?.practice, identities: known?.identities, past, against }
  for (const kind of ['plan', 'record'] as const) {
    const path = client[kind]
    if (path) unit[kind] = await readFile(path, options.cwd, judged ? result : passedOver())
  }
  const { asOf, rules, profiles } = options
  const book = known?.book ?? profileBook()
  requireProfiles(profiles ?? [], book)
  const asked = profiles === undefined ? {} : { profiles }
  const library = known?.library ?? builtInShelf
  const { compare } = checking
  const how = { asOf, rules, book, library, compare, codes: known?.codes, ...asked }
  if (judged) result.signed.push(...[signedNote(unit, how, version)].flatMap((one) => one ?? []))
  if (!options.across) result.findings.push(...lintUnit(unit, how))
  else if (!judged) result.across.push(onlyAcross(unit, how, placeOf(client)))
  else {
    const { findings, across } = lintAcross(unit, how, placeOf(client))
    result.findings.push(...findings)
    result.across.push(across)
  }
}

/** Where the history was not looked up, the version judged against is all that is known of it. */
const onlyOf = (against: Against | undefined): PastPlan[] =>
  against?.version ? [against.version] : []

/** By what a client is known in a run: its plan, or else its record. */
export const unitOf = ({ plan, record }: ClientFiles): string => plan ?? record ?? ''

const isJudged = (client: ClientFiles, { only }: CheckOptions): boolean =>
  only === undefined || only.has(unitOf(client))

/** Where the files of a client go who is only compared with: their faults are not told this time. */
const passedOver = (): CheckResult => ({
  findings: [],
  files: 0,
  unreadable: false,
  settings: {},
  across: [],
  signed: [],
})

function placeOf(client: ClientFiles): Place {
  const unit = unitOf(client)
  const { practice } = client
  return { unit, folder: dirname(unit), ...(practice === undefined ? {} : { practice }) }
}

/**
 * Profiles asked for by name.
 *
 * @throws UserError when one does not exist.
 */
function requireProfiles(ids: readonly string[], book: ProfileBook): void {
  for (const id of ids) {
    if (book.has(id)) continue
    const known = nearest(id, book.ids())
    throw new UserError(
      `There is no profile “${id}”.`,
      known ? `Did you mean: --profile ${known}` : 'See them all: txplan explain --list profiles',
    )
  }
}

async function readFile(
  path: string,
  cwd: string,
  result: CheckResult,
): Promise<LintFile | undefined> {
  const read = await readDocument(path)
  const file = shownPath(path, cwd)
  result.files++
  if ('document' in read) {
    const { document } = read
    const comments = mayHaveSuppressions(document.text) ? await readComments(document) : []
    return { file, document, comments }
  }
  result.unreadable = true
  result.findings.push(unreadableFinding(file, read.fault))
  return undefined
}
