import { describe, expect, it } from 'vitest'
import { sentence } from '../../../../src/lint/finding.ts'
import { advisedBy, foundBy, saidBy } from '../said-by.ts'

const said = saidBy('code-is-header')
const diagnosis = (code: string, status = 'primary') =>
  `effective: 2026-10-01\ndiagnoses:\n  - id: a\n    code: ${code}\n    status: ${status}`

describe('code-is-header', () => {
  it('reports a category with the codes beneath it', () => {
    expect(said(diagnosis('F43.1'))).toEqual([
      'diagnoses[0].code: “F43.1” is a category, “Post-traumatic stress disorder (PTSD)”; on 2026-10-01 a claim needs one of the 3 codes beneath it.',
    ])
    expect(advisedBy('code-is-header')(diagnosis('F43.1'))).toEqual([
      'Choose one of: “F43.10 Post-traumatic stress disorder, unspecified”; “F43.11 Post-traumatic stress disorder, acute”; “F43.12 Post-traumatic stress disorder, chronic”.',
    ])
  })

  it('lists six at most', () => {
    const [advice = ''] = advisedBy('code-is-header')(diagnosis('F32'))
    expect(advice.split('; ')).toHaveLength(7)
    expect(advice).toMatch(/; \d more\.$/)
  })

  it('leaves what is not billed, and codes of full length, alone', () => {
    expect(said(diagnosis('F43.1', 'rule-out'))).toEqual([])
    expect(said(diagnosis('F43.1', 'history'))).toEqual([])
    for (const code of ['F43.10', 'F32.1', 'F41.1', 'F33.1'])
      expect(said(diagnosis(code))).toEqual([])
  })

  it('hides code and titles where values are hidden', () => {
    const [finding] = foundBy('code-is-header')(diagnosis('F43.1'))
    expect(finding && sentence(finding, false)).not.toMatch(/F43|stress/)
  })
})
