/** What is to be added, from a file of answers: a plan with nothing but the new thing in it. */
import type { Answers } from '../../../plan/answers.ts'
import { UserError } from '../../../practice/failure.ts'
import type { Path } from '../../../source/document.ts'
import { valueAt, withValue } from '../../../source/meaning.ts'
import { type Addable, addInterview, placeFor, servesKey } from '../../../writing/add-interview.ts'
import { answerFaults } from '../../../writing/answer-faults.ts'
import { type AnswerFault, readAnswers } from '../../../writing/from-file.ts'
import { addressOf, isInside, settleAll } from '../../../writing/interview.ts'
import type { Io } from '../../io.ts'
import { readAnswersFile } from '../../writing/answers-file.ts'
import { incomplete } from '../../writing/incomplete.ts'
import { type Adding, type AddOptions, type Said, worldOf } from './adding.ts'
import { goalIndex } from './goal.ts'

/** @throws UserError that lists what is missing or cannot be used */
export async function takenFromFile(
  adding: Adding,
  { answers: file, goal }: AddOptions,
  io: Io,
): Promise<Said> {
  const { kind, plan, desk } = adding
  const given = file === undefined ? {} : await readAnswersFile(file, io)
  const place = placeFor(kind, plan, goalIndex(adding, goal ?? given.goals?.[0]?.id))
  const item = file === undefined ? undefined : onlyItem(given, kind, file)
  const answers = (item === undefined ? plan : withValue(plan, place, item)) as Answers
  const interview = addInterview(kind, place, worldOf(desk))
  const { state, faults } = await readAnswers(interview, { answers, settled: new Set() })
  const { missing } = await settleAll(interview, state)
  const { world } = await desk.known()
  const wrong = [
    ...answerFaults(state.answers, world).filter(({ key }) => isInside(key, addressOf(place))),
    ...servesFaults(state.answers, place),
  ]
  if (faults.length + wrong.length + missing.length > 0)
    throw incomplete(
      [...faults, ...wrong],
      missing,
      'Answer in a file with the new part alone, such as “goals: [{ statement: … }]”: --answers FILE',
    )
  return { answers: state.answers, place }
}

/** What a new intervention serves and is not there would go unsaid: nothing would name it. */
function servesFaults(answers: Answers, place: Path): AnswerFault[] {
  const serves = valueAt(answers, [...place, servesKey])
  if (serves === undefined) return []
  const key = addressOf([...place, servesKey])
  if (!Array.isArray(serves)) return [{ key, message: 'Wanted a list of ids of objectives.' }]
  const objectives = (answers.goals ?? []).flatMap((goal) => goal.objectives ?? [])
  const ids = objectives.flatMap(({ id }) => id ?? [])
  return serves.some((id) => !ids.includes(id))
    ? [{ key, message: `It names an objective that is not there; there are: ${ids.join(', ')}.` }]
    : []
}

/** @throws UserError unless the file holds exactly one */
function onlyItem(given: Answers, kind: Addable, file: string): unknown {
  const at: Path = kind === 'objective' ? ['goals', 0, 'objectives', 0] : placeFor(kind, {})
  const items = valueAt(given, at.slice(0, -1))
  const count = Array.isArray(items) ? items.length : 0
  if (count === 1) return valueAt(given, at)
  throw new UserError(
    count === 0
      ? `${file} holds no ${kind}.`
      : `${file} holds ${count} of them; one is added at a time.`,
    `Wanted is one at: ${addressOf(at)}`,
  )
}
