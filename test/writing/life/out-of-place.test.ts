/** What a file of answers says out of place is a fault where it would change the plan or be lost. */
import { expect, it } from 'vitest'
import type { ReviewAnswers } from '../../../src/plan/review-answers.ts'
import type { Plan } from '../../../src/plan/types.generated.ts'
import { outOfPlace } from '../../../src/writing/life/out-of-place.ts'
import { reviewInterview } from '../../../src/writing/review-interview/index.ts'
import { lifeAt } from '../../helpers/life.ts'

const plan: Plan = {
  clinician: 'Ruth Salter',
  goals: [
    { id: 'g', objectives: [{ id: 'walk' }, { id: 'naps', status: 'deferred', reason: 'Shifts' }] },
  ],
}
const interview = reviewInterview(lifeAt('2026-11-22', plan), { steps: () => [] })
const faultsOf = (answers: ReviewAnswers) => outOfPlace(interview, answers).map(({ key }) => key)

it('a change of what goes on as it is, and an event that nobody asked about', () => {
  const walk = {
    decision: 'continue',
    reason: 'x',
    statement: 'y',
    target: { at_most: 3 },
  } as const
  expect(faultsOf({ event: 'A move', objectives: { walk } })).toEqual([
    'event',
    'objectives.walk.reason',
    'objectives.walk.statement',
    'objectives.walk.target',
  ])
})

it('not what shows how an aim stands, nor who held the review', () => {
  const walk = { status: 'met', percent: 90, evidence: 'x', decision: 'met' } as const
  const naps = { status: 'no-progress', evidence: 'x', decision: 'defer', reason: 'y' } as const
  const goals = { g: { status: 'active' } } as const
  expect(faultsOf({ by: 'Jonah Pell', objectives: { walk, naps }, goals })).toEqual([])
})
