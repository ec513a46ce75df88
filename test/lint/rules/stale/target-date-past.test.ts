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

  it('takes a review since then for an answer, unless it speaks of others only', () => {
    const review = (more: string) => `review:\n  history:\n    - date: 2026-09-05\n${more}`
    expect(at(objective() + review(''))).toEqual([])
    expect(at(objective() + review('      objectives:\n        - id: walks\n'))).toEqual([])
    expect(at(objective() + review('      objectives:\n        - id: sleep\n'))).toHaveLength(1)
  })

  it('takes no progress from before the day', () => {
    expect(at(objective('    progress:\n      - date: 2026-08-30\n'))).toHaveLength(1)
  })
})
