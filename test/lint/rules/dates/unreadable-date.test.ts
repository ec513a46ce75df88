import { describe, expect, it } from 'vitest'
import { sentence } from '../../../../src/lint/finding.ts'
import { advisedBy, foundBy, saidBy } from '../said-by.ts'

const said = saidBy('unreadable-date')
const goal = (due: string, more = '') => `${more}goals:\n  - id: a\n    target_date: ${due}`

describe('unreadable-date', () => {
  it.each(['soon', 'ongoing', 'end of school year', 'December 2026'])('reports “%s”', (due) => {
    expect(said(goal(due))).toEqual([
      `goals[0].target_date: “${due}” is neither a date nor a span of time.`,
    ])
  })

  it('says how a date in another form is written', () => {
    expect(said(goal('12/15/2026'))).toEqual([
      'goals[0].target_date: Found “12/15/2026”; wanted 2026-12-15.',
    ])
    expect(advisedBy('unreadable-date')(goal('12/15/2026'))).toEqual(['Write 2026-12-15.'])
  })

  it('does not choose between two readings', () => {
    expect(said(goal('03/04/2026'))).toEqual([
      'goals[0].target_date: “03/04/2026” may mean 2026-03-04 or 2026-04-03.',
    ])
  })

  it.each([
    '2026-12-15',
    '2026-12',
    '2026-02-30',
    '8 weeks',
    'within 30 days',
    'by week 4',
    '"[date]"',
    'TBD',
  ])('leaves “%s” alone', (due) => {
    expect(said(goal(due))).toEqual([])
  })

  describe('sessions', () => {
    const sentenceFor = 'the plan says neither how often sessions are nor when one is.'

    it.each(['next session', '12 sessions'])('asks for a schedule behind “%s”', (due) => {
      expect(said(goal(due))).toEqual([
        `goals[0].target_date: “${due}” has no date: ${sentenceFor}`,
      ])
    })

    it.each([
      'services:\n  - frequency: weekly\n',
      'interventions:\n  - id: mi\n    frequency: weekly\n',
      'phases:\n  - name: first\n    frequency: 2x/week\n',
      'appointments:\n  - date: 2026-10-08\n',
    ])('is content with %j', (schedule) => {
      expect(said(goal('next session', schedule))).toEqual([])
    })

    it('is content when the deadline itself says how often', () => {
      expect(said(goal('before next weekly session'))).toEqual([])
    })

    it('is not content with a service that says nothing of the kind', () => {
      expect(said(goal('next session', 'services:\n  - service: Therapy\n'))).toHaveLength(1)
    })
  })

  describe('discharge', () => {
    it('asks for the day on which it is expected', () => {
      expect(said(goal('by discharge'))).toEqual([
        'goals[0].target_date: “by discharge” has no date: discharge.anticipated does not say when that is.',
      ])
      expect(said('discharge:\n  anticipated: at discharge')).toHaveLength(1)
    })

    it('is content when the plan says so', () => {
      expect(said(goal('discharge', 'discharge:\n  anticipated: 2027-03-01\n'))).toEqual([])
      expect(said(goal('discharge', 'discharge:\n  anticipated: 6 months\n'))).toEqual([])
    })
  })

  it('hides the words where values are hidden', () => {
    const [finding] = foundBy('unreadable-date')(goal('when Jake is home'))
    expect(finding && sentence(finding, false)).toBe(
      '(not shown) is neither a date nor a span of time.',
    )
  })
})
