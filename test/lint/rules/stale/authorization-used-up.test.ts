import { describe, expect, it } from 'vitest'
import { findingsOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'authorization-used-up'
const held = (count: number, more = '') =>
  Array.from({ length: count }, (_, at) => `  - { date: 2026-10-${10 + at}${more} }\n`).join('')
const example = (sessions: number, record: string, service = '') => ({
  plan: `txplan: 1\nclient:\n  coverages:\n    - authorization: { sessions: ${sessions}, from: 2026-10-01, to: 2026-12-31${service} }\n`,
  record: `txplan: 1\nsessions:\n${record}`,
  asOf: '2026-11-21',
})

describe('authorization-used-up', () => {
  it('counts the sessions held in its period', () => {
    expect(saidBy(rule, example(4, held(5)))).toEqual([
      '5 sessions were held under an authorization of 4.',
    ])
    expect(saidBy(rule, example(5, held(5)))).toEqual([
      'All 5 sessions of the authorization have been held.',
    ])
    expect(saidBy(rule, example(7, held(5)))).toEqual([
      '5 of the 7 authorized sessions have been held; 2 left.',
    ])
    expect(saidBy(rule, example(8, held(5)))).toEqual([])
    expect(findingsOf(rule, example(7, held(5)))[0]?.severity).toBe('info')
  })

  it('does not count sessions that were missed, lie outside, or have another code', () => {
    const other = '  - { date: 2026-09-30 }\n  - { date: 2026-11-01, attendance: no-show }\n'
    expect(saidBy(rule, example(5, held(2) + other))).toEqual([])
    const coded = held(5, ', service_code: "90847"')
    expect(saidBy(rule, example(4, coded, ', service: "90834, individual"'))).toEqual([])
  })

  it('says nothing without a record', () => {
    const { plan, asOf } = example(1, held(1))
    expect(saidBy(rule, { plan, asOf })).toEqual([])
  })
})
