import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const practice = 'txplan: 1\nlint:\n  rules:\n    consent-missing: info\n'
const goals = 'goals: [{ id: rest, statement: Sleep }]'
const said = (plan: string) => saidBy('consent-missing')(`${goals}\n${plan}`, { practice })

describe('consent-missing', () => {
  it('is off unless it is set', () => {
    expect(saidBy('consent-missing')(goals)).toEqual([])
  })

  it('wants one consent, with its day', () => {
    expect(said('')).toEqual(['agreement: No consent to treatment is recorded.'])
    expect(said('agreement: { consents: [{ kind: Treatment }] }')).toEqual([
      'agreement.consents[0]: This consent has no day.',
    ])
    expect(said('agreement: { consents: [{ kind: Treatment, date: 2026-11-02 }] }')).toEqual([])
  })

  it('takes the consent of a guardian', () => {
    expect(said('client: { guardians: [{ name: A. Kerr, consents: true }] }')).toEqual([])
    expect(said('client: { guardians: [{ name: A. Kerr, consents: false }] }')).toHaveLength(1)
  })
})
