import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'diagnosis-unsupported'
const plan = (diagnosis: string, more = '') => `diagnoses:\n  - { ${diagnosis} }\n${more}`

describe('diagnosis-unsupported', () => {
  it('finds a bare code', () => {
    expect(placesOf(rule, plan('id: d, code: F43.10'))).toEqual(['diagnoses[0]'])
    expect(placesOf(rule, plan('id: d, code: F60.3'))).toEqual(['diagnoses[0]'])
  })

  it.each([
    ['evidence', 'id: d, code: F43.10, evidence: Intrusion for a year', ''],
    ['history', 'id: d, code: F43.10, status: history', ''],
    ['what is no mental disorder', 'id: d, code: I10', ''],
    [
      'a symptom that names it',
      'id: d, code: F60.3',
      'assessment:\n  symptoms:\n    - { symptom: Emptiness, diagnoses: [d] }\n',
    ],
    [
      'a symptom about it',
      'id: d, code: F43.10',
      'assessment:\n  symptoms:\n    - { symptom: Flashbacks }\n',
    ],
    [
      'a presenting problem about it',
      'description: GAD',
      'assessment:\n  presenting_problem: Worried all day\n',
    ],
    ['a score', 'id: d, code: F32.1', 'measures:\n  - { id: m, instrument: phq-9 }\n'],
    [
      'a problem that describes it',
      'id: d, code: F60.3',
      'problems:\n  - { id: p, statement: Storms of feeling, diagnoses: [d] }\n',
    ],
  ])('is content with %s', (_, diagnosis, more) => {
    expect(placesOf(rule, plan(diagnosis, more))).toEqual([])
  })

  it('takes what is found for the one diagnosis there is, and not for one of two', () => {
    const found =
      'assessment:\n  impairment:\n    - { domain: work, affected: true, description: Sends calls to voicemail }\n'
    expect(placesOf(rule, plan('id: d, code: F40.10', found))).toEqual([])
    const two = 'id: d, code: F40.10 }\n  - { id: e, code: F43.10'
    expect(placesOf(rule, plan(two, found))).toHaveLength(2)
  })

  it('rests on a screening with a score at the cut-off', () => {
    const screened = (score: number) =>
      `assessment:\n  screenings:\n    - { instrument: scoff, score: ${score} }\n`
    const two = 'id: d, code: F50.2 }\n  - { id: e, code: F43.10, evidence: Intrusion for a year'
    expect(placesOf(rule, plan(two, screened(3)))).toEqual([])
    expect(placesOf(rule, plan(two, screened(1)))).toEqual(['diagnoses[0]'])
  })

  it('is silent about a plan that is over', () => {
    expect(placesOf(rule, plan('code: F43.10', 'status: archived\n'))).toEqual([])
  })
})
