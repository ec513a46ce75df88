/** `txplan diff`: what changed between two versions of a plan, by meaning. */
import { resolve } from 'node:path'
import { veiled } from '../../../changes/veil.ts'
import { shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { deliver } from '../../output.ts'
import { widthOf } from '../../paint.ts'
import { type Asked, askedFor } from './asked.ts'
import { compareSources } from './compare.ts'
import { inkFor } from './ink.ts'
import { json } from './json.ts'
import type { Look } from './lines.ts'
import { markdown } from './markdown.ts'
import { type DiffFormat, type DiffOptions, formatOf } from './options.ts'
import { differs, type Outcome, plural } from './outcome.ts'
import { pairsFor } from './pairs.ts'
import { pretty } from './pretty.ts'
import type { Pair } from './sources.ts'

export async function run(
  words: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as DiffOptions
  const asked = await askedFor(words, options, io.cwd)
  const pairs = await pairsFor(asked, io.cwd)
  const look = lookOf(options, asked, io)
  const compared = await Promise.all(pairs.map((pair) => compareSources(pair, look)))
  const outcomes = compared.filter((one) => pairs.length === 1 || isWorthTelling(one, look))
  const complete = await told(outcomes, { asked, pairs, look }, options, io)
  sayWhatIsMissing(outcomes, io)
  if (outcomes.some(({ is }) => is === 'unreadable')) return exitCode.usage
  if (outcomes.some(isLossy) || !complete) return exitCode.findings
  return options.exitCode && outcomes.some(differs) ? exitCode.findings : exitCode.nothing
}

const isLossy = (outcome: Outcome): boolean => 'lost' in outcome && outcome.lost > 0

/** Of a file in conflict everything is said already. */
function sayWhatIsMissing(outcomes: readonly Outcome[], { stderr }: Io): void {
  stderr.write(outcomes.filter(isLossy).map(lostText).join(''))
  const unreadable = outcomes.find((one) => one.is === 'unreadable' && !one.inConflict)
  if (unreadable)
    stderr.write(`What cannot be read is not compared. See why: txplan lint ${unreadable.file}\n`)
}

/** Beside other files, a record that says the same as before is not told of. */
const isWorthTelling = (outcome: Outcome, { clinicalOnly }: Look): boolean =>
  outcome.is === 'record'
    ? differs(outcome) || isLossy(outcome)
    : !clinicalOnly || isOfPlan(outcome)

const isOfPlan = ({ of, is }: Outcome): boolean => of === 'plan' || is === 'unreadable'

/**
 * The client's own words are in a document, and on a terminal; elsewhere only when asked for.
 */
function lookOf(options: DiffOptions, asked: Asked, { stdout, env }: Io): Look {
  const { showValues, output, clinicalOnly = false } = options
  const to = formatOf(options)
  const terminal = output === undefined && !env['CI'] && stdout.isTTY === true
  const isDocument = to === 'html' || to === 'pdf'
  const mayShow = isDocument || (showValues ?? (to === 'pretty' && terminal))
  return {
    showValues: mayShow,
    clinicalOnly,
    whole: isDocument,
    brief: asked.is === 'many' && to !== 'json',
  }
}

function lostText(outcome: Outcome): string {
  const lost = 'lost' in outcome ? outcome.lost : 0
  return `${outcome.file}: ${plural(lost, 'part')} could not be read and ${lost === 1 ? 'is' : 'are'} not compared. See: txplan lint ${outcome.file}\n`
}

interface Question {
  asked: Asked
  pairs: Pair[]
  look: Look
}

/** True when everything could be told. */
async function told(
  outcomes: Outcome[],
  question: Question,
  options: DiffOptions,
  io: Io,
): Promise<boolean> {
  const to = formatOf(options)
  if (to === 'html' || to === 'pdf') return documented(outcomes, question, to, options, io)
  await deliver(await textOf(outcomes, question, to, options, io), options.output, io)
  return true
}

async function documented(
  outcomes: Outcome[],
  { pairs }: Question,
  to: 'html' | 'pdf',
  options: DiffOptions,
  io: Io,
): Promise<boolean> {
  const pair = pairs.find(({ of }) => of === 'plan')
  const [one, other] = outcomes.filter(({ of }) => of === 'plan')
  if (!pair || one?.is !== 'compared' || other)
    throw new UserError(
      `A document is made of two versions of one plan; ${foundWords(outcomes)}.`,
      `Name the plan: txplan diff PLAN --format ${to}`,
    )
  const { writeDocument } = await import('./document.ts')
  const { output, complete } = await writeDocument(one, { path: pair.path, to }, options, io)
  if (output !== undefined) io.stderr.write(`Wrote ${shownPath(resolve(io.cwd, output), io.cwd)}\n`)
  return complete
}

function foundWords(outcomes: readonly Outcome[]): string {
  const [one, ...others] = outcomes.filter(({ of }) => of === 'plan')
  if (one === undefined)
    return outcomes.length > 0 ? 'a record is none' : 'here is none that differs'
  if (others.length > 0) return `here are ${others.length + 1}`
  return one.is === 'unreadable' ? 'here is one that cannot be read' : 'here is one version only'
}

async function textOf(
  outcomes: Outcome[],
  { asked, look }: Question,
  to: Exclude<DiffFormat, 'html' | 'pdf'>,
  options: DiffOptions,
  io: Io,
): Promise<string> {
  const shown = look.showValues ? outcomes : outcomes.map(withoutWords)
  if (to === 'json') return json(shown, look)
  if (shown.length === 0) return `${noneText(asked)}\n`
  if (to === 'md') return markdown(shown, look)
  const terminal = options.output === undefined ? io.stdout : undefined
  const ink = await inkFor(terminal, options.color, io)
  return pretty(shown, { ...look, ink, width: widthOf(io.stdout) })
}

function noneText(asked: Asked): string {
  if (asked.is !== 'many') return 'Nothing differs.'
  return asked.since === 'staged'
    ? 'No plan and no record is staged.'
    : `No plan and no record differs from ${asked.since.rev}.`
}

function withoutWords(outcome: Outcome): Outcome {
  if (outcome.is === 'record') return { ...outcome, groups: veiled(outcome.groups) }
  if (outcome.is !== 'compared') return outcome
  const { compared } = outcome
  return { ...outcome, compared: { ...compared, groups: veiled(compared.groups) } }
}
