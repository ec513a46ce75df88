import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../../helpers/rule-findings.ts'

const rule = 'revision-without-reason'
const found = (text: string) => findingsOf(rule, text).map(({ severity }) => severity)

describe('revision-without-reason', () => {
  it('wants none of the first revision, and none of a plan without numbers', () => {
    expect(found('revision: { number: 1, date: 2026-10-01 }\n')).toEqual([])
    expect(found('revision: { date: 2026-10-01 }\n')).toEqual([])
  })

  it('wants one from the second on; a kind alone is none', () => {
    expect(found('revision: { number: 2, date: 2026-10-01, kind: correction }\n')).toEqual([
      'warning',
    ])
    expect(found('revision: { number: 2, reason: The date was wrong }\n')).toEqual([])
  })

  it('asks a draft for it without haste', () => {
    expect(found('status: draft\nrevision: { number: 3 }\n')).toEqual(['info'])
  })

  it('takes the review of that day, or the reason for the discharge, for one', () => {
    const review = (date: string) =>
      `revision: { number: 2, date: 2026-10-01, kind: review }\nreview:\n  history:\n    - { date: ${date}, decision: continue }\n`
    expect(found(review('2026-10-01'))).toEqual([])
    expect(found(review('2026-09-01'))).toEqual(['warning'])
    const discharge = 'revision: { number: 2, kind: discharge }\ndischarge: { reason: Goals met }\n'
    expect(found(discharge)).toEqual([])
  })
})
