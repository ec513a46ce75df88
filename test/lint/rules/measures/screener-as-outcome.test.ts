import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { objective } from './objective.ts'

const said = saidBy('screener-as-outcome')

describe('screener-as-outcome', () => {
  it.each(['audit-c', 'CAGE', 'dast-10', 'phq-2', 'mdq'])('reports %s', (instrument) => {
    expect(said(objective({ instrument, target: '{ at_most: 0 }' }))).toHaveLength(1)
  })

  it('says what it is', () => {
    expect(said(objective({ instrument: 'phq-2', target: '{ at_most: 2 }' }))).toEqual([
      'objectives[0].measure.instrument: Objective o, “As said”: the PHQ-2 is a screening instrument (Kroenke, Spitzer & Williams 2003, Med Care).',
    ])
  })

  it('leaves instruments that follow change alone', () => {
    expect(said(objective({ instrument: 'phq-9', target: '{ at_most: 4 }' }))).toEqual([])
  })

  it('leaves screening itself alone: rows, and measures without a target', () => {
    expect(said('measures:\n  - { id: m, instrument: audit-c, target: { at_most: 3 } }')).toEqual(
      [],
    )
    expect(said(objective({ instrument: 'audit-c', baseline: '{ value: 5 }' }))).toEqual([])
  })
})
