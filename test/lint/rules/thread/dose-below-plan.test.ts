import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'
import { rowsEvery, sessionsEvery } from './weekly.ts'

const rule = 'dose-below-plan'

const plan = (more = '', frequency = 'weekly') =>
  `txplan: 1\neffective: 2026-09-01\n${more}services:\n  - { service: Individual therapy, code: "90834", frequency: ${frequency} }\n`

const fortnightly = sessionsEvery(14, '2026-09-01', 6, ', service_code: "90834"')

describe('dose-below-plan', () => {
  it('says both numbers, and what was missed', () => {
    const record = `${fortnightly}  - { date: 2026-09-10, attendance: no-show }\n`
    expect(placesOf(rule, { plan: plan(), record })).toEqual(['services[0].frequency'])
    expect(saidBy(rule, { plan: plan(), record })).toEqual([
      'Planned is weekly, about 12 sessions from 2026-09-01 to 2026-11-21; held: 6; cancelled or missed: 1.',
    ])
  })

  it('weighs less where the sessions were offered', () => {
    const missed = rowsEvery(14, '2026-09-08', 5, ', attendance: cancelled')
    const [found] = findingsOf(rule, { plan: plan(), record: `${fortnightly}${missed}` })
    expect(found?.severity).toBe('info')
  })

  it.each([
    ['a quarter fell out', plan(), sessionsEvery(9, '2026-09-01', 9)],
    ['the frequency is met', plan('', 'every other week'), fortnightly],
    [
      'sessions are shorter than planned',
      plan(),
      sessionsEvery(7, '2026-09-01', 12, ', start: "14:00", end: "14:20"'),
    ],
    [
      'four weeks have not passed',
      plan().replace('2026-09-01', '2026-11-02'),
      sessionsEvery(7, '2026-11-03', 1),
    ],
    [
      'the present revision is young',
      plan('revision: { number: 2, date: 2026-11-10 }\n'),
      fortnightly,
    ],
    ['the frequency has two meanings', plan('', 'biweekly'), sessionsEvery(28, '2026-09-01', 3)],
    ['the plan is on hold', plan('status: on-hold\n'), fortnightly],
    ['the plan is over', plan('status: discharged\n'), fortnightly],
    [
      'the client was in the hospital',
      plan(),
      `${fortnightly}events:\n  - { date: 2026-10-02, kind: hospital }\n`,
    ],
    ['the record has no sessions', plan(), 'txplan: 1\n'],
  ])('is silent where %s', (_, whole, record) => {
    expect(placesOf(rule, { plan: whole, record })).toEqual([])
  })

  it('waits until four sessions were due', () => {
    const monthly = plan('', 'monthly')
    const record = sessionsEvery(30, '2026-03-02', 1)
    const since = monthly.replace('2026-09-01', '2026-03-01')
    expect(placesOf(rule, { plan: monthly, record: sessionsEvery(30, '2026-09-02', 1) })).toEqual(
      [],
    )
    expect(placesOf(rule, { plan: since, record })).toEqual(['services[0].frequency'])
  })

  it('counts each kind for itself', () => {
    const both = `${plan()}  - { service: Group, code: "90853", frequency: weekly }\n`
    const groups = rowsEvery(7, '2026-09-02', 12, ', service_code: "90853"')
    expect(placesOf(rule, { plan: both, record: `${fortnightly}${groups}` })).toEqual([
      'services[0].frequency',
    ])
  })

  it('goes by what was done where the code says something else', () => {
    const couple = `txplan: 1\neffective: 2026-09-01\nservices:\n  - { service: Couple therapy, code: "90837", modality: couple, frequency: weekly }\n`
    const held = sessionsEvery(14, '2026-09-01', 4, ', service_code: "90847"')
    const miscoded = `${held}  - { date: 2026-11-03, service_code: "90837", participants: [Owen] }\n`
    expect(saidBy(rule, { plan: couple, record: miscoded })[0]).toContain('held: 5;')
  })

  it('does not take a visit to the prescriber for a session', () => {
    const visits = rowsEvery(14, '2026-09-04', 5, ', service_code: "99214"')
    const [said] = saidBy(rule, { plan: plan(), record: `${fortnightly}${visits}` })
    expect(said).toContain('held: 6;')
  })

  it('counts up to a stay in the hospital, where that is long enough', () => {
    const record = `${fortnightly}events:\n  - { date: 2026-10-27, kind: hospital }\n`
    expect(saidBy(rule, { plan: plan(), record })).toEqual([
      'Planned is weekly, about 8 sessions from 2026-09-01 to 2026-10-26; held: 4; cancelled or missed: 0.',
    ])
  })

  it('goes by the interventions where there are no services', () => {
    const planned = (fields: string) =>
      `txplan: 1\neffective: 2026-09-01\ninterventions:\n  - { modality: IPSRT, frequency: weekly, minutes: 60 }\n  - { ${fields} }\n`
    const at = (fields: string) => placesOf(rule, { plan: planned(fields), record: fortnightly })
    expect(at('modality: Medication visits, frequency: monthly')).toEqual([
      'interventions[0].frequency',
    ])
    expect(at('technique: Walks, frequency: daily')).toEqual(['interventions[0].frequency'])
    expect(at('modality: Dietitian visit, frequency: weekly')).toHaveLength(1)
    expect(at('modality: CBT, frequency: monthly')).toEqual([])
  })

  it('counts a tapering from the plan or from its revision, whichever asks for less', () => {
    const tapered = plan(
      'revision: { number: 2, date: 2026-10-13 }\n',
      '"weekly for 6 weeks, then every other week"',
    )
    const record = sessionsEvery(14, '2026-10-13', 3)
    expect(placesOf(rule, { plan: tapered, record })).toEqual([])
  })
})
