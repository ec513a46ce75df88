import { describe, expect, it } from 'vitest'
import { agesText } from '../../../../src/lint/rules/measures/client-age.ts'
import { saidBy } from '../said-by.ts'
import { objective } from './objective.ts'

const said = saidBy('instrument-for-another-age')
const born = (day: string, baseline?: string) =>
  `effective: 2026-10-01\nclient:\n  date_of_birth: ${day}\n${objective({
    instrument: 'phq-a',
    baseline,
    target: '{ at_most: 7 }',
  })}`

describe('instrument-for-another-age', () => {
  it('says the ages and the client’s', () => {
    expect(said(born('2005-03-14'))).toEqual([
      'objectives[0].measure.instrument: The PHQ-A is made for ages 11 to 17; by the date of birth the client was 21 (Johnson et al. 2002, J Adolesc Health).',
    ])
  })

  it('counts both ends in', () => {
    expect(said(born('2008-10-02'))).toEqual([])
    expect(said(born('2008-10-01'))).toHaveLength(1)
    expect(said(born('2015-10-01'))).toEqual([])
    expect(said(born('2015-10-02'))).toHaveLength(1)
  })

  it('goes by the day on which the baseline was taken', () => {
    expect(said(born('2008-10-01', '{ value: 14, date: 2026-09-30 }'))).toEqual([])
  })

  it('reports the record, each instrument once', () => {
    const record =
      'measures:\n  - { instrument: who-5, date: 2026-10-01, score: 40 }\n  - { instrument: who-5, date: 2026-10-15, score: 44 }'
    const plan = 'client:\n  date_of_birth: 2018-03-14\n'
    expect(said(plan, { record })).toEqual([
      'measures[0].instrument: The WHO-5 is made for ages 9 and older; by the date of birth the client was 8 (Topp et al. 2015).',
    ])
  })

  it('stays silent without a date of birth, without a day, and where ages are not confirmed', () => {
    expect(said(objective({ instrument: 'phq-a' }))).toEqual([])
    expect(said(born('2005-03-14').replace('effective: 2026-10-01\n', ''))).toEqual([])
    expect(said(born('2020-03-14').replace('phq-a', 'pswq'))).toEqual([])
  })

  it('points at the name of a row that has no instrument', () => {
    const row =
      'effective: 2026-10-01\nclient:\n  date_of_birth: 2005-03-14\nmeasures:\n  - { id: m, name: PHQ-A }\n'
    expect(said(row)[0]).toMatch(/^measures\[0\]\.name: The PHQ-A/)
    expect(said(row.replace('name', 'instrument'))[0]).toMatch(/^measures\[0\]\.instrument: /)
  })
})

describe('agesText', () => {
  it('says what the source says', () => {
    expect(agesText({ from: 18, usedFrom: 12 })).toBe('18 and older (used from 12)')
    expect(agesText({ from: 2, to: 17 })).toBe('2 to 17')
  })
})
