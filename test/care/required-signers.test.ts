import { describe, expect, it } from 'vitest'
import { careOf } from '../../src/care/care.ts'
import { type RequiredSigner, requiredSigners } from '../../src/care/required-signers.ts'
import type { Plan, Practice } from '../../src/plan/types.generated.ts'
import { profileBook } from '../../src/practice/profiles.ts'
import { readSource } from '../../src/source/read.ts'

const signersOf = (
  text: string,
  profiles: string[] = [],
  practice?: Practice,
): readonly RequiredSigner[] => {
  const plan = readSource(text).value as Plan
  const coverages = profiles.map((profile) => ({ payer: profile, profile }))
  return requiredSigners(
    careOf({
      plan: { ...plan, client: { name: 'Nadia Kerr', ...plan.client, coverages } },
      record: undefined,
      practice,
      identities: undefined,
      asOf: '2026-11-21',
      book: profileBook(),
    }),
  )
}

const told = (all: readonly RequiredSigner[]) =>
  all.map(
    ({ part, role, name, isRequired }) =>
      `${part} ${role} ${name ?? '-'}${isRequired ? '' : ' (welcome)'}`,
  )

const team = `clinician: lowe
revision: { number: 1, date: 2026-11-02 }
goals: [{ id: rest, statement: Sleep }]
care_team:
  - { id: lowe, name: S. Lowe, credentials: LMFT }
`

describe('who has to sign', () => {
  it('is clinician and client where nobody says anything', () => {
    const all = signersOf(team)
    expect(told(all)).toEqual(['clinician clinician S. Lowe', 'client client Nadia Kerr'])
    expect(all.map(({ credentials, demands }) => [credentials, demands])).toEqual([
      ['LMFT', []],
      [undefined, []],
    ])
  })

  it('is by whoever asks, with the provision', () => {
    const [clinician, client] = signersOf(team, ['mn-245g-sud'])
    expect(clinician).toMatchObject({ isRequired: true })
    expect(client?.demands).toMatchObject([
      { profile: 'mn-245g-sud', level: 'required', citation: expect.stringMatching(/245G/) },
    ])
  })

  it('is the client too where that is no more than the advice of several payers', () => {
    const [, client] = signersOf(team, ['commercial-generic'])
    expect(client).toMatchObject({
      isRequired: true,
      demands: [{ profile: 'commercial-generic', level: 'recommended' }],
    })
  })

  it('is the guardian whose authority is written down, and the child is welcome', () => {
    const minor = `${team}client:
  name: Mateo Reyes
  age: 14
  guardians: [{ name: Lucia Reyes, relationship: Mother, authority: legal custody }]
`
    expect(told(signersOf(minor))).toEqual([
      'clinician clinician S. Lowe',
      'client client Mateo Reyes (welcome)',
      'guardian guardian Lucia Reyes',
    ])
  })

  it('is the child or a parent where nothing is said of authority', () => {
    const minor = `${team}client:
  name: Mateo Reyes
  age: 14
  guardians: [{ name: Lucia Reyes, relationship: Mother }]
signatures: [{ role: guardian, name: Lucia Reyes, signed: 2026-11-03 }]
`
    const all = signersOf(minor)
    expect(told(all)).toEqual([
      'clinician clinician S. Lowe',
      'client client Mateo Reyes',
      'guardian guardian Lucia Reyes (welcome)',
    ])
    expect(all[1]?.given).toHaveLength(1)
  })

  it('is the supervisor of an author under supervision, by the day that a profile sets', () => {
    const supervised = `clinician: lowe
revision: { number: 1, date: 2026-11-02 }
goals: [{ id: rest, statement: Sleep }]
care_team:
  - { id: lowe, name: S. Lowe, role: Intern, supervised_by: grant }
  - { id: grant, name: A. Grant, credentials: LMFT }
signatures: [{ role: clinician, name: S. Lowe, signed: 2026-11-02 }]
`
    expect(told(signersOf(supervised))).toContain('cosigner supervisor A. Grant')
    const cosigner = signersOf(supervised, ['fl-65d-30']).find(({ part }) => part === 'cosigner')
    expect(cosigner).toMatchObject({
      lastDay: '2026-11-12',
      after: 'clinician',
      isRequired: true,
      credentials: 'LMFT',
    })
  })

  it('is whoever the plan has a line for by name, and nobody for an empty line', () => {
    const lines = `${team}signatures:
  - { role: physician, name: Dr. K. Ames, signed: }
  - { role: member, signed: }
`
    expect(told(signersOf(lines))).toEqual([
      'clinician clinician S. Lowe',
      'client client Nadia Kerr',
      'other physician Dr. K. Ames',
    ])
  })

  it('is the partner too, in couple therapy', () => {
    const couple = `${team}setting: { modality: [couple] }
client:
  collateral_contacts: [{ name: Omar Kerr, relationship: husband, involvement: comes to all sessions }]
`
    expect(told(signersOf(couple))).toContain('partner client Omar Kerr (welcome)')
  })
})

