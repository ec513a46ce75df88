import { describe, expect, it } from 'vitest'
import { findingsOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'status-out-of-order'
const plan = (status: string, more = '') => `txplan: 1\nstatus: ${status}\n${more}`
const said = (now: string, ...past: string[]) => saidBy(rule, { plan: now, past })

describe('status-out-of-order', () => {
  it.each([
    ['active', 'draft'],
    ['on-hold', 'active'],
    ['active', 'on-hold'],
    ['discharged', 'active'],
    ['discharged', 'on-hold'],
    ['discharged', 'draft'],
    ['archived', 'discharged'],
    ['archived', 'draft'],
  ])('lets a plan be %s after %s', (now, before) => {
    expect(said(plan(now), plan(before))).toEqual([])
  })

  it.each([
    ['active', 'discharged'],
    ['on-hold', 'discharged'],
    ['draft', 'discharged'],
    ['active', 'archived'],
  ])('finds one that is %s after %s', (now, before) => {
    expect(said(plan(now), plan(before))).toEqual([
      `This plan was ${before} in commit c1 of 2026-10-21, and it is ${now} now.`,
    ])
  })

  it('is not led astray by a draft in between', () => {
    expect(said(plan('active'), plan('draft'), plan('discharged'))).toHaveLength(1)
    expect(said(plan('active'), plan('draft'), plan('on-hold'), plan('discharged'))).toEqual([])
  })

  it('lets a client come again, another plan take the place, and a slip be taken back', () => {
    const before = plan('discharged', 'id: p1\nsetting: { admission: 2026-01-05 }\n')
    expect(said(plan('active', 'id: p1\nsetting: { admission: 2026-11-02 }\n'), before)).toEqual([])
    expect(said(plan('active', 'id: p2\nsetting: { admission: 2026-01-05 }\n'), before)).toEqual([])
    const revision = 'revision: { number: 2, kind: correction, reason: Meant another client }\n'
    expect(said(plan('active', `${revision}setting: { admission: 2026-01-05 }\n`), before)).toEqual(
      [],
    )
    expect(
      said(plan('active', 'id: p1\nsetting: { admission: 2026-01-05 }\n'), before),
    ).toHaveLength(1)
  })

  it('lets a plan be drafted anew under the next number only', () => {
    const before = plan('active', 'revision: { number: 1 }\n')
    expect(said(plan('draft', 'revision: { number: 2 }\n'), before)).toEqual([])
    expect(said(plan('draft', 'revision: { number: 1 }\n'), before)).toEqual([
      'This revision was active in commit c1 of 2026-10-21, and it is a draft now.',
    ])
  })

  it('notes a plan that was put away without a discharge', () => {
    const found = findingsOf(rule, { plan: plan('archived'), past: [plan('active')] })
    expect(found.map(({ severity }) => severity)).toEqual(['info'])
    expect(said(plan('archived', 'discharge: { date: 2026-11-01 }\n'), plan('active'))).toEqual([])
  })
})
