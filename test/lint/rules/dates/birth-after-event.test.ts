import { describe, expect, it } from 'vitest'
import { lintUnit } from '../../../../src/lint/engine.ts'
import { pathText, sentence } from '../../../../src/lint/finding.ts'
import { readSource } from '../../../../src/source/read.ts'
import { lintFile } from '../../../helpers/lint.ts'
import { foundBy, saidBy } from '../said-by.ts'

const said = saidBy('birth-after-event')
const born = (day: string) => `client:\n  record: P-1\n  date_of_birth: ${day}\n`

describe('birth-after-event', () => {
  it('names the earliest date that lies before it', () => {
    const rest = 'effective: 2026-10-01\nassessment:\n  date: 2026-09-24'
    expect(said(born('2026-09-30') + rest)).toEqual([
      'client.date_of_birth: The date of birth, “2026-09-30”, lies after “assessment.date”, 2026-09-24.',
    ])
  })

  it('finds the wrong century in another date', () => {
    expect(said(`${born('1988-03-04')}effective: 1926-10-01`)).toHaveLength(1)
  })

  it('looks at full dates among words, and at the record', () => {
    const onset = 'diagnoses:\n  - id: a\n    code: F41.1\n    onset: 1979-05-01'
    expect(said(born('1988-03-04') + onset)).toHaveLength(1)
    const record = 'events:\n  - date: 1987-01-01'
    expect(said(born('1988-03-04'), { record })).toEqual([
      'client.date_of_birth: The date of birth, “1988-03-04”, lies after “events.date” of the record, 1987-01-01.',
    ])
  })

  it('reports the other date when the date of birth is kept elsewhere', () => {
    const plan = 'txplan: 1\nclient:\n  record: P-1\neffective: 1926-10-01\n'
    const findings = lintUnit(
      {
        plan: lintFile('plan.yaml', readSource(plan)),
        identities: { txplan: 1, clients: { 'P-1': { date_of_birth: '1988-03-04' } } },
      },
      { asOf: '2026-11-21' },
    ).filter(({ rule }) => rule === 'birth-after-event')
    expect(findings.map(({ path }) => pathText(path))).toEqual(['effective'])
  })

  it('stays silent on the day of birth itself, and without a full date', () => {
    expect(said(`${born('2026-10-01')}effective: 2026-10-01`)).toEqual([])
    expect(said(`${born('"2027"')}effective: 2026-10-01`)).toEqual([])
    expect(said(born('1988-03-04'))).toEqual([])
    expect(said('effective: 2026-10-01')).toEqual([])
  })

  it('hides the date of birth where values are hidden', () => {
    const [finding] = foundBy('birth-after-event')(`${born('2027-01-01')}effective: 2026-10-01`)
    expect(finding && sentence(finding, false)).toBe(
      'The date of birth, (not shown), lies after “effective”, 2026-10-01.',
    )
  })
})
