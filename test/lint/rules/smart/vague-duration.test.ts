import { describe, expect, it } from 'vitest'
import { advisedBy, saidBy } from '../said-by.ts'

const said = saidBy('vague-duration')
const advised = advisedBy('vague-duration')

describe('vague-duration', () => {
  it('reports each range once, and how often it stands', () => {
    const plan =
      'duration: 8-12 weeks\nservices:\n  - { id: pt, duration: 8-12 weeks }\n  - { id: ot, duration: 6 to 8 weeks }'
    expect(said(plan)).toEqual([
      'duration: The duration is a range, “8-12 weeks”, here and elsewhere (1 more), and there is no date on which it ends.',
      'services[1].duration: The duration is a range, “6 to 8 weeks”, and there is no date on which it ends.',
    ])
    expect(advised(plan)).toEqual([
      'Write one length, such as 12 weeks, or give the day on which it ends: “end”, or “expires” of the plan.',
      'Write one length, such as 8 weeks, or give the day on which it ends: “end”, or “expires” of the plan.',
    ])
  })

  it('is silent where there is an end', () => {
    const range = 'interventions:\n  - { id: i, duration: 8-12 weeks'
    expect(said(`${range} }`)).toHaveLength(1)
    expect(said(`${range}, end: 2026-12-15 }`)).toEqual([])
    expect(said(`expires: 2027-01-01\n${range} }`)).toEqual([])
    expect(said(`discharge: { anticipated: 2027-01-01 }\n${range} }`)).toEqual([])
  })

  it.each(['ongoing', 'Open-ended', 'as long as needed', 'until goals are met'])(
    'finds %s',
    (text) => {
      expect(said(`services:\n  - { id: s, duration: ${text} }`)).toHaveLength(1)
    },
  )

  it.each([
    '12 weeks',
    'about 3 months',
    'until discharge',
    '12 sessions',
    'ongoing, 12 weeks at first',
    '2-hour group',
  ])('is silent on %s', (text) =>
    expect(said(`services:\n  - { id: s, duration: "${text}" }`)).toEqual([]),
  )
})
