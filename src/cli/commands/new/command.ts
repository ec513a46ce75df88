/** `txplan new [client]`: a conversation that ends in a plan. */
import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Answers } from '../../../plan/answers.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { shownPath } from '../../../practice/discover.ts'
import type { Draft } from '../../../practice/drafts.ts'
import { UserError } from '../../../practice/failure.ts'
import { writeWhole } from '../../../practice/write.ts'
import type { Ended } from '../../../writing/converse.ts'
import { readAnswers } from '../../../writing/from-file.ts'
import { type State, settleAll } from '../../../writing/interview.ts'
import { planInterview } from '../../../writing/plan-interview/index.ts'
import type { Asker } from '../../../writing/question.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { type AskerOptions, canAsk, openAsker } from '../../writing/asker.ts'
import { type Desk, openDesk, planPath } from '../../writing/desk.ts'
import { draftId, hold } from '../../writing/session.ts'
import { makeCheck } from './check.ts'
import { lookOver } from './look-over.ts'
import { draftOf, freeName, type Opened, openedFrom, resumed } from './resume.ts'
import { begun, type StartOptions } from './start.ts'

interface NewOptions extends StartOptions, AskerOptions {
  resume?: boolean
  dryRun?: boolean
  asOf?: string
}

export async function run(
  [client]: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as NewOptions
  const desk = await openDesk(io, options.asOf)
  // A plan that follows another stands beside it.
  if (options.from !== undefined) desk.world.folderFault = () => undefined
  if (client !== undefined) refuseName(client, desk, options)
  return canAsk(options, io) ? asked(client, options, desk, io) : unasked(client, options, desk, io)
}

/** @throws UserError for a name that is a path, or a client who has a plan */
function refuseName(client: string, desk: Desk, { resume }: NewOptions): void {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(client))
    throw new UserError(
      `Found “${client}”; a client’s folder is named with letters, digits and dashes.`,
      'Type: txplan new rivera-j',
    )
  const fault = resume ? undefined : desk.world.folderFault(client)
  if (fault !== undefined)
    throw new UserError(
      fault,
      `To extend it: txplan add objective ${client}. For a new plan that follows it: txplan new --from PLAN`,
    )
}

/** Everything comes from the files: nobody is asked. */
async function unasked(
  client: string | undefined,
  options: NewOptions,
  desk: Desk,
  io: Io,
): Promise<ExitCode> {
  const interview = planInterview(desk.world)
  const start = options.resume
    ? resumed(client, desk).state
    : await begun(client, options, desk, io)
  const { state, faults } = readAnswers(interview, start)
  const { missing } = settleAll(interview, state)
  if (faults.length > 0 || missing.length > 0) throw incomplete(faults, missing, options)
  return finished(state.answers, options, desk, io)
}

function incomplete(
  faults: readonly { key: string; message: string }[],
  missing: readonly string[],
  { answers }: NewOptions,
): UserError {
  const lines = [
    ...faults.map(({ key, message }) => `  ${key}: ${message}`),
    ...missing.map((key) => `  ${key}: missing`),
  ]
  return new UserError(
    `${missing.length + faults.length === 1 ? 'One answer is' : `${lines.length} answers are`} missing or cannot be used:\n${lines.join('\n')}`,
    answers === undefined
      ? 'Answer in a file (txplan schema answers tells its fields): txplan new --answers FILE'
      : `Add them to ${answers}, or run this in a terminal to be asked.`,
  )
}

async function asked(
  client: string | undefined,
  options: NewOptions,
  desk: Desk,
  io: Io,
): Promise<ExitCode> {
  const { drafts } = desk
  const asker = await openAsker(options, io, () => drafts.privateFolder())
  try {
    const opened = await opening(client, options, asker, desk, io)
    if (!opened) return exitCode.findings
    asker.tell(greeting(opened, desk))
    const { state, end } = await talk(opened, asker, desk)
    if (end === 'stopped') {
      asker.tell(keptWords(state, opened))
      return exitCode.findings
    }
    const code = await finished(state.answers, options, desk, io)
    if (!options.dryRun) drafts.remove(draftId(opened.draft))
    return code
  } finally {
    asker.close()
  }
}

