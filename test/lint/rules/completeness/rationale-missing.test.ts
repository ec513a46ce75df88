import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'rationale-missing'
const practice = 'txplan: 1\nlint: { rules: { rationale-missing: info } }\n'
const judged = (plan: string) => placesOf(rule, { plan: `txplan: 1\n${plan}`, practice })

describe('rationale-missing', () => {
  it('is off unless it is turned on', () => {
    expect(placesOf(rule, 'interventions: [{ id: i, modality: CBT }]\n')).toEqual([])
    expect(judged('interventions: [{ id: i, modality: CBT }]\n').length).toBeGreaterThan(0)
  })

  it('is satisfied by one reason', () => {
    const plan =
      'interventions: [{ id: i, modality: CBT, evidence: Beck }, { id: j, modality: DBT }]\n'
    expect(judged(plan)).toEqual([])
  })

  it('does not ask for what is over', () => {
    expect(judged('interventions: [{ id: i, modality: CBT, status: completed }]\n')).toEqual([])
  })
})
