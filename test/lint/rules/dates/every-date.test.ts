import { describe, expect, it } from 'vitest'
import { builtInTable } from '../../../../src/codes/icd10cm.ts'
import { Context } from '../../../../src/lint/context.ts'
import { everyDate } from '../../../../src/lint/rules/dates/every-date.ts'
import type { ClientRecord, Plan } from '../../../../src/plan/types.generated.ts'

const contextOf = (plan: Plan, record?: ClientRecord) =>
  new Context({
    plan,
    record,
    practice: undefined,
    identities: undefined,
    asOf: '2026-11-21',
    codes: builtInTable,
    report: () => undefined,
  })

const read = (plan: Plan, record?: ClientRecord) =>
  everyDate(contextOf(plan, record)).map(({ field, path, reading, day }) => [
    field,
    path.join('/'),
    reading,
    day,
  ])

describe('everyDate', () => {
  it('finds dates at every depth, with the field they are in', () => {
    const plan: Plan = {
      effective: '2026-10-01',
      goals: [{}, { objectives: [{ progress: [{ date: '2026-10-08' }] }] }],
      client: { emergency_contacts: [{ release: { date: '2026-09-01' } }] },
    }
    expect(read(plan, { sessions: [{ date: '2026-10-02', start: '14:00' }] })).toEqual([
      ['effective', 'effective', 'day', '2026-10-01'],
      [
        'client.emergency_contacts.release.date',
        'client/emergency_contacts/0/release/date',
        'day',
        '2026-09-01',
      ],
      [
        'goals.objectives.progress.date',
        'goals/1/objectives/0/progress/0/date',
        'day',
        '2026-10-08',
      ],
      ['sessions.date', 'sessions/0/date', 'day', '2026-10-02'],
      ['sessions.start', 'sessions/0/start', 'clock', undefined],
    ])
  })

  it.each([
    ['2026-12-15', 'day', '2026-12-15'],
    [' 2026-12-15 ', 'day', '2026-12-15'],
    ['2026-12', 'partial', undefined],
    ['2026-12-32', 'impossible', undefined],
    ['8 weeks', 'span', '2026-11-26'],
    ['next session', 'sessions', undefined],
    ['soon', 'words', undefined],
  ])('reads the deadline “%s”', (expires, reading, day) => {
    const [, deadline] = everyDate(contextOf({ effective: '2026-10-01', expires }))
    expect([deadline?.reading, deadline?.day]).toEqual([reading, day])
  })

  it('passes over words where a date need not be full', () => {
    expect(read({ medications: [{ started: 'last fall' }, { started: '2026' }] })).toEqual([])
    expect(read({ medications: [{ started: '2026-05-01' }] })).toHaveLength(1)
  })

  it('walks once for all rules', () => {
    const context = contextOf({ effective: '2026-10-01' })
    expect(everyDate(context)).toBe(everyDate(context))
  })
})