describe('what there is of it', () => {
  it('is told apart by the revision', () => {
    const second = `${team.replace('number: 1, date: 2026-11-02', 'number: 2, date: 2026-11-15, kind: review')}signatures:
  - { role: client, name: Nadia Kerr, signed: 2026-11-02, revision: 1 }
  - { role: clinician, name: S. Lowe, signed: 2026-11-15, revision: 2 }
`
    const [clinician, client] = signersOf(second)
    expect([clinician?.given.length, clinician?.earlier.length]).toEqual([1, 0])
    expect([client?.given.length, client?.earlier.length, client?.isSpokenFor]).toEqual([
      0,
      1,
      undefined,
    ])
    const corrected = signersOf(second.replace('kind: review', 'kind: correction'))
    expect(corrected[1]).toMatchObject({ isSpokenFor: true })
  })

  it('speaks for the discharge too, which the clinician alone signs', () => {
    const ended = `${team.replace('number: 1, date: 2026-11-02', 'number: 2, date: 2026-11-20, kind: discharge')}signatures:
  - { role: client, name: Nadia Kerr, signed: 2026-11-02, revision: 1 }
`
    const [clinician, client] = signersOf(ended)
    expect(clinician).toMatchObject({ isRequired: true })
    expect(clinician).not.toHaveProperty('isSpokenFor')
    expect(client).toMatchObject({ isSpokenFor: true })
  })

  it('does not speak for the correction of a revision that the client never signed', () => {
    const third = `${team.replace('number: 1, date: 2026-11-02', 'number: 3, date: 2026-11-20, kind: correction, supersedes: 2')}signatures:
  - { role: client, name: Nadia Kerr, signed: 2026-11-02, revision: 1 }
  - { role: clinician, name: S. Lowe, signed: 2026-11-15, revision: 2 }
`
    expect(signersOf(third)[1]).not.toHaveProperty('isSpokenFor')
    const both = third.replace('revision: 1 }', 'revision: 2 }')
    expect(signersOf(both)[1]).toMatchObject({ isSpokenFor: true })
    const ofAnyDay = third.replace(', revision: 1 }', ' }')
    expect(signersOf(ofAnyDay)[1]).toMatchObject({ isSpokenFor: true })
  })

  it('says whether what stands in its place is accepted', () => {
    const refused = `${team}signatures:
  - { role: client, name: Nadia Kerr, signed: 2026-11-02, method: refused, reason: Wants to wait }
`
    expect(signersOf(refused)[1]?.excused).toEqual({ isAccepted: true })
    expect(signersOf(refused, ['mn-245g-sud'])[1]?.excused).toMatchObject({
      isAccepted: false,
      verdict: 'refused',
      demand: { profile: 'mn-245g-sud' },
    })
  })
})
