import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'
import { sessionsEvery } from './weekly.ts'

const rule = 'dose-above-plan'

const plan = (frequency: string) =>
  `txplan: 1\neffective: 2026-09-01\nservices:\n  - { service: Individual therapy, code: "90834", frequency: ${frequency} }\n`

describe('dose-above-plan', () => {
  it('finds weekly sessions under a plan for every other week', () => {
    const record = sessionsEvery(7, '2026-09-01', 12)
    expect(saidBy(rule, { plan: plan('every other week'), record })).toEqual([
      'Planned is every other week, about 6 sessions from 2026-09-01 to 2026-11-21; held: 12.',
    ])
  })

  it.each([
    ['weekly', sessionsEvery(7, '2026-09-01', 12)],
    ['1-2x/week', sessionsEvery(4, '2026-09-01', 20)],
    ['at least weekly', sessionsEvery(3, '2026-09-01', 25)],
    ['weekly', sessionsEvery(6, '2026-09-01', 14)],
    ['every other week', sessionsEvery(7, '2026-09-01', 12, ', service_code: "90839"')],
  ])('is silent about “%s” with record %#', (frequency, record) => {
    expect(placesOf(rule, { plan: plan(frequency), record })).toEqual([])
  })
})
