import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../src/language/dates.ts'
import { dosesOf, visitsBetween } from '../../../../src/lint/rules/thread/planned-dose.ts'

describe('visitsBetween', () => {
  it.each([
    ['weekly', 4, 4],
    ['2x/week', 8, 8],
    ['1-2x/week', 4, 8],
    ['every other week', 2, 2],
    ['every 1-2 weeks', 2, 4],
    ['at least weekly', 4, Number.POSITIVE_INFINITY],
    ['weekly for 2 weeks, then every other week', 3, 3],
  ])('gives for %s in four weeks %d to %d', (text, least, most) => {
    const visits = visitsBetween(text, '2026-09-01', '2026-09-01', '2026-09-28')
    expect(visits?.least).toBeCloseTo(least, 6)
    expect(visits?.most).toBeCloseTo(most, 6)
  })

  it.each(['biweekly', 'as needed', 'once', 'regularly', 'up to 2x/week', 'every session'])(
    'does not count “%s”',
    (text) => {
      expect(visitsBetween(text, '2026-09-01', '2026-09-01', '2026-09-28')).toBeUndefined()
    },
  )

  it('adds up: two stretches give what they give together', () => {
    const texts = ['weekly', '2x/month', 'weekly for 6 weeks, then monthly', '3x/week for 4 weeks']
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 100 }),
        (text, offset, first, second) => {
          const start = '2026-01-05'
          const from = addDays(start, offset)
          const middle = addDays(from, first)
          const to = addDays(middle, second)
          const whole = visitsBetween(text, start, from, to)
          const one = visitsBetween(text, start, from, middle)
          const other = visitsBetween(text, start, addDays(middle, 1), to)
          expect((one?.least ?? 0) + (other?.least ?? 0)).toBeCloseTo(whole?.least ?? -1, 6)
        },
      ),
    )
  })
})

describe('dosesOf', () => {
  const individual = { code: '90834', frequency: 'weekly' }
  const group = { code: '90853', frequency: 'weekly' }
  const kinds = (plan: Parameters<typeof dosesOf>[0]) => dosesOf(plan).map(({ kind }) => kind)

  it('gives one for each kind of service', () => {
    expect(kinds({ services: [individual, group] })).toEqual(['individual', 'group'])
  })

  it('gives none for a kind that two services share', () => {
    expect(kinds({ services: [individual, { ...individual, frequency: 'monthly' }] })).toEqual([])
  })

  it('gives none where a service that names no kind stands beside others', () => {
    expect(kinds({ services: [individual, { service: 'Therapy', frequency: 'weekly' }] })).toEqual(
      [],
    )
  })

  it('takes interventions of one kind and frequency for the same sessions', () => {
    const one = { format: 'individual' as const, frequency: 'weekly' }
    expect(kinds({ interventions: [one, one] })).toEqual(['individual'])
    expect(kinds({ interventions: [one, { ...one, frequency: 'monthly' }] })).toEqual([])
    expect(kinds({ interventions: [one, { kind: 'medication', frequency: 'daily' }] })).toEqual([
      'individual',
    ])
  })
})
