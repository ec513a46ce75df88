import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/language/dates.ts'
import { decided } from '../../src/schedule/decide.ts'
import type { DueItem, Reason } from '../../src/schedule/item.ts'
import {
  decisionText,
  groupOf,
  isWithin,
  standingOf,
  whenWords,
} from '../../src/schedule/standing.ts'

const asOf = '2026-11-22'

const reason = (more: Partial<Reason> = {}): Reason => ({
  by: 'somebody',
  rule: 'every 90 days',
  isSure: true,
  steps: [],
  ...more,
})

const made = (...reasons: Reason[]): DueItem | undefined =>
  decided(
    {
      kind: 'review',
      subject: 'plan',
      title: 'Review',
      path: ['review'],
      in: 'plan',
      todo: 'Hold it.',
      command: 'txplan review {client}',
    },
    reasons,
  )

function item(...reasons: Reason[]): DueItem {
  const one = made(...reasons)
  if (!one) throw new Error('Nobody gives a reason.')
  return one
}

const days = fc.integer({ min: -400, max: 400 }).map((count) => addDays(asOf, count))

describe('decided', () => {
  it('has no item where nobody says anything', () => {
    expect(made()).toBeUndefined()
  })

  it('has none where the only text holds no longer', () => {
    expect(made(reason({ hasLapsed: true }))).toBeUndefined()
  })

  it('lets what is sure go before what is sooner and may not apply', () => {
    const sure = reason({ day: '2026-12-20' })
    const perhaps = reason({ day: '2026-12-01', isSure: false })
    expect(item(perhaps, sure)).toMatchObject({ day: '2026-12-20', isSure: true })
  })

  it('always takes the earliest day of those that are sure', () => {
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 6 }), (all) => {
        const { day } = item(...all.map((one) => reason({ day: one })))
        expect(day).toBe([...all].sort()[0])
      }),
    )
  })

  it('is never later for one more who asks', () => {
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 5 }), days, (all, one) => {
        const reasons = all.map((day) => reason({ day }))
        const before = item(...reasons).day ?? ''
        const after = item(...reasons, reason({ day: one })).day ?? ''
        expect(after <= before).toBe(true)
      }),
    )
  })

  it('is overdue as soon as the first patience ends', () => {
    const patient = reason({ day: '2026-11-10', until: '2026-11-25' })
    expect(standingOf(item(patient), asOf)).toBe('due')
    expect(standingOf(item(patient, reason({ day: '2026-11-15' })), asOf)).toBe('overdue')
  })
})

describe('groupOf', () => {
  it.each([
    ['2026-11-21', 'overdue'],
    ['2026-11-22', 'week'],
    ['2026-11-29', 'week'],
    ['2026-11-30', 'month'],
    ['2026-12-22', 'month'],
    ['2026-12-23', 'later'],
    [undefined, 'undated'],
  ])('%s is %s', (day, group) => {
    expect(groupOf(item(reason(day === undefined ? {} : { day })), asOf)).toBe(group)
  })

  it('does not call overdue what may not apply', () => {
    expect(groupOf(item(reason({ day: '2026-11-01', isSure: false })), asOf)).toBe('week')
  })
})

describe('isWithin', () => {
  const left = (count: number) =>
    reason({
      waitingFor: { kind: 'count', unit: 'sessions', wanted: 12, held: 12 - count, left: count },
    })

  it('takes in what is overdue, and what is so close that it may be', () => {
    expect(isWithin(item(reason({ day: '2026-11-01' })), '2026-12-01')).toBe(true)
    expect(isWithin(item(reason({ day: '2026-12-02' })), '2026-12-01')).toBe(false)
    expect(isWithin(item(left(2)), '2026-12-01')).toBe(true)
    expect(isWithin(item(left(3)), '2026-12-01')).toBe(false)
  })
})

describe('whenWords', () => {
  it.each([
    [{ day: '2026-11-22' }, 'today'],
    [{ day: '2026-11-23' }, 'tomorrow'],
    [{ day: '2026-12-01' }, 'in 9 days'],
    [{ day: '2026-11-21' }, '1 day over'],
    [{ day: '2026-11-01' }, '21 days over'],
    [{ day: '2026-11-20', until: '2026-12-05' }, '2 days over, in time until 2026-12-05'],
    [{ day: '2026-12-01', isSure: false }, 'in 9 days, if it applies'],
    [{ notBefore: '2026-12-30' }, 'not before 2026-12-30'],
    [{}, 'no day is set'],
  ])('%j', (said, words) => {
    expect(whenWords(item(reason(said)), asOf)).toBe(words)
  })
})

describe('decisionText', () => {
  it('says what the others would have said', () => {
    const text = decisionText(
      item(
        reason({ by: 'the practice’s habit', day: '2026-12-14' }),
        reason({ by: 'Virginia', day: '2026-12-01' }),
        reason({ by: 'Oregon', hasLapsed: true }),
      ),
    )
    expect(text).toBe(
      '2026-12-01: Virginia, the earliest of 3. The practice’s habit: 2026-12-14; Oregon: holds no longer by then.',
    )
  })
})
