/** What is to be added, asked for in a short conversation. */
import type { Answers } from '../../../plan/answers.ts'
import type { Draft } from '../../../practice/drafts.ts'
import { UserError } from '../../../practice/failure.ts'
import type { Path } from '../../../source/document.ts'
import { valueAt, withValue } from '../../../source/meaning.ts'
import { addInterview, placeFor } from '../../../writing/add-interview.ts'
import { addressOf, isInside, type State } from '../../../writing/interview.ts'
import type { Asker } from '../../../writing/question.ts'
import type { Io } from '../../io.ts'
import { makeCheck } from '../../writing/check.ts'
import { type DraftHead, draftId, Keeper } from '../../writing/keeper.ts'
import { hold } from '../../writing/session.ts'
import { askWhatOf } from '../../writing/unfinished.ts'
import { type Adding, type AddOptions, type Said, worldOf } from './adding.ts'
import { chosenGoal } from './goal.ts'

interface Opened {
  state: State<Answers>
  place: Path
  draft: DraftHead
}

/** With what keeps the draft, to be let go once the plan is written. */
export type Asked = Said & { keeper: Keeper }

/** `undefined` when the person left; then the draft is kept. */
export async function askFor(
  adding: Adding,
  options: AddOptions,
  asker: Asker,
  io: Io,
): Promise<Asked | undefined> {
  const { kind, desk, plan, shown } = adding
  const opened = await opening(adding, options, asker, io)
  if (!opened) return undefined
  const { place } = opened
  const interview = addInterview(kind, place, worldOf(desk))
  const keeper = new Keeper(desk.drafts, { ...opened.draft, place }, (text) => asker.tell(text))
  const check = makeCheck(desk, interview, plan)
  const { state, end } = await hold({ interview, asker, keeper, check }, opened.state)
  if (end === 'done') return { answers: state.answers, place, keeper }
  asker.tell(
    keeper.isKept
      ? `Nothing is lost. Go on with: txplan add ${kind} ${shown} --resume`
      : 'Nothing was said yet, so nothing is kept.',
  )
  return undefined
}

async function opening(
  adding: Adding,
  options: AddOptions,
  asker: Asker,
  io: Io,
): Promise<Opened | undefined> {
  const { desk, plan, kind, about } = adding
  const head: DraftHead = {
    kind: 'add',
    name: `${kind}-${about.replace(/\W+/g, '-')}`,
    started: io.now().toISOString(),
    about,
  }
  const kept = draftFor(adding, head)
  const draft = kept?.draft
  if (options.resume && !draft)
    throw new UserError('There is nothing unfinished to go on with.', 'Begin: leave out --resume')
  const choice = draft && !options.resume ? await askWhatOf(draft, 'this plan', asker) : 'resume'
  if (choice === 'stop') return undefined
  if (draft && choice === 'resume') return resumed(adding, draft)
  const goal = await chosenGoal(adding, options.goal, asker)
  if (goal === undefined) return undefined
  if (kept) desk.drafts.remove(kept.id)
  const state = { answers: plan, settled: new Set<string>() }
  return { state, place: placeFor(kind, plan, goal), draft: head }
}

/** The unfinished conversation about this very plan; another plan’s may have taken the name first. */
function draftFor({ desk: { drafts }, about }: Adding, head: DraftHead) {
  return drafts
    .list()
    .filter((id) => id.startsWith(draftId(head)) && drafts.keeperOf(id) !== 'nobody')
    .map((id) => ({ id, draft: drafts.read(id) as Draft }))
    .find(({ draft }) => draft.about === about)
}

/** The unfinished thing, put behind whatever the plan holds by now. */
function resumed(adding: Adding, kept: Draft): Opened {
  const { version: _, answers, settled, ...draft } = kept
  const { kind, plan } = adding
  const was = kept.place ?? placeFor(kind, answers as Answers)
  const goal = goalNow(plan, answers as Answers, was)
  const place = placeFor(kind, plan, goal)
  const item = valueAt(answers, was)
  const [before, now] = [addressOf(was), addressOf(place)]
  const renamed = settled.map((key) =>
    isInside(key, before) ? now + key.slice(before.length) : key,
  )
  return {
    state: {
      answers: (item === undefined ? plan : withValue(plan, place, item)) as Answers,
      settled: new Set(renamed),
    },
    place,
    draft,
  }
}

/** The goal of an unfinished objective may stand elsewhere by now. */
function goalNow({ goals = [] }: Answers, before: Answers, was: Path): number {
  const at = Number(was[0] === 'goals' ? was[1] : 0)
  const id = before.goals?.[at]?.id
  const found = goals.findIndex((goal) => goal.id !== undefined && goal.id === id)
  return found < 0 ? Math.min(at, Math.max(0, goals.length - 1)) : found
}
