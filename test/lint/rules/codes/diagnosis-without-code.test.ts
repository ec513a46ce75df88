import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('diagnosis-without-code')
const diagnosis = (...lines: string[]) =>
  `diagnoses:\n  - id: a\n${lines.map((line) => `    ${line}\n`).join('')}`

describe('diagnosis-without-code', () => {
  it('reports words without a code', () => {
    expect(said(diagnosis('description: GAD'))).toEqual([
      'diagnoses[0]: This diagnosis has no code.',
    ])
  })

  it('reports a blank that was never filled in', () => {
    expect(said(diagnosis('status: primary'))).toHaveLength(1)
  })

  it('is content with a code, of whatever system', () => {
    expect(said(diagnosis('description: GAD', 'code: F41.1'))).toEqual([])
    const other = ['other_codes:', '  - system: SNOMED CT', '    code: "21897009"']
    expect(said(diagnosis('description: GAD', ...other))).toEqual([])
  })

  it('leaves a code that is malformed to another rule', () => {
    expect(said(diagnosis('description: GAD', 'code: TBD'))).toEqual([])
  })

  it('asks for none where nothing is billed', () => {
    expect(said(diagnosis('description: Bipolar disorder', 'status: rule-out'))).toEqual([])
    expect(said(diagnosis('description: Anorexia', 'status: history'))).toEqual([])
    expect(said('title: Plan')).toEqual([])
  })
})
