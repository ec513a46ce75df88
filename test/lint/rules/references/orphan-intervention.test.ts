import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'orphan-intervention'

describe('orphan-intervention', () => {
  it('is silent where an objective names it', () => {
    const plan =
      'goals:\n  - id: g\n    objectives:\n      - id: o\n        interventions: [cbt]\ninterventions:\n  - id: cbt\n'
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('is silent where one goal names none: all of them serve it', () => {
    const interventions = 'interventions:\n  - id: cbt\n  - id: art\n'
    expect(placesOf(rule, `goals:\n  - id: g\n${interventions}`)).toEqual([])
    expect(placesOf(rule, interventions)).toEqual([])
    expect(placesOf(rule, `goals:\n  - id: g\n  - id: h\n${interventions}`)).toEqual([
      'interventions[0]',
      'interventions[1]',
    ])
  })

  it.each(['completed', 'discontinued'])('is silent when it is %s', (status) => {
    const plan = `goals:\n  - id: g\n  - id: h\ninterventions:\n  - id: cbt\n    status: ${status}\n`
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('says of one without an id that nothing can name it', () => {
    const plan =
      'goals:\n  - id: g\n    interventions: [cbt]\ninterventions:\n  - id: cbt\n  - modality: Art\n'
    expect(saidBy(rule, plan)).toEqual([
      'This intervention has no id, and so no goal or objective names it.',
    ])
  })
})
