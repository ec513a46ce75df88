import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

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
