import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'substance-use-unquantified'

describe('substance-use-unquantified', () => {
  const use = 'problems: [{ id: p, statement: Substance use puts custody of her son at risk }]\n'

  it('finds use without a figure', () => {
    expect(placesOf(rule, use)).toEqual(['assessment.substances'])
  })

  it('does not take readiness to change for an amount', () => {
    const plan = `${use}objectives: [{ id: o, statement: Weigh it up, measure: { behavior: motivation to change, baseline: { value: 5 } } }]\n`
    expect(placesOf(rule, plan)).toEqual(['assessment.substances'])
  })

  it.each([
    'assessment: { history: { substance: Heroin since 2019 } }\n',
    'assessment: { screenings: [{ instrument: audit, score: 22 }] }\n',
    'assessment: { toxicology: [{ test: Urine, result: Negative }] }\n',
    'assessment: { presenting_problem: She last used in March }\n',
    'objectives: [{ id: o, statement: Cut down, measure: { behavior: drinks a week, baseline: { value: 30 } } }]\n',
    'status: discharged\n',
  ])('is satisfied by %s', (plan) => {
    expect(placesOf(rule, use + plan)).toEqual([])
  })

  it('does not ask where substance use is not treated', () => {
    expect(placesOf(rule, 'problems: [{ id: p, statement: Low mood }]\n')).toEqual([])
  })
})
