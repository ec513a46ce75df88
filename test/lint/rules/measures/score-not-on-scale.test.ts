import { describe, expect, it } from 'vitest'
import { advisedBy, saidBy } from '../said-by.ts'
import { objective } from './objective.ts'

const said = saidBy('score-not-on-scale')

describe('score-not-on-scale', () => {
  it('reports a half point where only whole ones can be', () => {
    const plan = objective({
      instrument: 'phq-9',
      baseline: '{ value: 13.5 }',
      target: '{ at_most: 7 }',
    })
    expect(said(plan)).toEqual([
      expect.stringMatching(
        /^objectives\[0\]\.measure\.baseline\.value: Objective o, “As said”: the baseline, 13.5, is no score of the PHQ-9, which goes in steps of 1/,
      ),
    ])
    expect(advisedBy('score-not-on-scale')(plan)[0]).toContain('there can be is 14')
    expect(said(objective({ instrument: 'phq-9', target: '{ equals: 6.5 }' }))).toHaveLength(1)
  })

  it('reports recorded scores', () => {
    const record = (score: number) =>
      `measures:\n  - { instrument: gad-7, date: 2026-10-01, score: ${score} }`
    expect(said('', { record: record(12.5) })).toHaveLength(1)
    expect(said('', { record: record(12) })).toEqual([])
  })

  it('leaves bounds alone: “at most 9.5” says what is meant', () => {
    expect(said(objective({ instrument: 'phq-9', target: '{ at_most: 9.5 }' }))).toEqual([])
  })

  it('knows instruments with fractions', () => {
    expect(said(objective({ instrument: 'srs', baseline: '{ value: 33.4 }' }))).toEqual([])
    expect(said(objective({ instrument: 'srs', baseline: '{ value: 33.45 }' }))).toHaveLength(1)
    expect(said(objective({ instrument: 'ede-q', baseline: '{ value: 3.456 }' }))).toEqual([])
  })

  it('leaves a WHO-5 sum before it is multiplied alone', () => {
    const who5 = (value: number) =>
      said(objective({ instrument: 'who-5', baseline: `{ value: ${value} }` }))
    expect(who5(13)).toEqual([])
    expect(who5(25)).toEqual([])
    expect(who5(26)).toHaveLength(1)
    expect(who5(52)).toEqual([])
    expect(who5(50)).toHaveLength(1)
    expect(who5(13.5)).toHaveLength(1)
  })
})
