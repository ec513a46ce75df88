import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'session-outside-plan'

const therapy = (...days: string[]) =>
  `txplan: 1\nsessions:\n${days.map((day) => `  - { date: ${day}, service_code: "90834" }\n`).join('')}`

const held = (plan: string, record: string, profiles?: string[]) => ({
  plan: `txplan: 1\n${plan}`,
  record,
  ...(profiles ? { profiles } : {}),
})

describe('session-outside-plan', () => {
  it('names the first session past the last day, and counts the others', () => {
    const plan = 'effective: 2026-04-06\nexpires: 6 months\n'
    const record = therapy('2026-10-06', '2026-10-07', '2026-10-14', '2026-10-21')
    expect(placesOf(rule, held(plan, record))).toEqual(['sessions[1].date'])
    expect(saidBy(rule, held(plan, record))).toEqual([
      'This session of 2026-10-07, and 2 more up to 2026-10-21, was held after the plan expired on 2026-10-06.',
    ])
  })

  it('passes over missed sessions and days to come', () => {
    const record =
      'txplan: 1\nsessions:\n  - { date: 2026-10-13, attendance: no-show }\n  - { date: 2027-01-04 }\n'
    expect(placesOf(rule, held('effective: 2026-04-06\nexpires: 2026-10-06\n', record))).toEqual([])
  })

  describe('before the plan', () => {
    const plan = 'effective: 2026-04-06\n'

    it('reports treatment lightly, since most rules leave time for the first plan', () => {
      const found = findingsOf(rule, held(plan, therapy('2026-03-30')))
      expect(found.map(({ severity }) => severity)).toEqual(['info'])
    })

    it('reports it in full where a profile wants the plan first', () => {
      const found = findingsOf(rule, held(plan, therapy('2026-03-30'), ['or-309-019']))
      expect(found.map(({ severity }) => severity)).toEqual(['warning'])
    })

    it.each([
      ['an intake by its code', '{ date: 2026-03-30, service_code: "90791" }'],
      ['an intake by its words', '{ date: 2026-03-30, modality: Intake }'],
      ['a crisis', '{ date: 2026-03-30, service_code: "90839" }'],
      ['a first session that says nothing', '{ date: 2026-03-30 }'],
    ])('is silent about %s', (_, session) => {
      expect(placesOf(rule, held(plan, `txplan: 1\nsessions:\n  - ${session}\n`))).toEqual([])
    })

    it('leaves to an earlier revision what it covered', () => {
      const revised = `${plan}revision: { number: 2, date: 2026-04-06 }\n`
      expect(placesOf(rule, held(revised, therapy('2026-03-30')))).toEqual([])
    })

    it('does not excuse treatment before the admission by a revision', () => {
      const revised = `${plan}revision: { number: 2 }\nsetting: { admission: 2026-03-30 }\n`
      expect(saidBy(rule, held(revised, therapy('2026-03-23')))).toEqual([
        'This session of 2026-03-23 was held before the admission on 2026-03-30.',
      ])
    })
  })

  it('holds sessions to the highest age that a profile states, and names the profile', () => {
    const plan = 'effective: 2025-06-02\n'
    const record = therapy('2026-06-02', '2026-06-03')
    const [found] = findingsOf(rule, held(plan, record, ['medicare-outpatient-ngs']))
    expect(found).toMatchObject({
      severity: 'error',
      path: ['sessions', 1, 'date'],
      demand: { profile: 'medicare-outpatient-ngs' },
    })
    expect(placesOf(rule, held(plan, record))).toEqual([])
  })

  it('counts the age from the present revision', () => {
    const plan = 'effective: 2025-06-02\nrevision: { number: 2, date: 2026-03-02 }\n'
    expect(placesOf(rule, held(plan, therapy('2026-06-03'), ['medicare-outpatient-ngs']))).toEqual(
      [],
    )
  })

  it('reports a session after the discharge', () => {
    const plan = 'status: discharged\neffective: 2026-04-06\ndischarge: { date: 2026-08-03 }\n'
    expect(saidBy(rule, held(plan, therapy('2026-08-03', '2026-08-10')))).toEqual([
      'This session of 2026-08-10 was held after the discharge on 2026-08-03.',
    ])
  })

  it('reports a session past the authorization of the only payer', () => {
    const payer = (more: string) =>
      `effective: 2026-04-06\nclient:\n  coverages:\n    - { payer: A, authorization: { to: 2026-08-03 } }\n${more}`
    expect(placesOf(rule, held(payer(''), therapy('2026-08-10')))).toEqual(['sessions[0].date'])
    expect(placesOf(rule, held(payer('    - { payer: B }\n'), therapy('2026-08-10')))).toEqual([])
  })

  it('names a session once, by what ended first', () => {
    const plan = 'effective: 2026-04-06\nexpires: 2026-09-07\ndischarge: { date: 2026-08-03 }\n'
    expect(saidBy(rule, held(plan, therapy('2026-10-10')))).toEqual([
      'This session of 2026-10-10 was held after the discharge on 2026-08-03.',
    ])
  })

  it('tells of sessions held before the clinician signed', () => {
    const plan =
      'effective: 2026-04-06\nsignatures:\n  - { role: clinician, method: ink, signed: 2026-04-20 }\n'
    expect(saidBy(rule, held(plan, therapy('2026-04-13', '2026-04-20')))).toEqual([
      'This session of 2026-04-13 was held before the clinician signed the plan on 2026-04-20.',
    ])
  })

  it('is silent about a draft', () => {
    const plan = 'status: draft\neffective: 2026-04-06\nexpires: 2026-09-07\n'
    expect(placesOf(rule, held(plan, therapy('2026-10-10')))).toEqual([])
  })
})
