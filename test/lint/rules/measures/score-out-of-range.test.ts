import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { objective } from './objective.ts'

const said = saidBy('score-out-of-range')
const phq9 = (baseline: string, target: string) =>
  said(objective({ instrument: 'phq-9', baseline, target }))

describe('score-out-of-range', () => {
  it('reports a baseline or target above the highest score, with both figures and the source', () => {
    expect(phq9('{ value: 28 }', '{ at_most: 7 }')).toEqual([
      'objectives[0].measure.baseline.value: Objective o, “As said”: the baseline, 28, is above the highest score of PHQ-9, 27 (Kroenke, Spitzer & Williams 2001, J Gen Intern Med; Spitzer et al. 1999, JAMA).',
    ])
    expect(phq9('{ value: 20 }', '{ at_most: 28 }')).toHaveLength(1)
    expect(phq9('{ value: 20 }', '{ between: [5, 30] }')).toHaveLength(1)
    expect(phq9('{ value: 20 }', '{ at_most: -1 }')[0]).toContain('below the lowest score')
  })

  it('accepts the ends of the range', () => {
    expect(phq9('{ value: 27 }', '{ at_most: 0 }')).toEqual([])
    expect(phq9('{ value: "27" }', '{ equals: 0 }')).toEqual([])
  })

  it('reads figures written as text', () => {
    expect(phq9('{ value: "28/27" }', '{ at_most: 7 }')).toHaveLength(1)
    expect(phq9('{ value: 30 points }', '{ at_most: 7 }')).toHaveLength(1)
    expect(phq9('{ value: moderate }', '{ at_most: 7 }')).toEqual([])
  })

  it('works out where a change would lead', () => {
    expect(phq9('{ value: 14 }', '{ change_by: -14 }')).toEqual([])
    expect(phq9('{ value: 14 }', '{ change_by: -15 }')).toEqual([
      expect.stringContaining('the score after the change, -1, is below the lowest score'),
    ])
  })

  it('holds a row to its own maximum, and objectives on the same scale with it', () => {
    const row =
      'measures:\n  - { id: berg, name: Berg Balance Scale, baseline: { value: 38 }, target: { at_least: 57 }, scale_maximum: 56 }\n'
    expect(said(row)).toHaveLength(1)
    expect(said(row.replace('57', '56'))).toEqual([])
    const goal = objective({ instrument: 'Berg balance scale', target: '{ at_least: 60 }' })
    expect(said(row.replace('57', '56') + goal)).toHaveLength(1)
  })

  it('reports recorded scores and screenings', () => {
    const record = 'measures:\n  - { instrument: GAD 7, date: 2026-10-01, score: 22 }'
    expect(said('', { record })).toEqual([
      'measures[0].score: The GAD-7 score of 2026-10-01, 22, is above the highest score there is, 21 (Spitzer, Kroenke, Williams & Löwe 2006, Arch Intern Med).',
    ])
    expect(said('', { record: record.replace('22', '21') })).toEqual([])
    const screening =
      'assessment:\n  screenings:\n    - { for: Drugs, instrument: dast-10, score: 11 }'
    expect(said(screening)[0]).toMatch(/^assessment\.screenings\[0\]\.score: .* without a date, 11/)
  })

  it('says nothing about a range that is not confirmed, or an unknown instrument', () => {
    expect(said(objective({ instrument: 'bdi-ii', target: '{ at_most: 70 }' }))).toEqual([])
    expect(said(objective({ instrument: 'xyz-3', target: '{ at_most: 70 }' }))).toEqual([])
    expect(said(objective({ behavior: 'steps', target: '{ at_least: 7000 }' }))).toEqual([])
  })

  it('does not borrow the maximum of another scale, and knows a row by its name', () => {
    const rows =
      'measures:\n  - { id: fim, name: FIM, scale_maximum: 7 }\n  - { id: m, name: PHQ-9, baseline: { value: 28 } }\n'
    const goal = objective({ instrument: 'Berg', baseline: '{ value: 38 }' })
    expect(said(rows + goal)).toEqual([expect.stringMatching(/^measures\[1\]\.baseline\.value/)])
  })

  it('names what it speaks of by id and first words', () => {
    const plan = (statement: string) =>
      said(objective({ statement, instrument: 'phq-9', baseline: '{ value: 28 }' }))[0]
    expect(plan('one two three four five six seven')).toContain(
      'Objective o, “one two three four five six seven”:',
    )
    expect(plan('one two three four five six seven eight')).toContain(
      '“one two three four five six seven …”:',
    )
  })
})
