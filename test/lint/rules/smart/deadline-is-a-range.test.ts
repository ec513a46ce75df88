import { describe, expect, it } from 'vitest'
import { advisedBy, saidBy } from '../said-by.ts'

const said = saidBy('deadline-is-a-range')
const goal = (date: string) => `goals:\n  - { id: sleep, target_date: ${date} }`

describe('deadline-is-a-range', () => {
  it('names the range and its end', () => {
    expect(said(goal('6-8 weeks'))).toEqual([
      'goals[0].target_date: The target date of goal sleep is a range, 6-8 weeks.',
    ])
    expect(advisedBy('deadline-is-a-range')(goal('6-8 weeks'))).toEqual([
      'Write the day or the span that counts, such as 8 weeks.',
    ])
  })

  it.each([
    '8 weeks',
    '2026-12-15',
    'about 8 weeks',
    'next session',
    '12/15/2026',
    'within 30 days',
  ])('is silent on %s', (date) => expect(said(goal(date))).toEqual([]))

  it('judges objectives as well', () => {
    expect(said('objectives:\n  - { target_date: 4 to 6 sessions }')).toEqual([
      'objectives[0].target_date: The target date of this objective is a range, 4 to 6 sessions.',
    ])
  })
})
