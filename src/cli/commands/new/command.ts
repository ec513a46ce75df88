/** `txplan new [client]`: a conversation that ends in a plan. */
import type { Answers } from '../../../plan/answers.ts'
import { UserError } from '../../../practice/failure.ts'
import type { Ended } from '../../../writing/converse.ts'
import type { State } from '../../../writing/interview.ts'
import type { Asker } from '../../../writing/question.ts'
import { shortName } from '../../../writing/typed-words.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { type AskerOptions, canAsk, openAsker } from '../../writing/asker.ts'
import { makeCheck } from '../../writing/check.ts'
import { type Desk, openDesk } from '../../writing/desk.ts'
import { Keeper } from '../../writing/keeper.ts'
import { hold } from '../../writing/session.ts'
import { askWhatOf } from '../../writing/unfinished.ts'
import { interviewAt } from './interview.ts'
import { draftOf, freeName, type Opened, openedFrom, resumed } from './resume.ts'
import type { Start, StartOptions } from './start.ts'

// What the first question does not need is loaded when it is: a therapist must not wait for it.

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
  const desk = openDesk(io, options.asOf)
  // A plan that follows another stands beside it.
  if (options.from !== undefined) desk.folderFault = () => undefined
  if (client !== undefined) refuseName(client, desk, options)
  if (canAsk(options, io)) return asked(client, options, desk, io)
  const { unasked } = await import('./unasked.ts')
  return unasked(client, options, desk, io)
}

/** @throws UserError for a name that is a path, or a client who has a plan */
function refuseName(client: string, desk: Desk, { resume }: NewOptions): void {
  if ('problem' in shortName(client))
    throw new UserError(
      `Found “${client}”; a client’s folder is named with letters, digits and dashes.`,
      'Type: txplan new rivera-j',
    )
  const fault = resume ? undefined : desk.folderFault(client)
  if (fault !== undefined)
    throw new UserError(
      fault,
      `To extend it: txplan add objective ${client}. For a new plan that follows it: txplan new --from PLAN`,
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
    const keeper = new Keeper(drafts, opened.draft, (text) => asker.tell(text))
    const { state, end } = await talk(opened.state, keeper, asker, desk)
    if (end === 'stopped') {
      asker.tell(keptWords(state, opened, keeper))
      return exitCode.findings
    }
    const { finish } = await import('./finish.ts')
    const { about: follows } = opened.draft
    const code = await finish(
      state.answers,
      { ...options, ...(follows === undefined ? {} : { follows }) },
      desk,
      io,
    )
    if (!options.dryRun) keeper.remove()
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
  if (options.resume) {
    refuseStart(options)
    return { ...resumed(client, desk), again: true }
  }
  const kept = draftOf(client, desk)
  const choice = kept ? await askWhatOf(kept.draft, 'this client', asker) : 'anew'
  if (choice === 'stop') return undefined
  if (kept && choice === 'resume') return { ...openedFrom(kept.draft), again: true }
  const { state, follows } = await startingFrom(client, options, desk, io)
  if (kept) desk.drafts.remove(kept.id)
  const name = state.answers.folder ?? freeName(desk)
  const about = follows === undefined ? {} : { about: follows }
  return { state, draft: { kind: 'new', name, started: io.now().toISOString(), ...about } }
}

/** @throws UserError: what a conversation began with stands already */
function refuseStart({ template, from, answers }: NewOptions): void {
  if ((template ?? from ?? answers) === undefined) return
  throw new UserError(
    'A conversation that is gone on with has begun already: --template, --from and --answers have no place in it.',
    'Type: txplan new --resume',
  )
}

async function startingFrom(
  client: string | undefined,
  options: NewOptions,
  desk: Desk,
  io: Io,
): Promise<Start> {
  const { template, from, answers } = options
  if ((template ?? from ?? answers) === undefined)
    return {
      state: { answers: client === undefined ? {} : { folder: client }, settled: new Set() },
    }
  const { begun } = await import('./start.ts')
  return begun(client, options, desk, io)
}

/** Every question, then a look at the whole. */
async function talk(
  state: State<Answers>,
  keeper: Keeper,
  asker: Asker,
  desk: Desk,
): Promise<Ended<Answers>> {
  const interview = interviewAt(desk)
  const session = {
    interview,
    asker,
    keeper,
    check: makeCheck(desk, interview, state.answers),
  }
  const ended = await hold(session, state)
  if (ended.end === 'stopped') return ended
  const { lookOver } = await import('./look-over.ts')
  return lookOver(ended.state, {
    interview,
    asker,
    desk,
    goBack: (from, first) => hold({ ...session, first }, from),
  })
}

const keptWords = ({ answers }: State<Answers>, { draft }: Opened, keeper: Keeper): string =>
  keeper.isKept
    ? `Nothing is lost. Go on with: txplan new --resume ${keeper.otherName ?? answers.folder ?? draft.name}`
    : 'Nothing was said yet, so nothing is kept.'

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
