/** What is said at once about an answer, by the rules of `lint` and the reading of `smart`. */
import type { Answers } from '../../plan/answers.ts'
import { valueAt } from '../../source/meaning.ts'
import type { State, Step } from '../../writing/interview.ts'
import type { Desk } from './desk.ts'

/** The check of one conversation that starts from these answers. Nothing is said twice. */
export function makeCheck({ known }: Desk, start: Answers = {}) {
  const told = new Set<string>()
  let before = start
  return async (state: State<Answers>, step: Step<Answers>): Promise<string[]> => {
    const last = before
    before = state.answers
    // Loaded while the first answers are typed, not before the first question.
    const { world, identities } = await known()
    const { planOf } = await import('../../writing/plan-of.ts')
    const { newFaults, objectiveNotes } = await import('./live-check.ts')
    const wording = wordsOf(state.answers, step)
    const notes = wording === undefined ? [] : objectiveNotes(wording)
    const plan = (answers: Answers) =>
      planOf(answers, { library: world.library(), today: world.today })
    const judging = {
      asOf: world.today,
      practice: world.practice,
      identities,
      book: world.book(),
      codes: world.codes(),
    }
    const faults =
      notes.length > 0 ? [] : newFaults(plan(state.answers), plan(last), placeOf(step), judging)
    return [...notes, ...faults].filter((note) => !told.has(note) && told.add(note))
  }
}

/** An objective in own words, where it was just chosen or put into other words. */
function wordsOf(answers: Answers, { question: { at } }: Step<Answers>): string | undefined {
  const [goals, , objectives, , field] = at
  if (goals !== 'goals' || objectives !== 'objectives') return undefined
  if (at.length > 4 && field !== 'statement') return undefined
  const statement = valueAt(answers, [...at.slice(0, 4), 'statement'])
  return typeof statement === 'string' ? statement : undefined
}

/** Where a fault would stand that the answer brought: anywhere in the item it belongs to. */
function placeOf({ question: { at } }: Step<Answers>) {
  const lastIndex = at.findLastIndex((part) => typeof part === 'number')
  return lastIndex < 0 ? at : at.slice(0, lastIndex + 1)
}
