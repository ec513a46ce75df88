/** A conversation about a plan that is there, from its first question to the look over what it changes. */
import type { Draft } from '../../practice/drafts.ts'
import { UserError } from '../../practice/failure.ts'
import type { Path } from '../../source/document.ts'
import type { Ended, Hooks } from '../../writing/converse.ts'
import type { Edit } from '../../writing/edits.ts'
import type { Interview, State } from '../../writing/interview.ts'
import type { Asker } from '../../writing/question.ts'
import type { Io } from '../io.ts'
import type { AtHand } from './at-hand.ts'
import { type DraftHead, draftId, Keeper } from './keeper.ts'
import { lookOverEdits } from './look-over-edits.ts'
import { hold } from './session.ts'
import { askWhatOf } from './unfinished.ts'

export interface PlanTalk<A> {
  /** The command, and what its drafts are called by. */
  kind: 'review' | 'revise' | 'discharge'
  hand: AtHand
  interview: Interview<A>
  start: A
  /** What the answers change in the plan. */
  edits: (answers: A) => readonly Edit[]
  /** Keys of the questions that may mend a finding at this place of the plan, the likeliest first. */
  wayBack: (path: Path, answers: A) => readonly string[]
  check?: Hooks<A>['check']
  /** Said before the first question. */
  greeting: string
}

/** What was said, with what keeps the draft until it is written. */
export interface Talked<A> {
  answers: A
  keeper: Keeper
}

/** `undefined` when the person left; then the draft is kept. */
export async function talkThrough<A>(
  talk: PlanTalk<A>,
  { resume }: { resume?: boolean },
  asker: Asker,
  io: Io,
): Promise<Talked<A> | undefined> {
  const opened = await opening(talk, resume === true, asker, io)
  if (!opened) return undefined
  asker.tell(opened.again ? 'Going on where you stopped.' : talk.greeting)
  const keeper = new Keeper(talk.hand.desk.drafts, opened.head, (text) => asker.tell(text))
  const { state, end } = await held(talk, opened.state, asker, keeper)
  if (end === 'done') return { answers: state.answers, keeper }
  asker.tell(
    keeper.isKept
      ? `Nothing is lost. Go on with: txplan ${talk.kind} ${talk.hand.shown} --resume`
      : 'Nothing was said yet, so nothing is kept.',
  )
  return undefined
}

async function held<A>(
  talk: PlanTalk<A>,
  start: State<A>,
  asker: Asker,
  keeper: Keeper,
): Promise<Ended<A>> {
  const { interview, check } = talk
  const session = { interview, asker, keeper, ...(check ? { check } : {}) }
  const ended = await hold(session, start)
  if (ended.end === 'stopped') return ended
  const goBack = (from: State<A>, first: string) => hold({ ...session, first }, from)
  return lookOverEdits(ended.state, { talk, asker, goBack })
}

interface Opened<A> {
  state: State<A>
  head: DraftHead
  again?: true
}

async function opening<A>(
  talk: PlanTalk<A>,
  resume: boolean,
  asker: Asker,
  io: Io,
): Promise<Opened<A> | undefined> {
  const { about, desk } = talk.hand
  const head: DraftHead = {
    kind: talk.kind,
    name: about.replace(/\W+/g, '-'),
    started: io.now().toISOString(),
    about,
  }
  const kept = draftFor(talk.hand, head)
  if (resume && !kept)
    throw new UserError('There is nothing unfinished to go on with.', 'Begin: leave out --resume')
  const choice = kept && !resume ? await askWhatOf(kept.draft, 'this plan', asker) : 'resume'
  if (choice === 'stop') return undefined
  if (kept && choice === 'resume') return resumed<A>(kept.draft)
  if (kept) desk.drafts.remove(kept.id)
  return { state: { answers: talk.start, settled: new Set() }, head }
}

/** The unfinished conversation about this very plan; another plan’s may have taken the name first. */
function draftFor({ about, desk: { drafts } }: AtHand, head: DraftHead) {
  return drafts
    .list()
    .filter((id) => id.startsWith(draftId(head)) && drafts.keeperOf(id) !== 'nobody')
    .map((id) => ({ id, draft: drafts.read(id) as Draft }))
    .find(({ draft }) => draft.about === about)
}

/** Whatever the plan has become meanwhile: the answers go by ids. */
function resumed<A>({ version: _, answers, settled, ...head }: Draft): Opened<A> {
  return { state: { answers: answers as A, settled: new Set(settled) }, head, again: true }
}
