import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'generic-plan'
const plan = (more: string, code = 'F41.1') =>
  `diagnoses: [{ id: d, code: ${code} }]\ngoals: [{ id: g, statement: Less worry }]\ninterventions: [{ id: i, modality: CBT, technique: Worry postponement }]\n${more}`

describe('generic-plan', () => {
  it('names the marks that stand together', () => {
    expect(saidBy(rule, plan(''))).toEqual([
      'This plan could be anybody’s: no screening for co-occurring conditions, no reason for the treatment, no time for a review, nothing of family, friends or culture.',
    ])
  })

  it('lets two of them pass', () => {
    const review = 'review: { every: 90 days }\n'
    expect(saidBy(rule, plan(review))).toHaveLength(1)
    const supports = 'person: { supports: [{ who: Her sister }] }\n'
    expect(saidBy(rule, plan(review + supports))).toEqual([])
  })

  it('says nothing of other professions, of bare drafts, or of a plan that is over', () => {
    expect(placesOf(rule, plan('', 'M25.551'))).toEqual([])
    expect(placesOf(rule, 'diagnoses: [{ id: d, code: F41.1 }]\n')).toEqual([])
    expect(placesOf(rule, plan('status: discharged\n'))).toEqual([])
  })
})
