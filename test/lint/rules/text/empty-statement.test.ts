import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'empty-statement'

describe('empty-statement', () => {
  it('finds the rows of a blank form', () => {
    const plan =
      'problems:\n  - id: p\n    statement:\ngoals:\n  - id: g\n    statement: " "\n    objectives:\n      - id: o\nobjectives:\n  - id: q\ninterventions:\n  - id: i\n    minutes: 50\n'
    expect(saidBy(rule, plan)).toEqual([
      'This problem has no statement.',
      'This goal has no statement.',
      'This objective has no statement.',
      'This objective has no statement.',
      'This intervention names no modality, technique or description.',
    ])
  })

  it('is content with other words for the same', () => {
    const plan =
      'problems:\n  - nursing_diagnosis: Impaired mobility\n  - behavioral_definition: Wakes at three\ngoals:\n  - client_words: I want to sleep\nobjectives:\n  - plain: Walk each day\ninterventions:\n  - technique: Exposure\n  - description: Passes\n  - modality: CBT\n'
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('leaves a statement that is no text, and a goal that is no mapping, to the structure rules', () => {
    expect(placesOf(rule, 'goals:\n  - id: g\n    statement: [a, b]\n  - Sleep\n')).toEqual([])
  })

  it('has nothing to ask of a plan without parts', () => {
    expect(placesOf(rule, 'title: Plan\ngoals: []\n')).toEqual([])
  })
})