/** Where the conversation begins; nothing when the person would rather leave. */
async function opening(
  client: string | undefined,
  options: NewOptions,
  asker: Asker,
  desk: Desk,
  io: Io,
): Promise<(Opened & { again?: true }) | undefined> {
  if (options.resume) return { ...resumed(client, desk), again: true }
  const draft = draftOf(client, desk)
  const choice = draft ? await whatOfDraft(asker, draft) : 'anew'
  if (choice === 'stop') return undefined
  if (draft && choice === 'resume') return { ...openedFrom(draft), again: true }
  const state = await begun(client, options, desk, io)
  if (draft) desk.drafts.remove(draftId(draft))
  const name = state.answers.folder ?? freeName(desk)
  return { state, draft: { kind: 'new', name, started: io.now().toISOString() } }
}

async function whatOfDraft(asker: Asker, { started }: Draft): Promise<'resume' | 'anew' | 'stop'> {
  const reply = await asker.ask(
    {
      kind: 'choice',
      at: [],
      ask: 'There is an unfinished conversation about this client. Go on with it?',
      notes: [`Begun on ${started.slice(0, 10)}.`],
      options: [
        { value: 'resume', label: 'Go on with it' },
        { value: 'anew', label: 'Begin anew', hint: 'what was said in it is thrown away' },
      ],
      initial: 'resume',
      optional: false,
    },
    { progress: 'Before we begin', canGoBack: false },
  )
  return reply.kind === 'answer' ? (reply.value as 'resume' | 'anew') : 'stop'
}

/** Every question, then a look at the whole. */
async function talk({ state, draft }: Opened, asker: Asker, desk: Desk): Promise<Ended<Answers>> {
  const interview = planInterview(desk.world)
  const session = { interview, asker, drafts: desk.drafts, draft, check: makeCheck(desk) }
  const ended = await hold(session, state)
  if (ended.end === 'stopped') return ended
  return lookOver(ended.state, {
    interview,
    asker,
    desk,
    goBack: (from, first) => hold({ ...session, first }, from),
  })
}

const keptWords = ({ answers }: State<Answers>, { draft }: Opened): string =>
  `Nothing is lost. Go on with: txplan new --resume ${answers.folder ?? draft.name}`

const greeting = ({ again }: { again?: true }, { isPractice }: Desk): string =>
  [
    again
      ? 'Going on where you stopped.'
      : 'A new plan. Every answer is kept at once; stop whenever you like.',
    ...(isPractice
      ? []
      : [
          'There is no practice here yet (txplan init sets one up); the plan will stand alone in this folder.',
        ]),
  ].join(' ')

/** Writes the plan, or prints it with `--dry-run`. */
async function finished(
  answers: Answers,
  { dryRun }: NewOptions,
  desk: Desk,
  io: Io,
): Promise<ExitCode> {
  const { planOf } = await import('../../../writing/plan-of.ts')
  const { planText } = await import('../../../writing/layout.ts')
  const plan = planOf(answers, { library: desk.world.library(), today: desk.world.today })
  const path = freePath(desk, answers, plan)
  const text = planText(plan, schemaFor(desk, path))
  if (dryRun) {
    io.stdout.write(text)
    return exitCode.nothing
  }
  writeWhole(path, text)
  const shown = shownPath(path, io.cwd)
  io.stdout.write(`${shown}\n`)
  io.stderr.write(`The plan is written. Next: txplan lint ${shown}, then txplan render ${shown}\n`)
  return exitCode.nothing
}

/** Beside an earlier plan of the client, the new one is named by its day. */
function freePath(desk: Desk, { folder = 'plan' }: Answers, { effective = '' }: Plan): string {
  const path = planPath(desk, folder)
  if (!existsSync(path)) return path
  return join(dirname(path), `${desk.isPractice ? '' : `${folder}-`}${effective}.plan.yaml`)
}

/** An editor finds the schema beside the practice's files or, failing that, in the private folder. */
function schemaFor(desk: Desk, path: string): { schema: string } {
  const own = join(desk.place, 'schemas', 'plan.schema.json')
  const there = existsSync(own) ? own : desk.drafts.schemaFile()
  return { schema: relative(dirname(path), there).split(sep).join('/') }
}
