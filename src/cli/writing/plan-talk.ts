/** A conversation about a plan that is there, from its first question to the look over what it changes. */
import { formatLong, isRealDate } from '../../language/dates.ts'
import type { Path } from '../../source/document.ts'
import type { Ended, Hooks } from '../../writing/converse.ts'
import type { Edit } from '../../writing/edits.ts'
import type { Interview, State } from '../../writing/interview.ts'
import type { Asker } from '../../writing/question.ts'
import type { Io } from '../io.ts'
import type { AtHand } from './at-hand.ts'
import { type DraftHead, Keeper } from './keeper.ts'
import { lookOverEdits } from './look-over-edits.ts'
import { leftWords, opening } from './opening.ts'
import { hold } from './session.ts'

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
  const { hand, kind, start } = talk
  const { drafts } = hand.desk
  const about = 'this plan'
  const beginning = { drafts, head: headOf(kind, hand, io), start, resume: resume === true, about }
  const opened = await opening(beginning, asker)
  if (!opened) return undefined
  asker.tell(opened.again ? goingOn(opened.head, hand) : talk.greeting)
  const keeper = new Keeper(drafts, opened.head, (text) => asker.tell(text))
  const { state, end } = await held(talk, opened.state, asker, keeper)
  if (end === 'done') return { answers: state.answers, keeper }
  asker.tell(leftWords(keeper, `${kind} ${hand.shown}`))
  return undefined
}

/** What was said about a plan that was revised meanwhile may not hold any more. */
function goingOn({ started }: DraftHead, { care: { plan } }: AtHand): string {
  const { number, date } = plan.revision ?? {}
  const isRevised = date !== undefined && isRealDate(date) && date > started.slice(0, 10)
  if (!isRevised) return 'Going on where you stopped.'
  const now = number === undefined ? 'was revised' : `became revision ${number}`
  return `Going on where you stopped. The plan ${now} on ${formatLong(date)}, after this was begun on ${formatLong(started.slice(0, 10))}: look at each answer again (Esc goes back), or begin anew without --resume.`
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

function headOf(kind: DraftHead['kind'], { about }: AtHand, io: Io): DraftHead {
  return { kind, name: about.replace(/\W+/g, '-'), started: io.now().toISOString(), about }
}
