import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'client-view-number-differs'

const planWith = (plain: string, unit = 'days a week', more = '') =>
  `goals:
  - id: school
    statement: Back at school
    objectives:
      - id: attend
        statement: By January 29, 2027, Mateo will attend at least 4 full school days a week, up from 2.
        plain: ${plain}
        target_date: 2027-01-29
        measure: { behavior: school days, unit: ${unit}, baseline: { value: 2 }, target: { at_least: 4 } }
${more}`

const withScore = (plain: string) =>
  `objectives:
  - id: mood
    statement: The PHQ-9 score falls from 14 to 7 or lower by March 1, 2027.
    plain: ${plain}
    target_date: 2027-03-01
    measure: { instrument: phq-9, unit: points, baseline: { value: 14 }, target: { at_most: 7 } }
`

describe('client-view-number-differs', () => {
  it.each([
    'Go to school five days a week.',
    'Be at school 3 days a week',
    'Three full school days each week',
    'Go to school four days a week by February 28.',
    'Get to school by 2027-02-01.',
  ])('finds “%s” where four days were agreed on', (plain) => {
    expect(placesOf(rule, planWith(JSON.stringify(plain)))).toHaveLength(1)
  })

  it.each([
    'Go to school four days a week.',
    'Go to school 4 full days a week, up from two.',
    'At least four school days per week by January 29',
    'Go to school four days a week by January 29, 2027.',
    'Take five deep breaths before school.',
    'Be there for 5 days.',
    'Two or three days a week at first',
    'Be up by 6:30 on school days.',
    'Start on October 5.',
    'Feel at home at school again.',
  ])('is silent for “%s”', (plain) => {
    expect(placesOf(rule, planWith(JSON.stringify(plain)))).toEqual([])
  })

  it.each([
    'Bring my PHQ-9 down to 5.',
    'Bring my PHQ-9 to 5.',
    'PHQ-9 score of 9 or less',
    'PHQ-9 below 6',
  ])('finds another score: %s', (plain) => {
    expect(placesOf(rule, withScore(JSON.stringify(plain)))).toHaveLength(1)
  })

  it.each([
    'Bring my PHQ-9 down to 7.',
    'PHQ-9 from 14 to 7',
    'PHQ-9 to 7',
    'PHQ-9 under 8',
    'Fill in the PHQ-9 every 2 weeks.',
    'My PHQ-9 goes down.',
    'PHQ-9 down to 7 by March 1',
  ])('is silent for the same score: %s', (plain) => {
    expect(placesOf(rule, withScore(JSON.stringify(plain)))).toEqual([])
  })

  it('reads the client’s version of a goal with all its objectives', () => {
    const view = (step: string) =>
      `client_view:\n  goals:\n    - goal: school\n      action_steps: [${step}]\n`
    const plain = JSON.stringify('Be there.')
    const found = findingsOf(
      rule,
      planWith(plain, 'days a week', view('Five days a week with Dev')),
    )
    expect(found).toHaveLength(1)
    expect(
      placesOf(rule, planWith(plain, 'days a week', view('Two days a week to begin'))),
    ).toEqual([])
  })

  it('holds nothing against a plan in another language', () => {
    const text = `language: es\n${planWith(JSON.stringify('Go to school five days a week.'))}`
    expect(placesOf(rule, text)).toEqual([])
  })
})
