import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'objective-not-specific'
const objective = (statement: string, more = '') =>
  `objectives:\n  - id: a\n    statement: ${statement}\n${more}`

describe(rule, () => {
  it('finds a count of something loose', () => {
    expect(saidBy(rule, objective('Eat healthier on 5 of 7 days by March 3.'))).toEqual([
      expect.stringMatching(
        /^Objective a, “Eat healthier .*It says how much, and no measure says of what/,
      ),
    ])
    expect(placesOf(rule, objective('Use coping skills 3 times a week by May 1.'))).toHaveLength(1)
  })

  it('is silent when what is counted can be seen', () => {
    expect(placesOf(rule, objective('Eat breakfast on 5 of 7 days by March 3.'))).toEqual([])
    expect(placesOf(rule, objective('Name 3 coping skills by May 1.'))).toEqual([])
  })

  it('is silent when a measure names it', () => {
    const measure =
      '    measure:\n      behavior: meals with a vegetable\n      target: { at_least: 5 }\n'
    expect(placesOf(rule, objective('Eat healthier on 5 of 7 days.', measure))).toEqual([])
  })

  it('leaves what cannot be measured either to the rule about that', () => {
    expect(placesOf(rule, objective('Feel less anxious by March 3.'))).toEqual([])
  })
})
