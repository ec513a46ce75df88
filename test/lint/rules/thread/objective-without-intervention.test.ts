import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'objective-without-intervention'

const plan = (second: string, goal = '', first = ', interventions: [i]') =>
  `goals:\n  - id: g\n    statement: To rest\n${goal}    objectives:\n      - { id: a${first} }\n      - { ${second} }\ninterventions:\n  - { id: i, modality: CBT }\n`

describe('objective-without-intervention', () => {
  it('finds the one that names none, by id or by place', () => {
    expect(placesOf(rule, plan('id: b'))).toEqual(['goals[0].objectives[1]'])
    expect(placesOf(rule, plan('statement: In bed by ten'))).toEqual(['goals[0].objectives[1]'])
  })

  it.each([
    ['its goal names one', plan('id: b', '    interventions: [i]\n')],
    ['it names one', plan('id: b, interventions: [i]')],
    ['nothing names any: what is done serves all', plan('id: b', '', '')],
    ['it was met', plan('id: b, status: met')],
    ['it is deferred', plan('id: b, status: deferred')],
    ['its goal is a life goal', plan('id: b', '    area: life goal\n')],
    [
      'it belongs to no goal, which is said elsewhere',
      `${plan('id: b, interventions: [i]')}objectives:\n  - { id: c }\n`,
    ],
    ['the plan is over', `status: discharged\n${plan('id: b')}`],
  ])('is silent where %s', (_, text) => {
    expect(placesOf(rule, text)).toEqual([])
  })
})
