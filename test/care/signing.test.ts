import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peopleOf } from '../../src/care/people.ts'
import {
  authorOf,
  hasCredentials,
  isInForce,
  isOfAuthoringClinician,
  isOfEarlierRevision,
  isSamePerson,
  type Signature,
  signaturesOf,
  signedOn,
  standingOf,
} from '../../src/care/signing.ts'
import { Context } from '../../src/lint/context.ts'
import type { Plan } from '../../src/plan/types.generated.ts'

const contextOf = (plan: Plan) =>
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
  })

describe('standingOf', () => {
  it.each<[Signature, string]>([
    [{ method: 'ink' }, 'given'],
    [{ method: 'electronic', signed: '2026-11-02' }, 'given'],
    [{ signed: '2026-11-02' }, 'given'],
    [{ proof: 'abc' }, 'given'],
    [{ method: 'image', signed: '2026-11-02' }, 'image'],
    [{ method: 'verbal-telehealth' }, 'verbal'],
    [{ method: 'refused', signed: '2026-11-02' }, 'withheld'],
    [{ method: 'unable' }, 'withheld'],
    [{ name: 'S. Lowe', credentials: 'LMFT', statement: 'I agree.' }, 'blank'],
    [{}, 'blank'],
  ])('%j is %s', (signature, standing) => {
    expect(standingOf(signature)).toBe(standing)
  })
})

describe('isOfEarlierRevision', () => {
  const plan = (number?: number, date?: string): Plan => ({
    revision: { ...(number ? { number } : {}), ...(date ? { date } : {}) },
  })

  it('goes by the number first, then by the day', () => {
    expect(isOfEarlierRevision({ revision: 1 }, plan(2))).toBe(true)
    expect(isOfEarlierRevision({ revision: 2 }, plan(2))).toBe(false)
    expect(isOfEarlierRevision({ revision: 2, signed: '2026-01-01' }, plan(2, '2026-11-02'))).toBe(
      false,
    )
    expect(isOfEarlierRevision({ signed: '2026-11-01T23:59-05:00' }, plan(2, '2026-11-02'))).toBe(
      true,
    )
    expect(isOfEarlierRevision({ signed: '2026-11-02' }, plan(2, '2026-11-02'))).toBe(false)
  })

  it('knows none before the first revision, or without a number', () => {
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.option(fc.constantFrom('2020-01-01', '2026-11-02')),
        (revision, day) => {
          const signature = { revision, ...(day ? { signed: day } : {}) }
          for (const one of [plan(), plan(1, '2026-11-02'), {}])
            if (isOfEarlierRevision(signature, one)) return false
          return true
        },
      ),
    )
  })
})

describe('signedOn', () => {
  it('is a real day or nothing', () => {
    expect(signedOn({ signed: '2026-11-02T14:05-05:00' })).toBe('2026-11-02')
    expect(signedOn({ signed: '2026-02-30' })).toBeUndefined()
    expect(signedOn({})).toBeUndefined()
  })
})

describe('who signs', () => {
  const plan: Plan = {
    clinician: 'lowe',
    client: { name: 'Nadia Kerr' },
    revision: { number: 2, date: '2026-11-02' },
    care_team: [
      { id: 'lowe', name: 'Sara Lowe', credentials: 'LMFT' },
      { id: 'grant', name: 'Ann Grant', license: { number: 'X-1' } },
      { id: 'kim', name: 'J. Kim' },
    ],
    signatures: [
      { name: 'Nadia Kerr', signed: '2026-11-02' },
      { name: 'S. Lowe', signed: '2026-11-02' },
      { role: 'supervisor', name: 'Ann Grant', signed: '2026-11-02' },
      { role: 'supervisor', name: 'Lowe, LMFT', signed: '2026-10-02' },
    ],
  }

  it('is known by role, or by name', () => {
    expect(signaturesOf(contextOf(plan)).map(({ role }) => role)).toEqual([
      'client',
      'clinician',
      'supervisor',
      'supervisor',
    ])
  })

  it('counts as the clinician’s where the clinician or the author signed', () => {
    const context = contextOf(plan)
    const lines = signaturesOf(context)
    expect(lines.map((line) => isOfAuthoringClinician(line, context))).toEqual([
      false,
      true,
      false,
      true,
    ])
    expect(lines.map(isInForce)).toEqual([true, true, true, false])
  })

  it('has the author from the revision, the plan, or the first clinician to sign', () => {
    expect(authorOf(contextOf({ ...plan, revision: { by: 'grant' } }))?.name).toBe('Ann Grant')
    expect(authorOf(contextOf(plan))?.name).toBe('Sara Lowe')
    const bare: Plan = { signatures: [{ role: 'clinician', name: 'P. Nair' }] }
    expect(authorOf(contextOf(bare))?.name).toBe('P. Nair')
    expect(authorOf(contextOf({}))).toBeUndefined()
  })

  it('knows one person by several names', () => {
    const people = peopleOf(contextOf(plan))
    expect(isSamePerson(people, 'lowe', 'S. Lowe, LMFT')).toBe(true)
    expect(isSamePerson(people, 'Sara Lowe', 'Ann Grant')).toBe(false)
    expect(isSamePerson(people, 'Not Listed, PhD', 'not listed')).toBe(true)
  })

  it('knows credentials from beside, behind or elsewhere', () => {
    const people = peopleOf(contextOf(plan))
    for (const signature of [
      { name: 'X. Y.', credentials: 'LPC' },
      { name: 'X. Y., LPC' },
      { name: 'Dr. Y' },
      { name: 'S. Lowe' },
      { name: 'Ann Grant' },
    ])
      expect(hasCredentials(signature, people), signature.name).toBe(true)
    expect(hasCredentials({ name: 'J. Kim' }, people)).toBe(false)
    expect(hasCredentials({ name: 'X. Y.' }, people)).toBe(false)
  })
})
