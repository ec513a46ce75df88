import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'baseline-differs-in-review'
const plan = (review: string, more = '') =>
  `effective: 2026-05-04\n${more}objectives:\n  - id: attacks\n    measure: { behavior: panic attacks, unit: attacks a week, baseline: { value: 5, date: 2026-04-27 } }\n  - id: drives\n    measure: { behavior: days with a drive, unit: days a week, baseline: { value: 0 } }\n  - id: mood\n    measure: { instrument: phq-9, baseline: { value: 16 } }\nreview:\n  history:\n    - { date: 2026-07-03, ${review} }\n`

describe('baseline-differs-in-review', () => {
  it('reads what was written for the objective', () => {
    const evidence = (text: string) => plan(`objectives: [{ id: attacks, evidence: "${text}" }]`)
    expect(saidBy(rule, evidence('From 6 to 3 attacks a week'))).toEqual([
      'The review says “From 6 to 3 attacks a week”; the baseline of attacks is “5”.',
    ])
    expect(placesOf(rule, evidence('From 6 to 3'))).toEqual([
      'review.history[0].objectives[0].evidence',
    ])
    for (const text of [
      'From 5 to 3',
      'From 6 to 3 attacks a month',
      'From 6 hours of sleep to 7',
      'From 6 of 7 to 3',
    ])
      expect(placesOf(rule, evidence(text))).toEqual([])
  })

  it.each([
    ['Attacks fell from 6 to 3 a week; drives 2 days.', 1],
    ['PHQ-9 from 18 to 12.', 1],
    ['PHQ-9 from 16 to 12, and attacks from 6 to 3 a week.', 1],
    ['Attacks fell from 5 to 3 a week.', 0],
    ['Work hours went from 6 to 12.', 0],
    ['Things moved from 6 to 3.', 0],
    ['Attacks are down to 3 a week.', 0],
  ])('reads the summary “%s”', (summary, count) => {
    expect(placesOf(rule, plan(`summary: "${summary}"`))).toHaveLength(count)
  })

  it('is silent where the figure was recorded on the way', () => {
    const record = 'txplan: 1\nmeasures:\n  - { instrument: phq-9, date: 2026-06-01, score: 18 }\n'
    const whole = `txplan: 1\n${plan('summary: PHQ-9 from 18 to 12.')}`
    expect(placesOf(rule, { plan: whole, record })).toEqual([])
  })

  it('is silent where the plan was revised since, and about later reviews', () => {
    const said = 'summary: PHQ-9 from 18 to 12.'
    const revision = 'revision: { number: 2, date: 2026-07-03 }\n'
    expect(placesOf(rule, plan(said, revision))).toEqual([])
    const second = `${plan('summary: PHQ-9 from 16 to 14.')}    - { date: 2026-08-03, ${said} }\n`
    expect(placesOf(rule, second)).toEqual([])
  })
})
