/** What is said at once about an answer, by the rules of `lint` and the reading of `smart`. */
import type { Answers } from '../../plan/answers.ts'
import type { Path } from '../../source/document.ts'
import { valueAt } from '../../source/meaning.ts'
import {
  addressOf,
  type Interview,
  isInside,
  isSettled,
  type State,
  type Step,
} from '../../writing/interview.ts'
import type { Desk } from './desk.ts'

/** The check of one conversation that starts from these answers. Nothing is said twice. */
export function makeCheck(desk: Desk, interview: Interview<Answers>, start: Answers) {
  const told = new Set<string>()
  return async (state: State<Answers>, step: Step<Answers>): Promise<string[]> => {
    const wording = wordsOf(state.answers, step)
    const notes = wording === undefined ? [] : await notesOn(wording)
    const place = placeToLook(interview, state, step)
    const said =
      notes.length > 0 || place === undefined
        ? notes
        : await faultsAt(desk, state.answers, start, place)
    return said.filter((note) => !told.has(note) && told.add(note))
  }
}

async function notesOn(wording: string): Promise<string[]> {
  const { objectiveNotes } = await import('./live-check.ts')
  return objectiveNotes(wording)
}

async function faultsAt(desk: Desk, now: Answers, start: Answers, place: Path): Promise<string[]> {
  // Loaded while the first answers are typed, not before the first question.
  const { world, identities } = await desk.known()
  const { planOf } = await import('../../writing/plan-of.ts')
  const { newFaults } = await import('./live-check.ts')
  const plan = (answers: Answers) =>
    planOf(answers, { library: world.library(), today: world.today })
  const { today: asOf, practice } = world
  const judging = { asOf, practice, identities, book: world.book(), codes: world.codes() }
  return newFaults(plan(now), plan(start), place, judging)
}

/** An objective in own words, where it was just chosen or put into other words. */
function wordsOf(answers: Answers, { question: { at } }: Step<Answers>): string | undefined {
  const [goals, , objectives, , field] = at
  if (goals !== 'goals' || objectives !== 'objectives') return undefined
  if (at.length > 4 && field !== 'statement') return undefined
  const statement = valueAt(answers, [...at.slice(0, 4), 'statement'])
  return typeof statement === 'string' ? statement : undefined
}

/**
 * Where to look for faults that the answer brought. What is asked for next is not missed: an item is
 * looked at as a whole with the last of its questions, and until then only the field itself.
 */
function placeToLook(
  { steps }: Interview<Answers>,
  state: State<Answers>,
  { key, question: { at } }: Step<Answers>,
): Path | undefined {
  const lastIndex = at.findLastIndex((part) => typeof part === 'number')
  if (lastIndex < 0) return at
  const item = at.slice(0, lastIndex + 1)
  const address = addressOf(item)
  const isOpen = steps(state.answers).some(
    (one) => one.key !== key && isInside(one.key, address) && !isSettled(one, state),
  )
  if (!isOpen) return item
  if (key.includes('.blanks.')) return undefined
  return at.length > item.length ? at : undefined
}
