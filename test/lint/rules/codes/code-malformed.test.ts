import { describe, expect, it } from 'vitest'
import { sentence } from '../../../../src/lint/finding.ts'
import { advisedBy, foundBy, saidBy } from '../said-by.ts'

const said = saidBy('code-malformed')
const diagnosis = (code: string) => `diagnoses:\n  - id: a\n    code: "${code}"`

describe('code-malformed', () => {
  it.each(['code', 'ICD-10 code', 'F__.__', 'TBD', '???', '', 'pending', '[code]', 'N/A'])(
    'takes “%s” for a placeholder',
    (code) => {
      expect(said(diagnosis(code))).toEqual([
        `diagnoses[0].code: “${code}” still stands in the place of a code.`,
      ])
    },
  )

  it('knows codes of ICD-9-CM', () => {
    expect(said(diagnosis('296.22'))).toEqual([
      'diagnoses[0].code: “296.22” looks like a code of ICD-9-CM, which claims have not taken since 2015-10-01.',
    ])
  })

  it('finds a code among words, and several in one field', () => {
    expect(said(diagnosis('F32.1 Major depressive disorder'))).toEqual([
      'diagnoses[0].code: “F32.1 Major depressive disorder” is more than the code “F32.1”.',
    ])
    expect(advisedBy('code-malformed')(diagnosis('F32.1 MDD'))).toEqual([
      'Write “F32.1” alone; words go under “description”.',
    ])
    expect(said(diagnosis('F32.1, F41.1'))).toEqual([
      'diagnoses[0].code: “F32.1, F41.1” holds more than one code.',
    ])
  })

  it.each(['6B40', 'FF2.1', 'F32.12345', 'Generalized anxiety'])('reports “%s”', (code) => {
    expect(said(diagnosis(code))).toEqual([
      `diagnoses[0].code: “${code}” does not look like an ICD-10-CM code.`,
    ])
  })

  it.each(['F32.1', 'f321', ' F43.81 ', 'S72.001A', 'V62.89', 'F99.99'])(
    'takes the spelling “%s”',
    (code) => {
      expect(said(diagnosis(code))).toEqual([])
    },
  )

  it('looks at other codes only where they are of ICD-10-CM', () => {
    const other = (system: string) =>
      `diagnoses:\n  - id: a\n    other_codes:\n      - system: ${system}\n        code: "309.81"`
    expect(said(other('ICD-10-CM'))).toHaveLength(1)
    expect(said(other('ICD-9-CM'))).toEqual([])
  })

  it('hides the code where values are hidden', () => {
    const [finding] = foundBy('code-malformed')(diagnosis('F32.1 MDD'))
    expect(finding && sentence(finding, false)).toBe(
      '(not shown) is more than the code (not shown).',
    )
  })
})
