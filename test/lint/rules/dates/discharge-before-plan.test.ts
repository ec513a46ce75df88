import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'discharge-before-plan'
const plan = (anticipated: string, more = '') =>
  `effective: 2026-06-15\n${more}discharge: { anticipated: ${anticipated} }\n`

describe('discharge-before-plan', () => {
  it('compares with the day of the plan', () => {
    expect(placesOf(rule, plan('2026-06-14'))).toEqual(['discharge.anticipated'])
    expect(saidBy(rule, plan('2026-05-01'))).toEqual([
      'Discharge is expected on 2026-05-01, before “effective”, 2026-06-15.',
    ])
  })

  it('compares with the admission', () => {
    expect(saidBy(rule, `setting: { admission: 2026-06-20 }\n${plan('2026-06-18')}`)).toEqual([
      'Discharge is expected on 2026-06-18, before “setting.admission”, 2026-06-20.',
    ])
  })

  it.each([
    ['the same day', plan('2026-06-15')],
    ['a later day', plan('2026-12-01')],
    ['a span', plan('24 weeks')],
    ['a month', plan('2026-05')],
    ['words', plan('when both agree')],
    ['a plan without a date', 'discharge: { anticipated: 2026-05-01 }\n'],
  ])('is silent for %s', (_, text) => {
    expect(placesOf(rule, text)).toEqual([])
  })
})
