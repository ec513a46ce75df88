import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'
import { sessionsEvery } from './weekly.ts'

const rule = 'objective-not-worked-on'

const plan = (second: string, more = '') =>
  `txplan: 1\neffective: 2026-07-01\nobjectives:\n  - { id: walks }\n  - { id: calls${second} }\n${more}`

const walks = sessionsEvery(7, '2026-09-29', 8, ', objectives: [walks]')
const place = ['objectives[1]']

describe('objective-not-worked-on', () => {
  it('finds the one that sessions pass over', () => {
    expect(placesOf(rule, { plan: plan(''), record: walks })).toEqual(place)
    expect(saidBy(rule, { plan: plan(''), record: walks })).toEqual([
      'No session has worked on “calls” in 8 weeks; 8 sessions worked on others.',
    ])
  })

  it('says when it was worked on last', () => {
    const record = `${walks}  - { date: 2026-07-14, objectives: [calls] }\n`
    expect(saidBy(rule, { plan: plan(''), record })).toEqual([
      'No session since 2026-07-14 has worked on “calls”; 8 sessions in 8 weeks worked on others.',
    ])
  })

  it.each([
    [', status: met', ''],
    [', status: deferred', ''],
    [', completed: 2026-08-03', ''],
    [', start: 2026-11-03', ''],
    [', progress: [{ date: 2026-11-03, evidence: Calls twice }]', ''],
    ['', 'review:\n  history:\n    - { date: 2026-11-03, objectives: [{ id: calls }] }\n'],
    ['', 'revision: { number: 2, date: 2026-11-03 }\n'],
    ['', 'status: on-hold\n'],
    [', interventions: [i]', 'interventions:\n  - { id: i, kind: medication }\n'],
    [
      ', interventions: [i]',
      'interventions:\n  - { id: i, modality: Booster, frequency: every 12 weeks }\n',
    ],
  ])('is silent about %j with %j', (second, more) => {
    expect(placesOf(rule, { plan: plan(second, more), record: walks })).toEqual([])
  })

  it('counts an intervention that serves nothing else', () => {
    const served = plan(', interventions: [i]', 'interventions:\n  - { id: i, modality: CBT }\n')
    const using = sessionsEvery(7, '2026-09-29', 8, ', objectives: [walks], interventions: [i]')
    expect(placesOf(rule, { plan: served, record: using })).toEqual([])
    expect(placesOf(rule, { plan: served, record: walks })).toEqual(place)
  })

  it('counts a score of its instrument', () => {
    const scored = plan(', measure: { instrument: phq-9 }')
    const record = `${walks}measures:\n  - { instrument: PHQ-9, date: 2026-11-03, score: 9 }\n`
    expect(placesOf(rule, { plan: scored, record })).toEqual([])
  })

  it('counts a session that names the goal', () => {
    const whole = `txplan: 1\neffective: 2026-07-01\ngoals:\n  - id: g\n    objectives: [{ id: calls }]\nobjectives: [{ id: walks }]\n`
    const record = `${walks}  - { date: 2026-11-10, objectives: [g] }\n`
    expect(placesOf(rule, { plan: whole, record })).toEqual([])
    expect(placesOf(rule, { plan: whole, record: walks })).toEqual(['goals[0].objectives[0]'])
  })

  it('wants four sessions that worked on others', () => {
    const few = sessionsEvery(21, '2026-09-29', 3, ', objectives: [walks]')
    expect(placesOf(rule, { plan: plan(''), record: few })).toEqual([])
    const silent = sessionsEvery(7, '2026-09-29', 8)
    expect(placesOf(rule, { plan: plan(''), record: silent })).toEqual([])
  })
})
