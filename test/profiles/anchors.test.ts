import { describe, expect, it } from 'vitest'
import type { ClientRecord, Plan } from '../../src/plan/types.generated.ts'
import { type AnchorWord, anchorsOf } from '../../src/profiles/anchors.ts'
import { heldSessions, sessionDays } from '../../src/profiles/held.ts'

const asOf = '2026-12-31'

function anchor(word: AnchorWord, plan: Plan, record?: ClientRecord) {
  const found = anchorsOf(plan, heldSessions(plan, record, asOf))[word]
  return (
    found && [found.day, found.path.join('.'), found.in, ...(found.standIn ? ['stands in'] : [])]
  )
}

const missedThenHeld: ClientRecord = {
  sessions: [
    { date: '2026-08-19', attendance: 'late' },
    { date: '2026-08-10', attendance: 'no-show' },
    { date: '2026-08-12', attendance: 'attended' },
    { date: '2026-08-11', attendance: 'cancelled' },
  ],
}

describe('anchors', () => {
  const inRecord = ['2026-08-12', 'sessions.2.date', 'record']
  it.each<[string, AnchorWord, Plan, ClientRecord | undefined, unknown]>([
    [
      'admission as written',
      'admission',
      { setting: { admission: '2026-08-10', first_session: '2026-08-12' } },
      undefined,
      ['2026-08-10', 'setting.admission', 'plan'],
    ],
    [
      'the first session in place of admission',
      'admission',
      { setting: { first_session: '2026-08-12' } },
      undefined,
      ['2026-08-12', 'setting.first_session', 'plan', 'stands in'],
    ],
    [
      'the record in place of admission',
      'admission',
      {},
      missedThenHeld,
      [...inRecord, 'stands in'],
    ],
    ['no admission', 'admission', {}, undefined, undefined],
    [
      'an admission on no real day',
      'admission',
      { setting: { admission: '2026-02-30' } },
      undefined,
      undefined,
    ],
    ['a month is no day', 'admission', { setting: { admission: '2026-02' } }, undefined, undefined],
    [
      'nothing stands in for placement',
      'placement',
      { setting: { first_session: '2026-08-12' } },
      undefined,
      undefined,
    ],
    [
      'the first service, from the record before the plan',
      'first-service',
      { setting: { first_session: '2026-08-10' } },
      missedThenHeld,
      inRecord,
    ],
    [
      'the first service, from the plan',
      'first-service',
      { setting: { admission: '2026-08-09', first_session: '2026-08-10' } },
      undefined,
      ['2026-08-10', 'setting.first_session', 'plan'],
    ],
    [
      'admission in place of the first service',
      'first-service',
      { setting: { admission: '2026-08-09' } },
      { sessions: [] },
      ['2026-08-09', 'setting.admission', 'plan', 'stands in'],
    ],
    [
      'intake and assessment: the later',
      'intake-and-assessment',
      { setting: { admission: '2026-08-10' }, assessment: { date: '2026-08-14' } },
      undefined,
      ['2026-08-14', 'assessment.date', 'plan'],
    ],
    [
      'an assessment before admission',
      'intake-and-assessment',
      { setting: { admission: '2026-08-10' }, assessment: { date: '2026-08-04' } },
      undefined,
      ['2026-08-10', 'setting.admission', 'plan'],
    ],
    [
      'intake without assessment is not complete',
      'intake-and-assessment',
      { setting: { admission: '2026-08-10' } },
      undefined,
      undefined,
    ],
    [
      'the first coverage with an authorization',
      'eligibility-and-authorization',
      {
        client: {
          coverages: [
            { payer: 'a' },
            { authorization: { from: '2026-08-17' } },
            { authorization: { from: '2026-08-01' } },
          ],
        },
      },
      undefined,
      ['2026-08-17', 'client.coverages.1.authorization.from', 'plan'],
    ],
    [
      'the plan: its revision',
      'plan',
      { revision: { date: '2026-08-20' }, effective: '2026-09-01' },
      undefined,
      ['2026-08-20', 'revision.date', 'plan'],
    ],
    [
      'its implementation: when it takes effect',
      'plan-implementation',
      { revision: { date: '2026-08-20' }, effective: '2026-09-01' },
      undefined,
      ['2026-09-01', 'effective', 'plan'],
    ],
    [
      'its implementation, without one',
      'plan-implementation',
      { revision: { date: '2026-08-20' } },
      undefined,
      ['2026-08-20', 'revision.date', 'plan', 'stands in'],
    ],
    [
      'certified on',
      'physician-certification',
      { necessity: { certification: { from: '2026-08-01', on: '2026-08-03' } } },
      undefined,
      ['2026-08-03', 'necessity.certification.on', 'plan'],
    ],
    [
      'certified from',
      'physician-certification',
      { necessity: { certification: { from: '2026-08-01' } } },
      undefined,
      ['2026-08-01', 'necessity.certification.from', 'plan'],
    ],
  ])('%s', (_, word, plan, record, expected) =>
    expect(anchor(word, plan, record)).toEqual(expected),
  )
})

