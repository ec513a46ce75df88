import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'need-missing'

describe('need-missing', () => {
  it.each([
    'problems: [{ id: p, client_words: I cannot sleep }]\n',
    'assessment: { presenting_problem: Cannot sleep }\n',
    'assessment: { symptoms: [{ symptom: Wakes at three }] }\n',
    'assessment: { impairment: [{ domain: work, description: Late }] }\n',
  ])('is satisfied by %s', (plan) => {
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('leaves blank rows to another rule, unless a profile asks', () => {
    const plan = 'txplan: 1\nproblems: [{ id: p }]\n'
    expect(placesOf(rule, { plan })).toEqual([])
    expect(findingsOf(rule, { plan, profiles: ['va-105'] })[0]?.severity).toBe('error')
  })
})
