import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'discharge-criteria-vague'
const criteria = (...texts: string[]) =>
  `discharge:\n  criteria:\n${texts.map((text) => `    - "${text}"\n`).join('')}`

describe('discharge-criteria-vague', () => {
  it.each([
    'Maximum benefit from treatment',
    'Client feels better',
    'When clinically indicated',
    'To be determined',
    'Client no longer needs services',
    'Sufficient progress',
  ])('finds %s', (text) => {
    expect(placesOf(rule, criteria(text))).toEqual(['discharge.criteria[0]'])
  })

  it.each([
    'Goals met, maximum benefit reached',
    'PHQ-9 below 5 at two visits, and client feels ready',
    'Sleeps through the night and feels better',
    'Back at work full time',
    'Step down to monthly visits when stable for 3 months',
  ])('is silent about %s', (text) => {
    expect(placesOf(rule, criteria(text))).toEqual([])
  })

  it('keeps the words to the terminal', () => {
    expect(saidBy(rule, criteria('Client feels better'))).toEqual([
      'This criterion, “Client feels better”, does not say what would be seen.',
    ])
  })
})
