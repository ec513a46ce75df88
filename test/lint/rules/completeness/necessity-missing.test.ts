import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'necessity-missing'

describe('necessity-missing', () => {
  const problem = (statement: string) =>
    `txplan: 1\nproblems: [{ id: p, statement: ${statement} }]\n`

  it('takes a sentence about daily life for enough, short of a requirement', () => {
    const plan = problem('Late for work twice a week')
    expect(placesOf(rule, { plan })).toEqual([])
    expect(placesOf(rule, { plan, profiles: ['commercial-generic'] })).toEqual([])
    const [found] = findingsOf(rule, { plan, profiles: ['medicare-outpatient'] })
    expect(found).toMatchObject({ severity: 'error', messageId: 'implied' })
  })

  it('leaves a bare mark to the rule on impairment, unless a profile asks', () => {
    const plan = 'txplan: 1\nassessment: { impairment: [{ domain: work, affected: true }] }\n'
    expect(placesOf(rule, { plan })).toEqual([])
    expect(placesOf(rule, { plan, profiles: ['commercial-generic'] })).toEqual([
      'necessity.statement',
    ])
  })

  it('does not judge sentences in other languages', () => {
    expect(placesOf(rule, { plan: `${problem('Falta al trabajo')}language: es\n` })).toEqual([])
    expect(placesOf(rule, { plan: problem('Low mood') })).toEqual(['necessity.statement'])
  })
})
