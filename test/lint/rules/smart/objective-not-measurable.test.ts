import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'objective-not-measurable'
const objective = (statement: string, more = '') =>
  `objectives:\n  - id: a\n    statement: ${statement}\n${more}`

describe(rule, () => {
  it.each([
    'Ana will feel less anxious by March 3.',
    'By March 3, Ana will identify triggers for binge eating.',
    'Ana will attend group regularly through June.',
    'Ana will call her sponsor more often this month.',
    'Depression down by 50% in 8 weeks.',
    'Use 4-7-8 breathing when tense, by next session.',
  ])('finds “%s”', (statement) => {
    expect(placesOf(rule, objective(`'${statement}'`))).toEqual(['objectives[0].statement'])
  })

  it.each([
    'Ana will bring her GAD-7 score from 15 to 8 by March 3.',
    'By March 3, Ana will list 3 triggers for binge eating.',
    'Ana will hand in the lease application by Friday.',
    'Ana will drink no alcohol for 30 days.',
    'Complete psychological testing.',
    'Complete the intake.',
    'Finish parenting class.',
    'Undergo a sleep study.',
    'Pt will transfer from bed to chair with min assist by discharge.',
  ])('is silent about “%s”', (statement) => {
    expect(placesOf(rule, objective(`'${statement}'`))).toEqual([])
  })

  it('takes the measure into account: a target is enough, a measure without one is not', () => {
    const measure = '    measure:\n      instrument: gad-7\n      baseline: { value: 15 }\n'
    expect(saidBy(rule, objective('Ana will feel calmer.', measure))).toEqual([
      expect.stringContaining('Its measure has no target either.'),
    ])
    const withTarget = `${measure}      target: { at_most: 8 }\n`
    expect(placesOf(rule, objective('Ana will feel calmer.', withTarget))).toEqual([])
  })

  it('takes signs with a number as a measure', () => {
    const signs = '    criteria:\n      signs: [speaks first, stays to the end]\n'
    expect(placesOf(rule, objective('Ana trusts herself.', `${signs}      met_when: 2\n`))).toEqual(
      [],
    )
    expect(placesOf(rule, objective('Ana trusts herself.', signs))).toHaveLength(1)
  })

  it('says what is missing, by id and first words, with an example from the same field', () => {
    const text = objective('Ana will worry less about school and work and her mother by March 3.')
    const [finding] = findingsOf(rule, text)
    expect(saidBy(rule, text)[0]).toMatch(
      /^Objective a, “Ana will worry less about school and …”: “worry less .* No measure says/,
    )
    expect(finding?.args['example']).toContain('GAD-7')
  })

  it('hides the client’s words in what is meant for CI', () => {
    const [finding] = findingsOf(rule, objective('Ana will feel less anxious by March 3.'))
    expect(finding?.args['words']).toEqual({ clientText: 'Ana will feel less anxious by March …' })
    expect(finding?.args['because']).toHaveProperty('clientText')
  })

  it('holds a goal to it only when no objective breaks it down', () => {
    const goal = 'goals:\n  - id: calm\n    statement: Reduce anxiety symptoms.\n'
    expect(placesOf(rule, goal)).toEqual(['goals[0].statement'])
    const broken = `${goal}    objectives:\n      - id: a\n        statement: Call 2 friends by May 1.\n`
    expect(placesOf(rule, broken)).toEqual([])
  })

  it('leaves what is over, put off or replaced alone', () => {
    for (const status of ['met', 'deferred', 'revised', 'discontinued'])
      expect(placesOf(rule, objective('Feel better.', `    status: ${status}\n`))).toEqual([])
  })
})
