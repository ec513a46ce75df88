import { describe, expect, it } from 'vitest'
import { advisedBy, saidBy } from '../said-by.ts'

const said = saidBy('code-unknown')
const advised = advisedBy('code-unknown')
const diagnosis = (code: string, status = 'primary') =>
  `effective: 2026-10-01\ndiagnoses:\n  - id: a\n    code: ${code}\n    status: ${status}`

describe('code-unknown', () => {
  it('reports a code that does not exist, and names those near it', () => {
    expect(said(diagnosis('F32.7'))).toEqual([
      'diagnoses[0].code: There is no code “F32.7” in ICD-10-CM.',
    ])
    expect(advised(diagnosis('F23.1'))[0]).toContain(
      'Near it are: “F23 Brief psychotic disorder”; ',
    )
    expect(advised(diagnosis('F23.1'))[0]).toContain(
      '“F32.1 Major depressive disorder, single episode, moderate”.',
    )
  })

  it('judges every diagnosis, whatever its standing', () => {
    expect(said(diagnosis('F32.7', 'rule-out'))).toHaveLength(1)
    expect(said(diagnosis('F32.7', 'history'))).toHaveLength(1)
  })

  it('stays silent on codes that exist, and on those it cannot judge', () => {
    expect(said(diagnosis('F32.1'))).toEqual([])
    expect(said(diagnosis('f321'))).toEqual([])
    expect(said(diagnosis('S72.001A'))).toEqual([])
    expect(said('diagnoses:\n  - id: a\n    description: Anxiety')).toEqual([])
  })
})
