import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { objective, scores } from './objective.ts'

const said = saidBy('baseline-differs-from-record')
const plan = (value: number, date = '2026-09-29') =>
  objective({ instrument: 'phq-9', baseline: `{ value: ${value}, date: ${date} }` })

describe('baseline-differs-from-record', () => {
  it('quotes both figures', () => {
    expect(said(plan(16), { record: scores({ '2026-09-29': 14 }) })).toEqual([
      'objectives[0].measure.baseline.value: Objective o, “As said”: the baseline, 16, is not the PHQ-9 score recorded on that day, 2026-09-29: 14.',
    ])
    expect(said(plan(14), { record: scores({ '2026-09-29': 14 }) })).toEqual([])
  })

  it('compares the same day and instrument only', () => {
    expect(said(plan(16, '2026-09-30'), { record: scores({ '2026-09-29': 14 }) })).toEqual([])
    expect(said(plan(16), { record: scores({ '2026-09-29': 14 }, 'gad-7') })).toEqual([])
    expect(said(objective({ instrument: 'phq-9', baseline: '{ value: 16 }' }))).toEqual([])
  })

  it('is content with one of several scores of the day', () => {
    const two = `${scores({ '2026-09-29': 14 })}  - { instrument: phq-9, date: 2026-09-29, score: 16 }\n`
    expect(said(plan(16), { record: two })).toEqual([])
    expect(said(plan(15), { record: two })[0]).toContain('14, 16')
  })

  it('compares with screenings, and with other measures of the plan', () => {
    const screening =
      'assessment:\n  screenings:\n    - { instrument: phq-9, date: 2026-09-29, score: 14 }\n'
    expect(said(screening + plan(16))).toHaveLength(1)
    const row = (value: number, date = '2026-09-29') =>
      `measures:\n  - { id: m, instrument: phq-9, baseline: { value: ${value}, date: ${date} } }\n`
    expect(said(plan(16) + row(14))).toEqual([
      'measures[0].baseline.value: Measure m, phq-9: the baseline, 14, is given as 16 in objective o, for the same PHQ-9 of 2026-09-29.',
    ])
    expect(said(plan(16) + row(16))).toEqual([])
    expect(said(plan(16) + row(14, '2026-10-13'))).toEqual([])
  })
})
