import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

describe('missing-id', () => {
  it('asks every part that others point at for an id', () => {
    const plan =
      'problems:\n  - statement: Worry\ngoals:\n  - statement: Calm\n    objectives:\n      - statement: Walk\nobjectives:\n  - statement: Swim\ninterventions:\n  - technique: Exposure\n'
    expect(saidBy('missing-id', plan)).toEqual([
      'This problem has no id.',
      'This goal has no id.',
      'This objective has no id.',
      'This objective has no id.',
      'This intervention has no id.',
    ])
  })

  it('asks nothing of people, diagnoses, services and measures', () => {
    const plan =
      'care_team:\n  - name: S. Lowe\ndiagnoses:\n  - code: F32.1\nservices:\n  - code: "90834"\nmeasures:\n  - instrument: phq-9\n'
    expect(placesOf('missing-id', plan)).toEqual([])
  })

  it('leaves an element that is no mapping to the structure rules', () => {
    const plan = 'goals:\n  - Sleep better\n  - id: calm\n    statement: Worry less\n'
    expect(placesOf('missing-id', plan)).toEqual([])
  })
})
