import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'objective-not-time-bound'
const objective = (statement: string, more = '') =>
  `objectives:\n  - id: a\n    statement: ${statement}\n${more}`

describe(rule, () => {
  it('finds a sentence without an end', () => {
    expect(saidBy(rule, objective('Ana will open a bank account.'))).toEqual([
      'Objective a, “Ana will open a bank account.”: neither the sentence nor a target date says by when.',
    ])
  })

  it('tells how often from until when', () => {
    expect(saidBy(rule, objective('Walk 20 minutes 3 times a week.'))[0]).toContain(
      'it says how often, and neither the sentence nor a target date says until when.',
    )
  })

  it.each([
    'Starting Monday, walk 20 minutes each day.',
    'Take the pill by 9 am each day.',
    'Answer within 30 seconds on 4 of 5 trials.',
    'Finish the 30-day program.',
  ])('is not misled by “%s”', (statement) => {
    expect(placesOf(rule, objective(statement))).toEqual(['objectives[0].statement'])
  })

  it.each([
    'Open a bank account by March 3, 2027.',
    'Within 6 weeks, open a bank account.',
    'Open a bank account before discharge.',
    'Walk daily for 14 days.',
    'Open a bank account by session 6.',
  ])('is silent about “%s”', (statement) => {
    expect(placesOf(rule, objective(statement))).toEqual([])
  })

  it('is silent when a field has the date, as a day or a span', () => {
    for (const date of ['2027-03-03', '8 weeks'])
      expect(placesOf(rule, objective('Open an account.', `    target_date: ${date}\n`))).toEqual(
        [],
      )
  })

  it('says when only the goal has one', () => {
    const plan =
      'goals:\n  - id: g\n    statement: Money no longer scares me.\n    target_date: 2027-03-03\n    objectives:\n      - id: a\n        statement: Open a bank account.\n'
    expect(saidBy(rule, plan)).toEqual([expect.stringContaining('only its goal has a target date')])
  })
})
