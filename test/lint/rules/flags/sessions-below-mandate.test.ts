import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'sessions-below-mandate'
const plan = (service: string, mandate = '26 sessions of anger management', more = '') =>
  `effective: 2026-05-18\n${more}client:\n  legal: { mandate: "${mandate}", ends: 2026-12-01 }\nservices:\n  - { service: Anger group, ${service} }\n`

describe('sessions-below-mandate', () => {
  it('compares what is ordered with what is expected', () => {
    expect(saidBy(rule, plan('estimated_sessions: 12'))).toEqual([
      '26 sessions are ordered; the services expect 12 in all.',
    ])
    expect(placesOf(rule, plan('estimated_sessions: 25'))).toHaveLength(1)
    expect(placesOf(rule, plan('estimated_sessions: 26'))).toEqual([])
  })

  it('counts what the frequency allows until the mandate ends', () => {
    expect(saidBy(rule, plan('frequency: every other week'))).toEqual([
      '26 sessions are ordered; the services give 15 at the most until 2026-12-01.',
    ])
    expect(placesOf(rule, plan('frequency: weekly'))).toEqual([])
    expect(placesOf(rule, plan('frequency: weekly, duration: 16 weeks'))).toHaveLength(1)
  })

  it('adds up the services', () => {
    const two = `${plan('estimated_sessions: 12')}  - { service: Individual, estimated_sessions: 14 }\n`
    expect(placesOf(rule, two)).toEqual([])
    const open = `${plan('estimated_sessions: 12')}  - { service: Individual }\n`
    expect(placesOf(rule, open)).toEqual([])
  })

  it('counts sessions from before the plan', () => {
    const rows = Array.from(
      { length: 14 },
      (_, at) => `  - { date: 2026-0${at < 7 ? 3 : 4}-${10 + at} }\n`,
    )
    const record = `txplan: 1\nsessions:\n${rows.join('')}`
    const whole = `txplan: 1\n${plan('estimated_sessions: 12')}`
    expect(placesOf(rule, { plan: whole, record })).toEqual([])
  })

  it.each([
    ['the mandate names no number', plan('estimated_sessions: 12', 'Stay in treatment')],
    ['it names hours', plan('estimated_sessions: 12', '26 hours of anger management')],
    ['it names a bound', plan('estimated_sessions: 12', 'Up to 26 sessions')],
    [
      'it names two numbers',
      plan('estimated_sessions: 12', '26 sessions, or 16 sessions with a sponsor'),
    ],
    [
      'the plan is revised',
      plan('estimated_sessions: 12', '26 sessions', 'revision: { number: 2 }\n'),
    ],
    ['the frequency is open', plan('frequency: as needed')],
  ])('is silent where %s', (_, text) => {
    expect(placesOf(rule, text)).toEqual([])
  })
})
