import { describe, expect, it } from 'vitest'
import { foundBy, saidBy } from '../said-by.ts'

const rule = 'signature-incomplete'
const said = saidBy(rule)
const signed = (...lines: string[]) => `signatures:\n${lines.map((one) => `  - ${one}`).join('\n')}`

describe('signature-incomplete', () => {
  it.each([
    '{ role: clinician, name: S. Lowe, credentials: LMFT, method: ink, signed: 2026-11-02 }',
    '{ role: clinician, name: "S. Lowe, LMFT", signed: 2026-11-02T14:00 }',
    '{ role: clinician, name: Dr. Lin, signed: 2026-11-02 }',
    '{ role: guardian, name: A. Kerr, signed: 2026-11-02 }',
    '{ role: client, name: N. Kerr, method: refused, reason: Unsure., signed: 2026-11-02 }',
    '{ role: clinician, name: S. Lowe, signed: }',
    '{ role: supervisor }',
  ])('is content with %j', (line) => {
    expect(said(signed(line))).toEqual([])
  })

  it('says what is missing, of whom', () => {
    const plan = signed(
      '{ role: clinician, credentials: LMFT, method: ink, signed: 2026-11-02 }',
      '{ role: client, name: N. Kerr, method: electronic }',
      '{ role: supervisor, name: A. Grant, signed: 2026-11-02 }',
      '{ role: client, name: N. Kerr, method: verbal-telehealth }',
      '{ role: guardian, name: A. Kerr, method: unable, reason: At sea. }',
    )
    expect(said(plan)).toEqual([
      'signatures[0].name: The signature of the clinician does not say whose it is.',
      'signatures[1].signed: The signature of the client has no day.',
      'signatures[2].credentials: The signature of the supervisor has no credentials.',
      'signatures[3].signed: The client agreed aloud, and the day is not told.',
      'signatures[4].signed: The guardian did not sign, and the day on which that was noted is not told.',
    ])
  })

  it('points, as a note, at a line prepared for somebody else who treats', () => {
    const plan = `clinician: S. Lowe, LMFT\n${signed('{ role: physician, name: A. Ames, signed: }')}`
    expect(said(plan)).toEqual([
      'signatures[0].signed: This line is for the physician, and it is not signed.',
    ])
    expect(foundBy(rule)(plan, { profiles: ['va-105'] }).map((one) => one.severity)).toEqual([
      'info',
    ])
    const awaited = `clinician: S. Lowe, AMFT\n${signed('{ role: physician, name: A. Ames, signed: }')}`
    expect(said(awaited)).toEqual([])
  })

  it('knows the credentials of who is listed in plan or practice', () => {
    const line = '{ role: supervisor, name: A. Grant, signed: 2026-11-02 }'
    const team = 'care_team: [{ name: A. Grant, credentials: LMFT }]'
    const practice = 'txplan: 1\nclinicians: [{ id: grant, name: A. Grant, credentials: LMFT }]\n'
    expect(said(`${team}\n${signed(line)}`)).toEqual([])
    expect(said(signed(line), { practice })).toEqual([])
  })

  it('knows who the client is, and an only guardian', () => {
    const lines = signed(
      '{ role: client, signed: 2026-11-02 }',
      '{ role: guardian, signed: 2026-11-02 }',
    )
    expect(said(`client: { initials: N. K., guardians: [{ name: A. Kerr }] }\n${lines}`)).toEqual(
      [],
    )
    expect(said(lines)).toHaveLength(2)
  })

  it('leaves the credentials of the plan’s own clinician to the rule on them, unless they are required', () => {
    const plan = `clinician: S. Lowe\n${signed('{ role: clinician, name: S. Lowe, signed: 2026-11-02 }')}`
    expect(said(plan)).toEqual([])
    const found = foundBy(rule)(plan, { profiles: ['medicare-outpatient'] })
    expect(found.map(({ severity, demand }) => [severity, demand?.profile])).toEqual([
      ['error', 'medicare-outpatient'],
    ])
  })

  it('names for a client’s signature only who asks for that one', () => {
    const plan = signed('{ role: client, name: N. Kerr, method: ink }')
    const judged = (profile: string) =>
      foundBy(rule)(plan, { profiles: [profile] }).map((one) => [one.severity, one.demand?.profile])
    expect(judged('ny-omh-599')).toEqual([['warning', undefined]])
    expect(judged('va-105')).toEqual([['error', 'va-105']])
  })
})
