import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'screening-missing'

describe('screening-missing', () => {
  const anxiety = 'diagnoses: [{ id: d, code: F41.1 }]\n'

  it.each([
    'assessment: { history: { substance: None } }\n',
    'assessment: { differential: Thyroid disease was excluded }\n',
    'measures: [{ id: m, instrument: gad-7 }]\n',
    'assessment: { asam: [{ dimension: 1, rating: 0 }] }\n',
  ])('is satisfied by %s', (plan) => {
    expect(placesOf(rule, anxiety + plan)).toEqual([])
  })

  it.each([
    'diagnoses: [{ id: d, code: S72.001D }]\n',
    'diagnoses: [{ id: d, code: F80.1 }]\n',
    'diagnoses: [{ id: d, code: F41.1, status: rule-out }]\n',
    `status: discharged\n${anxiety}`,
  ])('does not ask of %s', (plan) => {
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('finds that nothing was screened', () => {
    expect(placesOf(rule, anxiety)).toEqual(['assessment.screenings'])
  })
})
