import { expect, it } from 'vitest'
import type { Objective, Plan } from '../../../src/plan/types.generated.ts'
import { figuresOf } from '../../../src/revisions/history/figures.ts'
import { stagesOf } from '../../../src/revisions/history/stages.ts'
import { storiesOf } from '../../../src/revisions/history/stories.ts'
import { versionsOf } from './versions.ts'

const plan = (more: Objective): Plan => ({
  objectives: [{ id: 'sleep', statement: 'Sleeps seven hours on five nights.', ...more }],
})

function figuresThrough(...objectives: Objective[]) {
  const versions = versionsOf(...objectives.map(plan))
  const [story] = storiesOf(stagesOf(versions))
  return { versions, figures: story && figuresOf(story) }
}

it('does not take the status of a milestone for that of its objective', () => {
  const milestone = (status: 'open' | 'reached') => ({
    status: 'active' as const,
    milestones: [{ what: 'Rises at seven', status }],
  })
  const { versions, figures } = figuresThrough(milestone('open'), milestone('reached'))
  expect(figures?.status).toMatchObject([{ value: 'active' }])
  expect(figures?.others).toEqual({ times: 1, last: versions[1] })
})

it('counts the versions in which something else changed, and nothing that is told by itself', () => {
  const { versions, figures } = figuresThrough(
    {},
    { statement: 'Sleeps six hours.', status: 'met' },
    { statement: 'Sleeps six hours.', status: 'met', responsible: ['r'], plain: 'Sleep enough' },
  )
  expect(figures?.words).toEqual({ times: 1, last: versions[1] })
  expect(figures?.others).toEqual({ times: 1, last: versions[2] })
})
