import { describe, expect, it } from 'vitest'
import { advisedBy, saidBy } from '../said-by.ts'

const said = saidBy('code-no-longer-valid')
const plan = (date: string, status = 'primary') =>
  `effective: ${date}\ndiagnoses:\n  - id: a\n    code: F43.8\n    status: ${status}`

describe('code-no-longer-valid', () => {
  it('reports a code that was split, since when, and into what', () => {
    expect(said(plan('2022-10-01'))).toEqual([
      'diagnoses[0].code: “F43.8” was in force until 2022-09-30; the plan is of 2022-10-01.',
    ])
    expect(advisedBy('code-no-longer-valid')(plan('2022-10-01'))).toEqual([
      'Choose the one that took its place: “F43.81 Prolonged grief disorder”; “F43.89 Other reactions to severe stress”.',
    ])
  })

  it('stays silent up to the last day', () => {
    expect(said(plan('2022-09-30'))).toEqual([])
  })

  it('lets a past diagnosis keep the code it had', () => {
    expect(said(plan('2026-10-01', 'history'))).toEqual([])
    expect(said(plan('2026-10-01', 'rule-out'))).toEqual([])
    expect(said(plan('2026-10-01', 'provisional'))).toHaveLength(1)
  })
})
