import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('progress-contradicts-status')
const plan = (status: string, ...entries: string[]) =>
  `objectives:\n  - id: o\n    statement: Walk\n    status: ${status}\n    progress:\n${entries.map((one) => `      - ${one}\n`).join('')}`

describe('progress-contradicts-status', () => {
  it('reports progress that is ahead of the status', () => {
    expect(said(plan('active', '{ date: 2026-11-10, status: met }'))).toEqual([
      'objectives[0].status: Objective o, “Walk”: the last progress entry says “met”; the status is “active”.',
    ])
    expect(said(plan('not-met', '{ date: 2026-11-10, percent: 100 }'))[0]).toContain('100 percent')
    expect(said(plan('partly-met', '{ date: 2026-11-10, percent: 100 }'))).toHaveLength(1)
    expect(said(plan('active', '{ date: 2026-11-10, percent: 99 }'))).toEqual([])
  })

  it('goes by the last entry', () => {
    const later = '{ date: 2026-11-10, percent: 60 }'
    expect(said(plan('active', '{ date: 2026-10-10, percent: 100 }', later))).toEqual([])
    expect(said(plan('active', later, '{ date: 2026-10-10, percent: 100 }'))).toEqual([])
  })

  it('agrees with what is met or given up', () => {
    for (const status of ['met', 'revised', 'discontinued', 'deferred'])
      expect(said(plan(status, '{ date: 2026-11-10, status: met, percent: 100 }'))).toEqual([])
  })

  it('reports an entry that contradicts itself', () => {
    expect(said(plan('active', '{ date: 2026-11-10, status: no-progress, percent: 100 }'))).toEqual(
      [
        'objectives[0].progress[0]: Objective o, “Walk”: a progress entry says “no-progress” and 100 percent at once.',
      ],
    )
    expect(said(plan('met', '{ date: 2026-11-10, status: met, percent: 0 }'))).toHaveLength(1)
    expect(said(plan('active', '{ date: 2026-11-10, status: not-met, percent: 90 }'))).toEqual([])
    expect(said(plan('met', '{ date: 2026-11-10, status: met, percent: 1 }'))).toEqual([])
  })

  it('reports a review that is ahead of the status, unless progress was noted since', () => {
    const review = (status: string, percent = '') =>
      `review:\n  history:\n    - date: 2026-11-17\n      objectives:\n        - { id: o, status: ${status}${percent} }\n`
    const active = plan('active', '{ date: 2026-11-10, percent: 80 }')
    expect(said(active + review('Met'))).toEqual([
      'objectives[0].status: Objective o, “Walk”: the review of 2026-11-17 says “Met”; the status is “active”.',
    ])
    expect(said(active + review('some progress', ', percent: 100'))).toHaveLength(1)
    expect(said(active + review('some progress', ', percent: 80'))).toEqual([])
    expect(said(active + review('not met'))).toEqual([])
    const later = plan('active', '{ date: 2026-11-18, percent: 80 }')
    expect(said(later + review('Met'))).toEqual([])
  })

  it('takes a review for later than progress of the same day', () => {
    const review =
      'review:\n  history:\n    - { date: 2026-11-10, objectives: [{ id: o, status: achieved }] }\n'
    expect(said(plan('active', '{ date: 2026-11-10, percent: 80 }') + review)).toHaveLength(1)
  })
})
