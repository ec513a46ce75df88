import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'deferral-without-date'
const problem = (more: string) => `problems:\n  - { id: p, statement: No friends, ${more} }\n`

describe('deferral-without-date', () => {
  it('finds a problem that waits without a date', () => {
    expect(placesOf(rule, problem('status: deferred'))).toEqual(['problems[0].status'])
  })

  it.each([
    'status: active',
    'status: deferred, noted: 2026-10-06',
    'status: deferred, reconsider: 12 weeks',
    'status: deferred, reason: Until she sleeps',
    'status: deferred, reason: Looked at in March 2027',
  ])('is silent about %s', (more) => {
    expect(placesOf(rule, problem(more))).toEqual([])
  })

  it('is silent about a plan that is over', () => {
    expect(placesOf(rule, `status: discharged\n${problem('status: deferred')}`)).toEqual([])
  })
})
