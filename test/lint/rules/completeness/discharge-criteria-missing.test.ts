import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'discharge-criteria-missing'

describe('discharge-criteria-missing', () => {
  it('says where a date stands alone', () => {
    expect(saidBy(rule, 'discharge: { anticipated: 12 weeks }\n')).toEqual([
      'Discharge has a date, and nothing says what has to be so by then.',
    ])
  })

  it.each([
    'discharge: { goals: [Home with her spouse] }\n',
    'discharge: { aftercare: Monthly group }\n',
    'goals: [{ id: g, statement: Home alone, area: discharge }]\n',
    'status: discharged\n',
  ])('is silent about %s', (plan) => {
    expect(placesOf(rule, plan)).toEqual([])
  })
})
