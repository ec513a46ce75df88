import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'review-without-data'
const review = (fields: string, more = '') => `${more}review:\n  history:\n    - { ${fields} }\n`

describe('review-without-data', () => {
  it('finds a review without anything to check', () => {
    const bare = review('date: 2026-11-02, decision: continue, summary: Doing well in treatment.')
    expect(placesOf(rule, bare)).toEqual(['review.history[0]'])
  })

  it('says so where scores were there to be told', () => {
    const plan = `txplan: 1\n${review('date: 2026-11-02, summary: Doing well')}`
    const record = 'txplan: 1\nmeasures:\n  - { instrument: phq-9, date: 2026-10-20, score: 9 }\n'
    expect(saidBy(rule, { plan, record })[0]).toContain('since the one before (1)')
    const later = record.replace('2026-10-20', '2026-11-20')
    expect(saidBy(rule, { plan, record: later })[0]).not.toContain('scores')
  })

  it.each([
    'summary: Asleep on 4 nights a week',
    'summary: Attacks have dropped',
    'summary: No progress with the calls',
    'objectives: [{ id: o, status: some progress }]',
    'objectives: [{ id: o, percent: 40 }]',
    'decision: initial',
  ])('is content with {%s}', (fields) => {
    expect(placesOf(rule, review(`date: 2026-11-02, ${fields}`))).toEqual([])
  })

  it('is content with a note of progress of that day', () => {
    const noted = (day: string) =>
      review('date: 2026-11-02', `objectives:\n  - { id: o, progress: [{ date: ${day} }] }\n`)
    expect(placesOf(rule, noted('2026-10-29'))).toEqual([])
    expect(placesOf(rule, noted('2026-09-29'))).toHaveLength(1)
  })

  it('leaves it to the rule on completeness where nothing is told anywhere', () => {
    expect(placesOf(rule, review('date: 2026-11-02, decision: continue'))).toEqual([])
  })

  it('passes over the empty row of a form and a review to come', () => {
    expect(placesOf(rule, review('date: , summary: , decision: '))).toEqual([])
    expect(placesOf(rule, review('date: 2027-02-01, summary: Doing well'))).toEqual([])
  })

  it('is as severe as the profile that asks, and off where they are silent', () => {
    const plan = `txplan: 1\n${review('date: 2026-11-02, summary: Doing well')}`
    const severity = (profiles: string[]) =>
      findingsOf(rule, { plan, profiles }).map((one) => one.severity)
    expect(severity([])).toEqual(['warning'])
    expect(severity(['wi-dhs-35'])).toEqual(['error'])
  })
})
