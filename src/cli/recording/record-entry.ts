/** Adds one entry to a client's record: what `session`, `measure`, `contact`, `event` and `medication` share. */
import { type EntryKind, listOf } from '../../plan/entry-answers.ts'
import { UserError } from '../../practice/failure.ts'
import { updateFile } from '../../practice/update.ts'
import type { SourceDocument } from '../../source/document.ts'
import { type AnswerFault, withoutQuotes } from '../../writing/from-file.ts'
import { settleAll } from '../../writing/interview.ts'
import { entryText, type Recorded, recordWith } from '../../writing/record-entry.ts'
import type { EntryAnswers } from '../../writing/record-interview/entry.ts'
import { readGiven } from '../../writing/record-interview/given.ts'
import { assumed, recordInterview } from '../../writing/record-interview/index.ts'
import { entryOf } from '../../writing/record-interview/made.ts'
import { type ExitCode, exitCode, type Io } from '../io.ts'
import { readChecked, refuseBoth } from '../writing/answers-file.ts'
import { canAsk } from '../writing/asker.ts'
import { incomplete } from '../writing/incomplete.ts'
import { afterwards } from './afterwards.ts'
import { type Asked, type Asking, askAll, askRest } from './asked.ts'
import { faultsOf, inWords } from './check.ts'
import { saidInFlags } from './flags.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { jsonOf } from './told.ts'

export interface EntryOptions extends Asking {
  answers?: string
  dryRun?: boolean
  asOf?: string
  format?: string
  showValues?: boolean
}

interface Wanted {
  kind: EntryKind
  /** What is typed to get here, with PLAN where the plan stands: `session add PLAN`. */
  command: string
  path: string
  /** What is known before anything is asked. */
  begins?: (ledger: Ledger) => EntryAnswers
}

export async function recordEntry(
  { kind, command, path, begins }: Wanted,
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as EntryOptions
  refuseBoth(options)
  const ledger = await openLedger(kind, command, { path, asOf: options.asOf }, io)
  const said = { ...begins?.(ledger), ...saidInFlags(kind, given) }
  const result = await answersFor(ledger, said, options, io)
  if (!result) return exitCode.findings
  await finish(result, ledger, options, io)
  return exitCode.nothing
}

/** `undefined` when the person left. */
async function answersFor(
  ledger: Ledger,
  said: EntryAnswers,
  options: EntryOptions,
  io: Io,
): Promise<Asked | undefined> {
  const { kind, about } = ledger
  const interview = recordInterview(kind, about)
  const isAsked = options.answers === undefined && canAsk(options, io)
  const inFile =
    options.answers === undefined ? {} : ((await readChecked(options.answers, kind, io)) as object)
  const isBrief = Object.keys(said).some((field) => field !== 'instrument')
  const isQuick = !isAsked || (isBrief && !options.resume)
  const start = { ...assumed(kind, about, isQuick), ...inFile, ...said }
  const { answers, faults } = readGiven(interview, start)
  const missing = isAsked
    ? []
    : (await settleAll(interview, { answers, settled: new Set() })).missing
  if (faults.length + missing.length > 0)
    throw incomplete(forReader(faults, said, io), missing, hintFor(ledger))
  if (!isAsked) return { answers }
  return isQuick
    ? askRest(ledger, interview, answers, options, io)
    : askAll(ledger, interview, answers, options, io)
}

/** What stands in a file may end in a log; what was typed, whoever typed it has seen. */
function forReader(faults: readonly AnswerFault[], said: EntryAnswers, io: Io): AnswerFault[] {
  const isTyped = ({ key }: AnswerFault) => Object.hasOwn(said, key.split('.')[0] ?? '')
  return faults.map((one) =>
    io.stderr.isTTY || isTyped(one) ? one : { ...one, message: withoutQuotes(one.message) },
  )
}

const hintFor = ({ command, plan }: Ledger): string => {
  const [name = ''] = command.split(' ')
  return `All options: txplan ${name} --help. In a conversation: txplan ${command.replace('PLAN', plan.shown)}`
}

/** Said in words of its own, and at once. */
const unfollowed = 'critical-item-without-follow-up'

async function finish(
  { answers, keeper, isTold }: Asked,
  ledger: Ledger,
  options: EntryOptions,
  io: Io,
): Promise<void> {
  const { kind } = ledger
  const entry = entryOf(kind, answers)
  const faults = faultsOf(answers, ledger)
  const recorded = options.dryRun
    ? added(entry, ledger, ledger.record.document)
    : await written(entry, ledger)
  if (!options.dryRun) keeper?.remove()
  const showValues = options.showValues === true || io.stderr.isTTY === true
  // In a conversation they have been told one by one.
  const others = isTold ? [] : faults.filter(({ rule }) => rule !== unfollowed)
  const notes = others.map((finding) => inWords(finding, showValues))
  // Of a day that is still to come lint says nothing, which is no sign that anybody has asked.
  const isAhead = String(recorded.entry['date']) > ledger.about.today
  const isFollowed = !isAhead && faults.every(({ rule }) => rule !== unfollowed)
  const words = afterwards(answers, recorded, ledger, isFollowed)
  if (options.format === 'json') {
    const shows = options.showValues === true || io.stdout.isTTY === true
    const how = { words, showValues: shows, written: !options.dryRun }
    io.stdout.write(jsonOf(recorded, ledger, how))
  } else
    io.stdout.write(options.dryRun ? entryText(kind, recorded.entry) : `${ledger.record.shown}\n`)
  if (!options.dryRun) io.stderr.write(`${doneWords(ledger, recorded)}\n`)
  for (const line of [...words, ...notes]) io.stderr.write(`${line}\n`)
}

/** @throws UserError when the record cannot be added to */
function added(
  entry: Recorded['entry'],
  { kind, record, head }: Ledger,
  document: SourceDocument | undefined,
): Recorded {
  const made = recordWith(document, kind, entry, head)
  if ('text' in made) return made
  throw new UserError(
    `${record.shown}: ${made.problem}`,
    `See what is wrong with it: txplan lint ${record.shown}`,
  )
}

/** Read anew at the moment of writing: somebody else may have added something meanwhile. */
async function written(entry: Recorded['entry'], ledger: Ledger): Promise<Recorded> {
  let last: Recorded | undefined
  await updateFile(ledger.record.file, (document) => {
    last = added(entry, ledger, document)
    return last.text
  })
  return last as Recorded
}

function doneWords({ kind }: Ledger, { entry, index }: Recorded): string {
  const id = entry['id']
  return `The ${kind} is written: ${listOf[kind]}[${index}]${id === undefined ? '' : `, ${String(id)}`}.`
}
