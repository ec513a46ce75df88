import { describe, expect, it } from 'vitest'
import { findingsOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'authorization-ended'
const plan = (...ends: string[]) => ({
  plan: `txplan: 1\nclient:\n  coverages:\n${ends.map((to) => `    - authorization: { to: ${to} }\n`).join('')}`,
  asOf: '2026-11-21',
})

describe('authorization-ended', () => {
  it('tells of one that ended', () => {
    expect(saidBy(rule, plan('2026-11-20'))).toEqual(['The authorization ended on 2026-11-20.'])
  })

  it('gives two weeks of notice, as a note', () => {
    expect(saidBy(rule, plan('2026-12-05'))).toEqual([
      'The authorization ends on 2026-12-05, in 14 days.',
    ])
    expect(saidBy(rule, plan('2026-12-06'))).toEqual([])
    expect(findingsOf(rule, plan('2026-11-21'))[0]?.severity).toBe('info')
  })

  it('says nothing of one that another follows', () => {
    expect(saidBy(rule, plan('2026-09-30', '2027-03-31'))).toEqual([])
  })

  it('says nothing once treatment is over', () => {
    const { plan: text, asOf } = plan('2026-09-30')
    expect(saidBy(rule, { plan: `${text}status: discharged\n`, asOf })).toEqual([])
  })
})
