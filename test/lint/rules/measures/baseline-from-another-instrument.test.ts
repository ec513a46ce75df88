import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { objective, scores } from './objective.ts'

const said = saidBy('baseline-from-another-instrument')
const source = (text: string, instrument = 'phq-9') =>
  said(objective({ instrument, baseline: `{ value: 14, source: ${text} }` }))

describe('baseline-from-another-instrument', () => {
  it('reports a source that names another instrument or edition', () => {
    expect(source('PHQ-A at intake')).toEqual([
      'objectives[0].measure.baseline.source: Objective o, “As said”: the instrument is the PHQ-9, and the source of the baseline names the PHQ-A.',
    ])
    expect(source('GAD-7')).toHaveLength(1)
    expect(source('PHQ-8 by telephone')).toHaveLength(1)
    expect(source('BDI', 'bdi-ii')).toHaveLength(1)
    expect(source('OCI of March', 'oci-r')).toHaveLength(1)
  })

  it.each([
    'PHQ-9 at intake',
    'Questionnaire at intake',
    'PHQ-9, after a positive PHQ-2',
    'PCP letter',
  ])('accepts “%s”', (text) => {
    expect(source(`"${text}"`)).toEqual([])
  })

  it('reports a record that holds only the sibling', () => {
    const plan = objective({ instrument: 'phq-9', target: '{ at_most: 7 }' })
    expect(said(plan, { record: scores({ '2026-10-01': 14 }, 'phq-a') })).toEqual([
      'objectives[0].measure.instrument: Objective o, “As said”: the instrument is the PHQ-9, and the record holds only the PHQ-A.',
    ])
    expect(said(plan, { record: scores({ '2026-10-01': 14 }) })).toEqual([])
    expect(said(plan, { record: scores({ '2026-10-01': 14 }, 'gad-7') })).toEqual([])
    const both = `${scores({ '2026-10-01': 14 }, 'phq-a')}  - { instrument: phq-9, date: 2026-10-08, score: 12 }\n`
    expect(said(plan, { record: both })).toEqual([])
  })
})
