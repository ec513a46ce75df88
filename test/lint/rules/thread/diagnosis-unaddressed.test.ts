import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'diagnosis-unaddressed'

const plan = (second: string, more = '') =>
  `diagnoses:\n  - { id: mdd, code: F32.1 }\n  - { ${second} }\nproblems:\n  - { id: mood, statement: Low mood, diagnoses: [mdd] }\ngoals:\n  - { id: g, statement: To enjoy music again, problems: [mood] }\n${more}`

describe('diagnosis-unaddressed', () => {
  it.each(['id: d, code: F43.10', 'id: d, code: F50.2', 'code: F90.2', 'id: d, code: F60.3'])(
    'finds {%s}',
    (second) => {
      expect(placesOf(rule, plan(second))).toEqual(['diagnoses[1]'])
    },
  )

  it.each([
    ['status: history', 'id: d, code: F43.10, status: history'],
    ['status: rule-out', 'id: d, code: F43.10, status: rule-out'],
    ['what is no mental disorder', 'id: d, code: I10'],
    ['nicotine', 'id: d, code: F17.210'],
    ['remission', 'id: d, code: F10.21'],
    ['remission in words', 'id: d, code: F50.2, specifiers: [in full remission]'],
    ['a dual diagnosis, which is a red flag of its own', 'id: d, code: F10.20'],
    ['a circumstance', 'id: d, code: Z63.0'],
  ])('is silent about %s', (_, second) => {
    expect(placesOf(rule, plan(second))).toEqual([])
  })

  it.each([
    'interventions:\n  - { id: i, modality: Prolonged exposure }\n',
    'referrals:\n  - { to: Trauma clinic }\n',
    'measures:\n  - { id: m, instrument: pcl-5 }\n',
  ])('is silent where %j is about it', (more) => {
    expect(placesOf(rule, plan('id: d, code: F43.10', more))).toEqual([])
  })

  it('is silent where a deferred problem names it', () => {
    const text = plan('id: ptsd, code: F43.10').replace(
      'goals:',
      '  - { id: c, statement: The crash, status: deferred, diagnoses: [ptsd] }\ngoals:',
    )
    expect(placesOf(rule, text)).toEqual([])
  })

  it('takes one diagnosis and goals for plain', () => {
    const one =
      'diagnoses:\n  - { id: d, code: F43.10 }\ngoals:\n  - { id: g, statement: To sing }\n'
    expect(placesOf(rule, one)).toEqual([])
  })

  it('does not guess about one without known words while others are unlinked', () => {
    const unlinked = plan('id: d, code: F60.3').replace(', diagnoses: [mdd]', '')
    expect(placesOf(rule, unlinked)).toEqual([])
  })
})
