import { describe, expect, it } from 'vitest'
import {
  isEnough,
  type Substitute,
  substitutesOf,
  verdictOf,
} from '../../src/care/in-place-of-signature.ts'
import { Context } from '../../src/lint/context.ts'
import type { Plan, Profile } from '../../src/plan/types.generated.ts'

const found = (plan: Plan) =>
  substitutesOf(
    new Context({
      plan,
      record: undefined,
      practice: undefined,
      identities: undefined,
      asOf: '2026-11-21',
      codes: () => {
        throw new Error('No code is looked up here.')
      },
      report: () => undefined,
    }),
  )

type Instead = NonNullable<NonNullable<NonNullable<Profile['signatures']>['client']>['instead']>
const profile = (...instead: Instead): Profile => ({ signatures: { client: { instead } } })

const reason: Substitute = {
  kind: 'documented-reason',
  path: [],
  hasReason: true,
  byTelehealth: false,
}

describe('substitutesOf', () => {
  it('reads refusals, approvals aloud, and reasons for not taking part', () => {
    const plan: Plan = {
      signatures: [
        { role: 'client', method: 'refused', reason: 'Unsure.' },
        { role: 'guardian', method: 'verbal-telehealth' },
        { role: 'clinician', method: 'refused', reason: 'On leave.' },
        { role: 'client', signed: '2026-11-02' },
      ],
    }
    expect(found(plan).map(({ kind, hasReason }) => [kind, hasReason])).toEqual([
      ['documented-reason', true],
      ['verbal-approval', false],
    ])
    const excused = { agreement: { participation: { reason_not: 'In the hospital.' } } }
    expect(found(excused).map(({ kind }) => kind)).toEqual(['documented-reason'])
  })

  it('knows care at a distance from the setting, and an approval aloud by what it is', () => {
    const line = { role: 'client', method: 'refused', reason: 'Unsure.' } as const
    const distant = (setting: Plan['setting']) =>
      found({ setting: setting ?? {}, signatures: [line] })[0]?.byTelehealth
    expect(distant({ telehealth: { used: true } })).toBe(true)
    expect(distant({ place_of_service: '10' })).toBe(true)
    expect(distant({ modality: ['Individual by video'] })).toBe(true)
    expect(distant({ telehealth: { used: false }, place_of_service: '10' })).toBe(false)
    expect(distant({ place_of_service: '11' })).toBe(false)
    const aloud = { role: 'client', method: 'verbal-telehealth' } as const
    expect(found({ signatures: [aloud] })[0]?.byTelehealth).toBe(true)
  })
})

describe('verdictOf', () => {
  it('knows nothing where the profile names nothing', () => {
    expect(verdictOf({}, [reason])).toBe('unknown')
    expect(verdictOf(undefined, [reason])).toBe('unknown')
  })

  it('goes by kind, distance and reason', () => {
    expect(verdictOf(profile({ kind: 'documented-reason' }), [reason])).toBe('accepted')
    expect(verdictOf(profile({ kind: 'verbal-approval' }), [reason])).toBe('refused')
    const distant = profile({ kind: 'documented-reason', only_by_telehealth: true })
    expect(verdictOf(distant, [reason])).toBe('refused')
    expect(verdictOf(distant, [{ ...reason, byTelehealth: true }])).toBe('accepted')
    const strict = profile({ kind: 'documented-reason', with_reason: true })
    expect(verdictOf(strict, [{ ...reason, hasReason: false }])).toBe('refused')
    expect(
      verdictOf(profile({ kind: 'verbal-approval' }, { kind: 'documented-reason' }), [reason]),
    ).toBe('accepted')
  })

  it('refuses where nothing stands', () => {
    expect(verdictOf(profile({ kind: 'documented-reason' }), [])).toBe('refused')
  })
})

describe('isEnough', () => {
  it('takes a consent elsewhere only where a profile does', () => {
    const consent: Substitute = { ...reason, kind: 'consent-elsewhere' }
    expect(isEnough([reason], [])).toBe(true)
    expect(isEnough([consent], [])).toBe(false)
    expect(isEnough([consent], [profile({ kind: 'consent-elsewhere' })])).toBe(true)
    expect(isEnough([], [profile({ kind: 'consent-elsewhere' })])).toBe(false)
  })
})
