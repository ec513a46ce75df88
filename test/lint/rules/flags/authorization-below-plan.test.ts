import { describe, expect, it } from 'vitest'
import { unitsAnHour } from '../../../../src/codes/quarter-hours.ts'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'authorization-below-plan'
const plan = (authorization: string, services: string[], more = '') => ({
  plan: `txplan: 1\neffective: 2026-01-05\n${more}client:\n  coverages:\n    - authorization: { from: 2026-01-05, to: 2026-07-04, ${authorization} }\nservices:\n${services.map((one) => `  - { ${one} }\n`).join('')}`,
  asOf: '2026-02-01',
})
const weekly = 'service: Individual therapy, code: "90834", frequency: weekly'

describe('authorization-below-plan', () => {
  it('counts sessions in the time that both share', () => {
    expect(saidBy(rule, plan('sessions: 12', [weekly]))).toEqual([
      'About 26 sessions are planned from 2026-01-05 to 2026-07-04; the authorization is for 12.',
    ])
    expect(placesOf(rule, plan('sessions: 12', [weekly]))).toEqual([
      'client.coverages[0].authorization.sessions',
    ])
    expect(placesOf(rule, plan('sessions: 12', [weekly], 'expires: 12 weeks\n'))).toEqual([])
  })

  it('counts units by hours, by minutes, and by units of a session', () => {
    const aba = 'service: By protocol, code: "97153"'
    const hours = `${aba}, frequency: 25 hours a week`
    expect(saidBy(rule, plan('service: "97153", units: 1200', [hours]))).toEqual([
      'About 2586 units are planned from 2026-01-05 to 2026-07-04; the authorization is for 1200.',
    ])
    expect(
      placesOf(rule, plan('units: 40', [`${aba}, frequency: weekly, minutes: 60`])),
    ).toHaveLength(1)
    expect(placesOf(rule, plan('units: 104', [`${aba}, frequency: weekly, minutes: 60`]))).toEqual(
      [],
    )
    expect(placesOf(rule, plan('units: 40', [`${weekly}, units: 3`]))).toHaveLength(1)
    expect(placesOf(rule, plan('units: 40', [`${weekly}, minutes: 45`]))).toEqual([])
  })

  it('looks at the service that is authorized', () => {
    const group = 'service: Group, code: "90853", frequency: monthly'
    const both = [weekly, group]
    expect(placesOf(rule, plan('service: "90853", sessions: 6', both))).toEqual([])
    expect(placesOf(rule, plan('service: "90834", sessions: 6', both))).toHaveLength(1)
    expect(placesOf(rule, plan('sessions: 6', both))).toEqual([])
  })

  it.each([
    ['less than a tenth falls short', plan('sessions: 24', [weekly])],
    ['fewer sessions are expected', plan('sessions: 12', [`${weekly}, estimated_sessions: 12`])],
    ['the service ends sooner', plan('sessions: 12', [`${weekly}, duration: 12 weeks`])],
    ['the frequency is open', plan('sessions: 12', [weekly.replace('weekly', 'as needed')])],
    ['the authorization is over', { ...plan('sessions: 12', [weekly]), asOf: '2026-08-01' }],
    ['the plan is over', plan('sessions: 12', [weekly], 'status: discharged\n')],
    ['nothing is counted', plan('number: "1"', [weekly])],
  ])('is silent where %s', (_, example) => {
    expect(placesOf(rule, example)).toEqual([])
  })
})

describe('unitsAnHour', () => {
  it.each(['97153', '97140', 'h0004', ' H2019 ', 'T1017'])('is 4 for %s', (code) => {
    expect(unitsAnHour(code)).toBe(4)
  })

  it.each(['90834', '97161', '97150', 'H0005', ''])('is not known for “%s”', (code) => {
    expect(unitsAnHour(code)).toBeUndefined()
  })
})
