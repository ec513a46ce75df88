import { describe, expect, it } from 'vitest'
import { advisedBy, saidBy } from '../said-by.ts'

const said = saidBy('code-not-yet-valid')
const plan = (date: string, code = 'F43.81') => `${date}\ndiagnoses:\n  - id: a\n    code: ${code}`

describe('code-not-yet-valid', () => {
  it('reports a code that came later, and what was used before', () => {
    expect(said(plan('effective: 2022-09-30'))).toEqual([
      'diagnoses[0].code: “F43.81” is in force from 2022-10-01; the plan is of 2022-09-30.',
    ])
    expect(advisedBy('code-not-yet-valid')(plan('effective: 2022-09-30'))).toEqual([
      'On 2022-09-30 it was “F43.8 Other reactions to severe stress”; use that, or correct the plan’s date.',
    ])
  })

  it('has advice where nothing was there before', () => {
    expect(advisedBy('code-not-yet-valid')(plan('effective: 2026-09-30', 'F64.A'))).toEqual([
      'Use the code that was in force on 2026-09-30, or correct the plan’s date.',
    ])
  })

  it('stays silent from the first day on', () => {
    expect(said(plan('effective: 2022-10-01'))).toEqual([])
  })

  it('judges on the effective date, then the revision’s, then the day of the check', () => {
    expect(said(plan('effective: 2022-10-01\nrevision:\n  date: 2022-09-30'))).toEqual([])
    expect(said(plan('revision:\n  date: 2022-09-30'))).toHaveLength(1)
    expect(said(plan('effective: 2022-09'), { asOf: '2022-09-30' })).toHaveLength(1)
    expect(said(plan('effective: 2022-09'), { asOf: '2022-10-01' })).toEqual([])
  })
})
