import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'target-date-past'
const at = (text: string) => placesOf(rule, { plan: `txplan: 1\n${text}`, asOf: '2026-11-21' })
const objective = (more = '') =>
  `objectives:\n  - id: walks\n    statement: Walk\n    target_date: 2026-09-01\n${more}`

describe('target-date-past', () => {
  it('reports goals and objectives alike, at the date', () => {
    expect(at(objective())).toEqual(['objectives[0].target_date'])
    expect(at('goals:\n  - statement: Calm\n    target_date: 2026-11-20\n')).toEqual([
      'goals[0].target_date',
    ])
  })

  it('lets the day itself pass', () => {
    expect(at('goals:\n  - statement: Calm\n    target_date: 2026-11-21\n')).toEqual([])
  })

  it.each(['met', 'partly-met', 'deferred', 'discontinued'])(
    'says nothing of one that is %s',
    (status) => {
      expect(at(objective(`    status: ${status}\n`))).toEqual([])
    },
  )

  const review = (more: string) =>
    `review:\n  history:\n    - { date: 2026-09-05${more === '' ? '' : `, ${more}`} }\n`
  const inGoal =
    'goals:\n  - id: fit\n    statement: Be fit\n    objectives:\n      - { id: walks, statement: Walk, target_date: 2026-09-01 }\n'

  it.each([
    ['lists it', objective(), 'objectives: [{ id: walks }]'],
    ['lists its goal', inGoal, 'objectives: [{ id: fit }]'],
    ['speaks of it', objective(), 'summary: She walks on three days.'],
    ['speaks of it in its changes', objective(), 'changes: [Walking goes on until May]'],
    ['speaks of all', objective(), 'summary: All objectives go on until December.'],
    ['ends treatment', objective(), 'decision: discharge'],
  ])('takes a review since then that %s for an answer', (_, plan, more) => {
    expect(at(plan + review(more))).toEqual([])
  })

  it.each([
    ['says nothing', ''],
    ['only decides', 'decision: continue, next: 2026-12-04'],
    ['lists others', 'objectives: [{ id: sleep }], summary: Walks were short.'],
    ['speaks of others', 'summary: Progress continues; sleep is better.'],
  ])('takes no review that %s for an answer', (_, more) => {
    expect(at(objective() + review(more))).toHaveLength(1)
  })

  it('takes a goal for answered when one of its objectives was', () => {
    const goal = inGoal.replace('Be fit\n', 'Be fit\n    target_date: 2026-09-01\n')
    expect(at(goal + review('objectives: [{ id: walks }]'))).toEqual([])
  })

  it('takes no review from before the day', () => {
    const early = review('objectives: [{ id: walks }]').replace('09-05', '08-30')
    expect(at(objective() + early)).toHaveLength(1)
  })

  it('takes no progress from before the day', () => {
    expect(at(objective('    progress:\n      - date: 2026-08-30\n'))).toHaveLength(1)
  })
})
