import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'objective-without-baseline'

const plan = (measure: string, statement = 'Fewer panic attacks', more = '') =>
  `objectives:\n  - id: o\n    statement: ${JSON.stringify(statement)}\n    measure: { ${measure} }\n${more}`

const attacks = 'behavior: panic attacks, unit: attacks a week, target: { at_most: 1 }'

describe('objective-without-baseline', () => {
  it.each([
    attacks,
    'behavior: minutes of tantrum, target: { between: [0, 5] }',
    'behavior: confidence rated from 0 to 10, target: { at_least: 7 }',
  ])('finds {%s}', (measure) => {
    expect(placesOf(rule, plan(measure))).toEqual(['objectives[0].measure'])
  })

  it.each([
    ['a baseline', plan(`${attacks}, baseline: { value: 4 }`)],
    [
      'an instrument, which has a rule of its own',
      plan('instrument: gad-7, target: { at_most: 7 }'),
    ],
    ['new activities', plan('behavior: pleasant activities, target: { at_least: 3 }')],
    ['skills', plan('behavior: skills shown, target: { at_least: 2 }')],
    ['a level in words', plan('behavior: help to walk, target: { equals: supervision }')],
    ['holding on', plan('behavior: drinks, target: { at_most: 0 }', 'Remain abstinent')],
    ['a start in the sentence', plan(attacks, 'Panic attacks once a week, down from 4 a week')],
    [
      'a start in the problem',
      plan(
        attacks,
        'Fewer panic attacks',
        'problems:\n  - { id: p, statement: Four panic attacks a week }\n',
      ),
    ],
    ['a met objective', plan(attacks).replace('    measure', '    status: met\n    measure')],
    ['a plan that is over', `status: discharged\n${plan(attacks)}`],
  ])('is content with %s', (_, text) => {
    expect(placesOf(rule, text)).toEqual([])
  })

  it('does not take a figure of something else for the start', () => {
    const other =
      'problems:\n  - { id: p, statement: "Panic attacks at work. Sleeps four hours." }\n'
    expect(placesOf(rule, plan(attacks, 'Fewer panic attacks', other))).toHaveLength(1)
  })
})

describe('objective-without-baseline, where the sentence compares', () => {
  const objective = (statement: string, more = '') =>
    `objectives:\n  - id: o\n    statement: ${JSON.stringify(statement)}\n${more}`
  const here = ['objectives[0].statement']

  it.each([
    'Reduce anxiety symptoms.',
    'Fewer nightmares',
    'Client will call her sister more often.',
    'Increase social engagement.',
    'To feel less lonely',
    'The worry shrinks.',
  ])('finds “%s”', (statement) => {
    expect(placesOf(rule, objective(statement))).toEqual(here)
  })

  it.each([
    '3 activities a week by week 4',
    'At least 3 walks a week, no less than 20 minutes',
    'At most 2 drinks a day, or fewer',
    'Less than 3 drinks a week',
    'Strengthen the lower back',
    'Reduce panic attacks from 5 to 1 a week',
    'Cut smoking by half',
    'Walk regardless of the weather',
    'PHQ-9 score of 9 or lower',
  ])('is content with “%s”', (statement) => {
    expect(placesOf(rule, objective(statement))).toEqual([])
  })

  it('asks for the start of what is to rise, only where the sentence says “more”', () => {
    const walks = 'behavior: walks, unit: walks a week, target: { at_least: 4 }'
    expect(placesOf(rule, plan(walks, 'Walk more often'))).toEqual(['objectives[0].measure'])
    expect(placesOf(rule, plan(walks, 'Walk 4 times a week'))).toEqual([])
    expect(placesOf(rule, plan(`${walks}, baseline: { value: 0 }`, 'Walk more often'))).toEqual([])
  })

  it('is content where an assessment gives the figure', () => {
    const told = 'assessment:\n  symptoms:\n    - { symptom: Nightmares, frequency: 4 a week }\n'
    expect(placesOf(rule, objective('Fewer nightmares', told))).toEqual([])
  })

  describe('in a goal', () => {
    const goal = (statement: string, under = '') =>
      `goals:\n  - id: g\n    statement: ${JSON.stringify(statement)}\n${under}`
    const step = (statement: string, more = '') =>
      `    objectives:\n      - id: o\n        statement: ${JSON.stringify(statement)}\n${more}`
    const shrinks = 'Its strength and length shrink.'

    it('looks at the objectives under it', () => {
      expect(placesOf(rule, goal(shrinks))).toEqual(['goals[0].statement'])
      expect(placesOf(rule, goal(shrinks, step('Name its tricks')))).toEqual(['goals[0].statement'])
      expect(placesOf(rule, goal(shrinks, step('Worry from 5 hours a day to 1')))).toEqual([])
    })

    it('says it once where an objective has the same finding', () => {
      expect(placesOf(rule, goal(shrinks, step('Worry less.')))).toEqual([
        'goals[0].objectives[0].statement',
      ])
    })

    it('takes any score of the plan for a start', () => {
      const scored = 'measures:\n  - { id: m, instrument: gad-7, baseline: { value: 14 } }\n'
      expect(placesOf(rule, goal(shrinks) + scored)).toEqual([])
    })
  })

  it('finds an instrument that is named with neither score nor target', () => {
    expect(placesOf(rule, objective('ASRS improvement.'))).toEqual(here)
    expect(
      saidBy(rule, objective('ASRS improvement.', '    measure: { instrument: ASRS }\n')),
    ).toEqual([
      expect.stringContaining('it names ASRS, with neither a starting score nor a target'),
    ])
    const record = 'measures:\n  - { instrument: phq-9, date: 2026-05-04, score: 14 }\n'
    const improve = `txplan: 1\n${objective('PHQ-9 improvement')}`
    expect(placesOf(rule, { plan: improve })).toEqual(here)
    expect(placesOf(rule, { plan: improve, record })).toEqual([])
    expect(placesOf(rule, objective('PHQ-9 from 14 to 9'))).toEqual([])
    expect(placesOf(rule, objective('Fill in the PHQ-9 each week'))).toEqual([])
  })
})
