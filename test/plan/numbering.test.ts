/** The numbers of a printed plan, by which a session names what was worked on. */
import { expect, it } from 'vitest'
import { looseObjectives, numberedGoals } from '../../src/plan/numbering.ts'
import type { Plan } from '../../src/plan/types.generated.ts'

const plan: Plan = {
  goals: [{ id: 'sleep', objectives: [{ id: 's1' }] }, { id: 'work' }, { statement: 'No id' }],
  objectives: [{ id: 'loose' }, { id: 's2', goal: 'sleep' }, { id: 'lost', goal: 'x' }],
}

it('objectives beside the goals are numbered under the goal that they name', () => {
  const told = numberedGoals(plan).map(({ number, objectives }) => [
    number,
    ...objectives.map((one) => [one.number, one.objective.id, one.path.join('.')]),
  ])
  expect(told).toEqual([
    ['1', ['1a', 's1', 'goals.0.objectives.0'], ['1b', 's2', 'objectives.1']],
    ['2'],
    ['3'],
  ])
})

it('those of no goal have letters', () => {
  expect(looseObjectives(plan).map(({ number, path }) => [number, path.join('.')])).toEqual([
    ['A', 'objectives.0'],
    ['B', 'objectives.2'],
  ])
})

it('after z comes aa', () => {
  const objectives = Array.from({ length: 29 }, () => ({}))
  const [goal] = numberedGoals({ goals: [{ objectives }] })
  const last = goal?.objectives.slice(25).map(({ number }) => number)
  expect(last).toEqual(['1z', '1aa', '1ab', '1ac'])
})
