import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'session-without-objective'
const plan = 'txplan: 1\neffective: 2026-09-01\ngoals:\n  - { id: rest, statement: To rest }\n'

const record = (...sessions: string[]) =>
  `txplan: 1\nsessions:\n${sessions.map((one) => `  - { ${one} }\n`).join('')}`

const bare = (day: string) => `date: ${day}, service_code: "90834"`

describe('session-without-objective', () => {
  it('finds the session that names none among others', () => {
    const sessions = record(`${bare('2026-09-08')}, objectives: [rest]`, bare('2026-09-15'))
    expect(placesOf(rule, { plan, record: sessions })).toEqual(['sessions[1]'])
  })

  it('says it once where none does', () => {
    const sessions = record(bare('2026-09-08'), bare('2026-09-15'), bare('2026-09-22'))
    expect(placesOf(rule, { plan, record: sessions })).toEqual(['sessions'])
    expect(saidBy(rule, { plan, record: sessions })).toEqual([
      'None of the 3 sessions names a goal or objective of the plan.',
    ])
  })

  it('counts the first session where its code is that of the others', () => {
    const sessions = (code: string) =>
      record(
        ...['08', '15', '22', '29'].map((day) => `date: 2026-09-${day}, service_code: "${code}"`),
      )
    for (const code of ['97153', '99214'])
      expect(saidBy(rule, { plan, record: sessions(code) })).toEqual([
        'None of the 4 sessions names a goal or objective of the plan.',
      ])
  })

  it('says which sessions it does not count', () => {
    const sessions = record(
      'date: 2026-08-25, service_code: "90834"',
      'date: 2026-09-08, service_code: "90791"',
      ...['15', '22', '29'].map((day) => bare(`2026-09-${day}`)),
    )
    expect(saidBy(rule, { plan, record: sessions })).toEqual([
      'None of the 3 sessions of treatment names a goal or objective of the plan; 2 of the 5 held are not counted, as they came before the plan, assessed, or met a crisis.',
    ])
  })

  it.each([
    ['a first visit to a prescriber', 'date: 2026-09-08, service_code: "99204"'],
    ['an intake', 'date: 2026-09-08, service_code: "90791"'],
    ['a crisis', 'date: 2026-09-08, service_code: "90839"'],
    ['a session before the plan', bare('2026-08-25')],
    ['a missed session', `${bare('2026-09-08')}, attendance: cancelled`],
    ['a session to come', bare('2027-01-05')],
  ])('is silent about %s', (_, session) => {
    const sessions = record(session, `${bare('2026-09-29')}, objectives: [rest]`)
    expect(placesOf(rule, { plan, record: sessions })).toEqual([])
  })

  it('is silent where the plan has nothing that could be named', () => {
    const unnamed = 'txplan: 1\ngoals:\n  - statement: To rest\n'
    expect(placesOf(rule, { plan: unnamed, record: record(bare('2026-09-08')) })).toEqual([])
  })

  it('is as severe as the profile that asks', () => {
    const sessions = record(bare('2026-09-08'))
    const severity = (profiles: string[]) =>
      findingsOf(rule, { plan, record: sessions, profiles }).map((one) => one.severity)
    expect(severity([])).toEqual(['info'])
    expect(severity(['or-309-019'])).toEqual(['error'])
  })
})
