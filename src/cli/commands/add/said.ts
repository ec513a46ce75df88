/** What is to be added: asked for, or taken from a file of answers. */
import type { Answers } from '../../../plan/answers.ts'
import { UserError } from '../../../practice/failure.ts'
import type { Path } from '../../../source/document.ts'
import { valueAt, withValue } from '../../../source/meaning.ts'
import { type Addable, addInterview, placeFor } from '../../../writing/add-interview.ts'
import { readAnswers } from '../../../writing/from-file.ts'
import { addressOf, type State, settleAll } from '../../../writing/interview.ts'
import { libraryAnswerFaults } from '../../../writing/library-answers.ts'
import type { Asker } from '../../../writing/question.ts'
import type { Io } from '../../io.ts'
import { readAnswersFile } from '../../writing/answers-file.ts'
import { makeCheck } from '../../writing/check.ts'
import type { Desk } from '../../writing/desk.ts'
import { incomplete } from '../../writing/incomplete.ts'
import { draftId, hold } from '../../writing/session.ts'

export interface AddOptions {
  goal?: string
  answers?: string
  resume?: boolean
}

export interface Adding {
  kind: Addable
  /** The plan that is added to. */
  plan: Answers
  desk: Desk
  /** The client's folder, by which a draft is known. */
  name: string
}

/** The answers of the whole plan with the new thing among them, and where it stands. */
export interface Said {
  answers: Answers
  place: Path
}

/**
 * Everything from the file, whose shape is that of a plan with only the new thing in it.
 *
 * @throws UserError that lists what is missing
 */
export async function takenFromFile(
  adding: Adding,
  { answers: file, goal }: AddOptions,
  io: Io,
): Promise<Said> {
  const { kind, plan, desk } = adding
  const given = file === undefined ? {} : await readAnswersFile(file, io)
  const place = placeFor(kind, plan, goalIndex(adding, goal ?? goalIn(given), true))
  const item = file === undefined ? undefined : itemIn(given, kind, file)
  const answers = (item === undefined ? plan : withValue(plan, place, item)) as Answers
  const interview = addInterview(kind, place, worldOf(desk))
  const { state, faults } = await readAnswers(interview, { answers, settled: new Set() })
  const { world } = await desk.known()
  const wrong = [...faults, ...libraryAnswerFaults(state.answers, world.library())]
  const { missing } = await settleAll(interview, state)
  if (wrong.length + missing.length > 0)
    throw incomplete(
      wrong,
      missing,
      'Answer in a file with the new part alone, such as “goals: [{ statement: … }]”: --answers FILE',
    )
  return { answers: state.answers, place }
}

const worldOf =
  ({ known }: Desk) =>
  async () =>
    (await known()).world

const goalIn = ({ goals }: Answers): string | undefined => goals?.[0]?.id

/** The first thing of its kind in the file. */
function itemIn(given: Answers, kind: Addable, file: string): unknown {
  const at: Path = kind === 'objective' ? ['goals', 0, 'objectives', 0] : placeFor(kind, {})
  const item = valueAt(given, at)
  if (item !== undefined) return item
  throw new UserError(`${file} holds no ${kind}.`, `Wanted is one at: ${addressOf(at)}`)
}

/** Asks for it; `undefined` when the person left, and the draft is kept. */
export async function askFor(
  adding: Adding,
  options: AddOptions,
  asker: Asker,
  io: Io,
): Promise<Said | undefined> {
  const { kind, desk, name } = adding
  const draft = { kind: 'add' as const, name: `${kind}-${name}`, started: io.now().toISOString() }
  const goal = await chosenGoal(adding, options.goal, asker)
  if (goal === undefined) return undefined
  const place = placeFor(kind, adding.plan, goal)
  const start = options.resume ? resumed(adding, place, draft) : begun(adding)
  const interview = addInterview(kind, place, worldOf(desk))
  const session = {
    interview,
    asker,
    drafts: desk.drafts,
    draft,
    check: makeCheck(desk, interview, adding.plan),
  }
  const { state, end } = await hold(session, start)
  if (end === 'done') return { answers: state.answers, place }
  asker.tell(
    desk.drafts.has(draftId(draft))
      ? `Nothing is lost. Go on with: txplan add ${kind} ${name} --resume`
      : 'Nothing was said yet, so nothing is kept.',
  )
  return undefined
}

const begun = ({ plan }: Adding): State<Answers> => ({ answers: plan, settled: new Set() })

/** The unfinished thing, put behind whatever the plan holds by now. */
function resumed(
  { plan, desk }: Adding,
  place: Path,
  draft: { kind: 'add'; name: string },
): State<Answers> {
  const kept = desk.drafts.read(draftId(draft))
  const first = kept?.settled[0]
  if (!kept || first === undefined)
    throw new UserError('There is nothing unfinished to go on with.', 'Begin: leave out --resume')
  const was = /^(?:goals\[\d+\]\.objectives\[\d+\]|[a-z.]+\[\d+\])/.exec(first)?.[0] ?? first
  const item = valueAt(kept.answers, pathOf(was))
  const here = addressOf(place)
  return {
    answers: (item === undefined ? plan : withValue(plan, place, item)) as Answers,
    settled: new Set(
      kept.settled.map((key) => (key.startsWith(was) ? here + key.slice(was.length) : key)),
    ),
  }
}

const pathOf = (address: string): Path =>
  [...address.matchAll(/[a-z_]+|\d+/g)].map(([part]) => (/^\d/.test(part) ? Number(part) : part))

/** Which goal an objective is for; asked where there are several. */
async function chosenGoal(
  adding: Adding,
  goal: string | undefined,
  asker: Asker,
): Promise<number | undefined> {
  const { goals = [] } = adding.plan
  if (adding.kind !== 'objective' || goal !== undefined || goals.length < 2)
    return goalIndex(adding, goal, false)
  const reply = await asker.ask(
    {
      kind: 'choice',
      at: ['goals'],
      ask: 'Toward which goal?',
      options: goals.map(({ id, statement }, at) => ({
        value: String(at),
        label: statement ?? id ?? `Goal ${at + 1}`,
      })),
      optional: false,
    },
    { progress: 'objective', canGoBack: false },
  )
  return reply.kind === 'answer' ? Number(reply.value) : undefined
}

/** @throws UserError when there is no such goal, or, with nobody to ask, it is not clear which */
function goalIndex({ kind, plan }: Adding, goal: string | undefined, mustKnow: boolean): number {
  if (kind !== 'objective') return 0
  const { goals = [] } = plan
  const ids = goals.flatMap(({ id }) => id ?? []).join(', ')
  if (goals.length === 0)
    throw new UserError('The plan has no goal yet.', 'Begin with one: txplan add goal PLAN')
  if (goal === undefined) {
    if (mustKnow && goals.length > 1)
      throw new UserError(
        'It is not said which goal the objective is for.',
        `Name it: --goal ID, one of ${ids}`,
      )
    return 0
  }
  const at = goals.findIndex(({ id }) => id === goal)
  if (at < 0) throw new UserError(`There is no goal “${goal}”.`, `There are: ${ids}`)
  return at
}
