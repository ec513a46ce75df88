import { describe, expect, it } from 'vitest'
import { saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'revision-out-of-order'
const plan = (revision: string, status = 'active') =>
  `txplan: 1\nstatus: ${status}\nrevision: { ${revision} }\n`
const said = (now: string, ...past: string[]) => saidBy(rule, { plan: now, past })

describe('revision-out-of-order', () => {
  it('finds a number that went back, as long as it stays there', () => {
    const expected = ['This is revision 2, and revision 3 was in force in commit c2 of 2026-10-21.']
    expect(said(plan('number: 2'), plan('number: 3'), plan('number: 2'))).toEqual(expected)
    expect(said(plan('number: 2'), plan('number: 2'), plan('number: 3'))).toHaveLength(1)
  })

  it('finds a number that was left out, unless a draft had it', () => {
    expect(said(plan('number: 4'), plan('number: 2'))).toEqual([
      'This is revision 4, and the one before in the history is revision 2 (commit c1 of 2026-10-21).',
    ])
    expect(said(plan('number: 4'), plan('number: 3', 'draft'), plan('number: 2'))).toEqual([])
  })

  it('lets a plan begin with any number, and a draft be given up', () => {
    expect(said(plan('number: 7'))).toEqual([])
    expect(said(plan('number: 7'), plan('date: 2026-10-01'))).toEqual([])
    expect(said(plan('number: 2'), plan('number: 3', 'draft'), plan('number: 2'))).toEqual([])
  })

  it('finds a date before that of the revision before', () => {
    expect(said(plan('number: 2, date: 2026-07-01'), plan('number: 1, date: 2026-08-01'))).toEqual([
      'Revision 2 is dated 2026-07-01, and revision 1 was dated 2026-08-01 (commit c1 of 2026-10-21).',
    ])
    expect(said(plan('number: 2, date: 2026-08-01'), plan('number: 1, date: 2026-08-01'))).toEqual(
      [],
    )
  })

  it('finds another date under the same number, unless that was a draft', () => {
    const now = plan('number: 1, date: 2026-11-01')
    const then = 'number: 1, date: 2026-08-01'
    expect(said(now, plan(then))).toEqual([
      'Revision 1 is dated 2026-11-01 now; it was dated 2026-08-01 in commit c1 of 2026-10-21.',
    ])
    expect(said(now, plan(then, 'draft'))).toEqual([])
  })
})
