import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'discharge-criteria-not-reviewed'

const plan = (summary: string, more = '', criterion = 'No self-harm for six months') =>
  `${more}discharge:\n  criteria: [${criterion}]\nreview:\n  history:\n    - { date: 2026-11-02, summary: ${summary} }\n`

describe('discharge-criteria-not-reviewed', () => {
  it('finds criteria that no review speaks of', () => {
    expect(placesOf(rule, plan('Walks on 4 days a week'))).toEqual(['discharge.criteria'])
    const two = `${plan('Walks on 4 days')}    - { date: 2026-11-16, summary: Walks on 5 days }\n`
    expect(saidBy(rule, two)).toEqual(['None of the 2 reviews speaks of these criteria.'])
  })

  it.each([
    plan('Six weeks without self-harm'),
    plan('Walks on 4 days. Ready to think of discharge'),
    plan('Walks, decision: step-down'),
    plan('PHQ-9 fell to 9', '', 'PHQ-9 below 5 twice'),
    plan('Walks on 4 days', 'status: discharged\n'),
    plan('Walks on 4 days').replace('No self-harm for six months', ''),
    'discharge:\n  criteria: [Full nights]\n',
  ])('is silent about %j', (text) => {
    expect(placesOf(rule, text)).toEqual([])
  })

  it('takes the review of an objective about the same for a word on it', () => {
    const objective = 'objectives:\n  - { id: o, statement: Not one act of self-harm }\n'
    const text = plan('Going on', objective).replace(
      'Going on',
      'Going on, objectives: [{ id: o }]',
    )
    expect(placesOf(rule, text)).toEqual([])
  })
})
