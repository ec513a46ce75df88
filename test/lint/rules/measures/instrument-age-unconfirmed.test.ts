import { describe, expect, it } from 'vitest'
import { foundBy, saidBy } from '../said-by.ts'
import { objective } from './objective.ts'

const said = saidBy('instrument-age-unconfirmed')
const born = (day: string, instrument: string) =>
  `effective: 2026-10-01\nclient:\n  date_of_birth: ${day}\n${objective({ instrument })}`

describe('instrument-age-unconfirmed', () => {
  it('is information only, and says that it is not confirmed', () => {
    const [finding] = foundBy('instrument-age-unconfirmed')(born('2016-03-14', 'phq-9'))
    expect(finding?.severity).toBe('info')
    expect(said(born('2016-03-14', 'phq-9'))).toEqual([
      'objectives[0].measure.instrument: The PHQ-9 is commonly given at ages 18 and older (used from 12); by the date of birth the client was 10 (not confirmed; Kroenke, Spitzer & Williams 2001, J Gen Intern Med; Spitzer et al. 1999, JAMA).',
    ])
  })

  it('accepts the age from which it is used', () => {
    expect(said(born('2014-10-01', 'phq-9'))).toEqual([])
    expect(said(born('2014-10-02', 'phq-9'))).toHaveLength(1)
    expect(said(born('2008-10-01', 'pswq'))).toEqual([])
    expect(said(born('2008-10-02', 'pswq'))).toHaveLength(1)
  })

  it('reports an upper end too, and leaves confirmed ages to the other rule', () => {
    expect(said(born('1990-01-01', 'sdq'))).toHaveLength(1)
    expect(said(born('1990-01-01', 'phq-a'))).toEqual([])
  })
})
