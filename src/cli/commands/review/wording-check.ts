/** What `smart` says of an objective that was put into other words, as soon as it is typed. */
import type { ReviewAnswers } from '../../../plan/review-answers.ts'
import { valueAt } from '../../../source/meaning.ts'
import type { Hooks } from '../../../writing/converse.ts'
import type { Life } from '../../../writing/life/life.ts'

/** Nothing is said twice, and nothing of a sentence that stood in the plan before. */
export function wordingCheck({ aims }: Life): NonNullable<Hooks<ReviewAnswers>['check']> {
  const known = new Set(aims.map(({ of }) => of.statement?.trim()))
  return async ({ answers }, { question: { at } }) => {
    const wording = [valueAt(answers, at), valueAt(answers, [...at, 'statement'])].find(
      (value) => typeof value === 'string',
    )
    if (typeof wording !== 'string' || !isWording(at) || known.has(wording)) return []
    known.add(wording)
    const { objectiveNotes } = await import('../../writing/live-check.ts')
    return objectiveNotes(wording)
  }
}

/** A statement, or a new objective where it was just chosen in own words. */
function isWording(at: readonly (string | number)[]): boolean {
  if (at.at(-1) === 'statement') return true
  return at[0] === 'goals' && at.at(-2) === 'objectives' && typeof at.at(-1) === 'number'
}