describe('the author’s signature', () => {
  const signed = (
    signatures: Plan['signatures'],
    revision: Plan['revision'] = { number: 2, date: '2026-08-20' },
  ) => anchor('author-signature', { revision, signatures })?.slice(0, 2)

  it('takes a day with or without a time', () => {
    const [role, method] = ['clinician', 'electronic'] as const
    expect(signed([{ role, method, signed: '2026-08-20T17:05-05:00' }])?.[0]).toBe('2026-08-20')
    expect(signed([{ role, method, signed: '2026-08-21' }])?.[0]).toBe('2026-08-21')
    expect(signed([{ role, method, signed: '2026-08-21 at noon' }])).toBeUndefined()
  })

  it.each(['refused', 'unable', 'verbal-telehealth', 'image'] as const)('is not %s', (method) => {
    expect(signed([{ role: 'clinician', method, signed: '2026-08-20' }])).toBeUndefined()
  })

  it('is the clinician’s, under this revision', () => {
    expect(
      signed([
        { role: 'client', method: 'ink', signed: '2026-08-20' },
        { role: 'clinician', method: 'ink', signed: '2026-05-20', revision: 1 },
        { role: 'clinician', method: 'ink', signed: '2026-08-22', revision: 2 },
      ]),
    ).toEqual(['2026-08-22', 'signatures.2.signed'])
  })

  it('without a number, is the first since the revision, or else the latest', () => {
    const on = (day: string) => ({ role: 'clinician', method: 'ink', signed: day }) as const
    const three = [on('2026-08-25'), on('2026-05-20'), on('2026-08-21')]
    expect(signed(three)).toEqual(['2026-08-21', 'signatures.2.signed'])
    expect(signed(three, { date: '2026-09-01' })).toEqual(['2026-08-25', 'signatures.0.signed'])
  })
})

describe('sessions held', () => {
  const days = (record: ClientRecord, plan: Plan = {}) =>
    heldSessions(plan, record, asOf).map(({ day }) => day)

  it('leaves out the missed, the unreal, those to come and those before admission', () => {
    expect(days(missedThenHeld)).toEqual(['2026-08-12', '2026-08-19'])
    const record: ClientRecord = {
      sessions: [
        { date: '2027-01-04' },
        { date: '2026-13-01' },
        {},
        { date: '2026-12-31' },
        { date: '2024-03-01' },
      ],
    }
    expect(days(record)).toEqual(['2024-03-01', '2026-12-31'])
    expect(days(record, { setting: { admission: '2026-08-10' } })).toEqual(['2026-12-31'])
  })

  it('counts two sessions of one day as one day', () => {
    const record: ClientRecord = {
      sessions: [{ date: '2026-08-13' }, { date: '2026-08-12' }, { date: '2026-08-12' }],
    }
    const held = heldSessions({}, record, asOf)
    expect(held).toHaveLength(3)
    expect(sessionDays(held).map(({ day, index }) => [day, index])).toEqual([
      ['2026-08-12', 1],
      ['2026-08-13', 0],
    ])
  })

  it('tells assessing from treating by the code, and without one by the day', () => {
    const record: ClientRecord = {
      sessions: [
        { date: '2026-08-10' },
        { date: '2026-08-12', service_code: '90834' },
        { date: '2026-08-14', service_code: 'h0031' },
        { date: '2026-08-15' },
      ],
    }
    const held = heldSessions({ assessment: { date: '2026-08-13' } }, record, asOf)
    expect(held.map(({ assessing }) => assessing)).toEqual([true, false, true, false])
  })
})
