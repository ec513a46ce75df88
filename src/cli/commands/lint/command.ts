/** `txplan lint`: finds the plans, checks them, tells what was found. */
import { type AcrossClient, clonedRule, doseRule, momentRule } from '../../../lint/across/client.ts'
import { type Finding, inOrder, unreadableFinding } from '../../../lint/finding.ts'
import { summarize } from '../../../lint/formats/format.ts'
import { findRule } from '../../../lint/registry.ts'
import type { RuleSettings } from '../../../lint/settings.ts'
import {
  type ClientFiles,
  type Discovery,
  discover,
  shownPath,
} from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { type ExitCode, exitCode, type Io, localDay } from '../../io.ts'
import { deliver } from '../../output.ts'
import { type CheckOptions, type CheckResult, checkClients, unitOf } from './check.ts'
import { keyFileFindings } from './key-files.ts'
import { type ReportOptions, reportText } from './report.ts'

interface LintOptions extends ReportOptions {
  asOf?: string
  rule?: Record<string, string>
  profile?: string[]
  history?: boolean
  changedSince?: string
  baseline?: string
  updateBaseline?: boolean
  jobs?: string
}

export async function run(
  paths: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as unknown as LintOptions
  const asOf = options.asOf ?? localDay(io.now())
  const rules = ruleSettings(options.rule ?? {})
  const found = await discover(paths, io.cwd)
  const { clients, only } = await judgedAmong(found, options, io)
  const history = options.history ?? (only?.size ?? clients.length) <= mostWithHistory
  const across = clients.length > 1 && acrossRules.some((rule) => rules[rule] !== 'off')
  const how = { cwd: io.cwd, asOf, rules, history, across, ...asked(options), ...against(options) }
  const result = await checkAll(clients, only ? { ...how, only } : how, options.jobs)
  io.stderr.write(historyText(result, options))
  if (how.across) result.findings.push(...(await sharedAmong(result.across, only)))
  const whole = joined(found, result, io)
  whole.findings.unshift(...keyFileFindings(paths, rules, io))
  const { findings, tolerated } = await withoutKnown(whole.findings, options, io)
  const summary = summarize(findings, whole.files, tolerated)
  const { signed } = result
  const text = await reportText({ findings, summary, asOf, signed }, options, io)
  await deliver(text, options.output, io)
  if (whole.unreadable) return exitCode.usage
  return summary.errors + summary.warnings > 0 ? exitCode.findings : exitCode.nothing
}

/** For more plans than these, the history is looked up only when asked for: git takes its time. */
const mostWithHistory = 100

const acrossRules = [clonedRule, doseRule, momentRule]

/** What was not seen: always where a clone holds a part of the history, else where it was asked for. */
function historyText({ historyMissing: missing }: CheckResult, { history }: LintOptions): string {
  if (missing === 'commits')
    return 'This clone holds only the latest part of the history: what was signed, changed or put off before that is not seen. For the rest: git fetch --unshallow (in CI: fetch-depth: 0)\n'
  if (missing === 'repository' && history)
    return 'There is no git history here: earlier versions of the plans are not looked at.\n'
  return ''
}

interface Judged {
  clients: readonly ClientFiles[]
  /** Those that are judged, where they are not all. */
  only?: ReadonlySet<string>
}

/** All clients; or, since a commit, those that changed, to be compared with all others. */
async function judgedAmong(
  { clients }: Discovery,
  { changedSince: rev }: LintOptions,
  io: Io,
): Promise<Judged> {
  if (rev === undefined) return { clients }
  const { changedClients } = await import('./changed.ts')
  const changed = await changedClients(clients, rev, io.cwd)
  const only = new Set(changed.map(unitOf))
  return { clients: changed.length === 0 ? [] : clients, only }
}

/** What clients share with each other; loaded where there are several. */
async function sharedAmong(
  clients: readonly AcrossClient[],
  only: ReadonlySet<string> | undefined,
): Promise<Finding[]> {
  const { acrossFindings } = await import('../../../lint/across/findings.ts')
  return acrossFindings(clients, only)
}

/** Below this many clients one thread is the faster way; `npm run bench` shows where it turns. */
const worthwhile = 1000

async function checkAll(
  clients: readonly ClientFiles[],
  options: CheckOptions,
  jobs: string | undefined,
): Promise<CheckResult> {
  if (jobs === undefined && clients.length < worthwhile) return checkClients(clients, options)
  const { checkInThreads } = await import('./pool.ts')
  return checkInThreads(clients, options, jobs)
}

/** Profiles named on the command line, if any. */
const asked = ({ profile }: LintOptions) => (profile === undefined ? {} : { profiles: profile })

/** What changed since a commit is also judged against what the plans said there. */
const against = ({ changedSince }: LintOptions) =>
  changedSince === undefined ? {} : { against: changedSince }

function ruleSettings(given: Record<string, string>): RuleSettings {
  for (const id of Object.keys(given))
    if (!findRule(id))
      throw new UserError(`There is no rule “${id}”.`, 'See them all: txplan explain --list')
  return given as RuleSettings
}

/** What could not be looked into, the settings of the practices, and the plans. */
function joined(
  found: Discovery,
  result: CheckResult,
  io: Io,
): Omit<CheckResult, 'settings' | 'across' | 'signed' | 'historyMissing'> {
  const lost = found.unreadable.map(({ path, fault }) =>
    unreadableFinding(shownPath(path, io.cwd), fault),
  )
  const settings = Object.values(result.settings)
  return {
    findings: [...lost, ...settings.flatMap((one) => one.findings), ...result.findings].sort(
      inOrder,
    ),
    files: settings.reduce((sum, one) => sum + one.files, result.files),
    unreadable: lost.length > 0 || result.unreadable,
  }
}

async function withoutKnown(
  findings: Finding[],
  { baseline, updateBaseline }: LintOptions,
  io: Io,
): Promise<{ findings: Finding[]; tolerated: number }> {
  if (baseline !== undefined) {
    const { withBaseline } = await import('./baseline.ts')
    return withBaseline(findings, { baseline, update: updateBaseline ?? false }, io)
  }
  if (!updateBaseline) return { findings, tolerated: 0 }
  throw new UserError('--update-baseline needs a file.', 'Add: --baseline lint-baseline.json')
}
