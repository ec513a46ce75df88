/** `txplan init [dir]`: a conversation that sets up a practice, or changes one. */
import { isDeepStrictEqual } from 'node:util'
import type { PracticeAnswers } from '../../../plan/practice-answers.ts'
import { shownPath } from '../../../practice/discover.ts'
import type { Draft } from '../../../practice/drafts.ts'
import { UserError } from '../../../practice/failure.ts'
import type { Ended } from '../../../writing/converse.ts'
import type { State } from '../../../writing/interview.ts'
import { practiceInterview } from '../../../writing/practice-interview/index.ts'
import type { Asker } from '../../../writing/question.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { type AskerOptions, canAsk, openAsker } from '../../writing/asker.ts'
import { type DraftHead, draftId, Keeper } from '../../writing/keeper.ts'
import { hold } from '../../writing/session.ts'
import { askWhatOf } from '../../writing/unfinished.ts'
import { differences, show, write } from './finish.ts'
import { type Ground, groundFor } from './ground.ts'
import { lookOver } from './look-over.ts'
import { plansFor } from './planned.ts'
import { answersFrom } from './unasked.ts'

interface InitOptions extends AskerOptions {
  answers?: string
  resume?: boolean
  dryRun?: boolean
}

export async function run(
  [folder]: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as InitOptions
  const ground = await groundFor(folder, io)
  return options.answers === undefined && canAsk(options, io)
    ? asked(options, ground, io)
    : unasked(options, ground, io)
}

async function unasked(options: InitOptions, ground: Ground, io: Io): Promise<ExitCode> {
  if (options.resume)
    throw new UserError(
      'There is no terminal to go on with the conversation in.',
      `Give the answers in a file: ${command(ground)} --answers FILE`,
    )
  const answers = await answersFrom(options.answers, ground, io)
  if (options.dryRun) return show(answers, ground, io)
  if (ground.before) io.stderr.write(differences(plansFor(answers, ground), io.cwd))
  return write(answers, ground, io)
}

const draftKey = { kind: 'init', name: 'practice' } as const

interface Opened {
  state: State<PracticeAnswers>
  draft: DraftHead
}

async function asked(options: InitOptions, ground: Ground, io: Io): Promise<ExitCode> {
  const { drafts } = ground.desk
  const asker = await openAsker(options, io, () => drafts.privateFolder())
  try {
    const opened = await opening(options, ground, asker, io)
    if (!opened) return exitCode.findings
    const keeper = new Keeper(drafts, opened.draft, (text) => asker.tell(text))
    const { state, end } = await talk(opened.state, keeper, asker, ground, io)
    if (end === 'stopped') {
      asker.tell(`Nothing is lost. Go on with: ${command(ground)} --resume`)
      return exitCode.findings
    }
    if (options.dryRun) {
      asker.tell(`What you said is kept. To write it: ${command(ground)} --resume`)
      return show(state.answers, ground, io)
    }
    const code = await write(state.answers, ground, io)
    keeper.remove()
    return code
  } finally {
    asker.close()
  }
}

const command = ({ named }: Pick<Ground, 'named'>): string =>
  ['txplan init', ...(named === undefined ? [] : [named])].join(' ')

/** Where the conversation begins; nothing when the person would rather leave. */
async function opening(
  { resume }: InitOptions,
  ground: Ground,
  asker: Asker,
  io: Io,
): Promise<Opened | undefined> {
  const draft = ground.desk.drafts.read(draftId(draftKey))
  if (resume && !draft)
    throw new UserError('There is no unfinished conversation here.', `Begin: ${command(ground)}`)
  const choice = draft && !resume ? await askWhatOf(draft, 'this practice', asker) : 'resume'
  if (choice === 'stop') return undefined
  if (draft && choice === 'resume') {
    asker.tell('Going on where you stopped.')
    return resumed(draft, ground)
  }
  if (draft) ground.desk.drafts.remove(draftId(draftKey))
  asker.tell(greeting(ground, io))
  return {
    state: begun(ground),
    draft: { ...draftKey, started: io.now().toISOString() },
  }
}

function begun({ before }: Ground): State<PracticeAnswers> {
  const { practice } = before ?? {}
  const answers = practice ? { ...practice, asked: { before: practice } } : {}
  return { answers, settled: new Set() }
}

/** @throws UserError when the practice is another than the one the conversation was about */
function resumed(
  { version: _, answers, settled, ...draft }: Draft,
  { before, named }: Ground,
): Opened {
  const said = answers as PracticeAnswers
  if (!isDeepStrictEqual(said.asked?.before, before && plain(before.practice)))
    throw new UserError(
      'txplan.yaml has changed since this conversation began; going on would undo that.',
      `Begin anew: ${command({ named })}`,
    )
  return { state: { answers: said, settled: new Set(settled) }, draft }
}

/** As it comes back from a draft. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** Every question, then a look at the whole. */
async function talk(
  state: State<PracticeAnswers>,
  keeper: Keeper,
  asker: Asker,
  ground: Ground,
  io: Io,
): Promise<Ended<PracticeAnswers>> {
  const interview = practiceInterview(ground.world)
  const session = { interview, asker, keeper }
  const ended = await hold(session, state)
  if (ended.end === 'stopped') return ended
  return lookOver(ended.state, {
    interview,
    asker,
    ground,
    cwd: io.cwd,
    hold: (part, from) => hold({ ...session, interview: part }, from),
  })
}

function greeting({ before, desk }: Ground, { cwd }: Io): string {
  const place = shownPath(desk.place, cwd) || '.'
  return before
    ? `The practice in ${place}: say what is to be changed. Nothing is written before you have seen it.`
    : `A new practice in ${place}. Every answer is kept at once; nothing else is written before you have seen it.`
}
