import { describe, expect, it } from 'vitest'
import { foundBy, saidBy } from '../said-by.ts'

const rule = 'client-signature-missing'
const said = saidBy(rule)
const goals = 'goals: [{ id: rest, statement: Sleep }]'
const signed = (line: string) => `${goals}\nsignatures:\n  - ${line}`
const judged = (plan: string, ...profiles: string[]) =>
  foundBy(rule)(plan, { profiles }).map(
    ({ severity, messageId, demand }) => `${severity} ${messageId} ${demand?.profile ?? '-'}`,
  )

const refused = signed('{ role: client, method: refused, signed: 2026-11-02, reason: Unsure yet. }')
const verbal = signed('{ role: client, method: verbal-telehealth, signed: 2026-11-02 }')
const verbalWithReason = verbal.replace('-02 }', '-02, reason: The form did not load. }')

describe('client-signature-missing', () => {
  it.each([
    '{ role: client, name: N. Kerr, signed: 2026-11-02, method: ink }',
    '{ role: guardian, name: A. Kerr, signed: 2026-11-02, method: electronic }',
  ])('is content with %j, whoever asks', (line) => {
    expect(judged(signed(line))).toEqual([])
    expect(judged(signed(line), 'va-105', 'mn-245g-sud')).toEqual([])
  })

  it('says where nothing is there, and points at the line that waits', () => {
    expect(said(goals)).toEqual([
      'signatures: Neither the client nor a guardian has signed this plan.',
    ])
    expect(said(signed('{ role: client, name: N. Kerr, signed: }'))).toEqual([
      'signatures[0].signed: This line is for the client, and it is not signed.',
    ])
    expect(said(signed('{ role: clinician, name: S. Lowe, signed: 2026-11-02 }'))).toHaveLength(1)
  })

  it('asks a plan of physical therapy only where somebody requires it', () => {
    const plan = `title: Physical therapy plan of care\n${goals}`
    expect(judged(plan)).toEqual([])
    expect(judged(plan, 'va-105')).toEqual(['error found va-105'])
  })

  it('is as strict as who asks', () => {
    expect(judged(goals)).toEqual(['info found -'])
    expect(judged(goals, 'va-105')).toEqual(['error found va-105'])
    expect(judged(goals, 'bcbs-mn')).toEqual(['warning found bcbs-mn'])
    expect(judged(goals, 'medicare-outpatient')).toEqual([])
    expect(judged(`status: draft\n${goals}`, 'va-105')).toEqual(['info found va-105'])
  })

  it('takes a reason or an approval aloud where nobody requires a signature', () => {
    for (const plan of [refused, verbal, verbalWithReason]) {
      expect(judged(plan)).toEqual([])
      expect(judged(plan, 'bcbs-mn')).toEqual([])
    }
  })

  it('takes what the profile names, and nothing else', () => {
    expect(judged(refused, 'nc-27g')).toEqual([])
    expect(judged(verbal, 'nc-27g')).toEqual(['error instead nc-27g'])
    expect(judged(verbalWithReason, 'nc-27g')).toEqual([])
    expect(judged(refused, 'mn-245g-sud')).toEqual(['error instead mn-245g-sud'])
    expect(judged(verbal, 'mn-245g-sud')).toEqual(['error instead mn-245g-sud'])
    expect(judged(verbalWithReason, 'mn-245g-sud')).toEqual([])
  })

  it('does not call wrong what could not be read', () => {
    expect(judged(refused, 'va-105')).toEqual(['warning unknown va-105'])
    expect(judged(refused, 'nc-27g', 'va-105')).toEqual(['warning unknown va-105'])
    expect(judged(refused, 'va-105', 'mn-245g-sud')).toEqual(['error instead mn-245g-sud'])
  })

  it('takes a signed consent where a profile says that it is elsewhere', () => {
    const consent = (more: string) =>
      `${goals}\nagreement:\n  consents:\n    - { date: 2026-10-01, ${more} }`
    expect(judged(consent('kind: Treatment'), 'self-pay-tx-lpc')).toEqual([])
    expect(judged(consent('kind: Telehealth treatment'), 'self-pay-tx-lpc')).toHaveLength(1)
    expect(judged(consent('kind: Treatment, expires: 2026-11-01'), 'self-pay-tx-lpc')).toHaveLength(
      1,
    )
    expect(judged(consent('kind: Treatment'))).toEqual(['info found -'])
  })

  it('takes the reason why the client took no part', () => {
    const reason = 'reason_not: Too unwell on that day.'
    const plan = (more: string) => `${goals}\nagreement:\n  participation: { ${more} }`
    expect(judged(plan(`client: false, ${reason}`), 'nc-27g')).toEqual([])
    expect(judged(plan('client: true, reason_not: Her father works nights.'), 'nc-27g')).toEqual([
      'error found nc-27g',
    ])
  })

  it('leaves a refusal without a reason to its own rule', () => {
    const bare = signed('{ role: client, method: refused, signed: 2026-11-02 }')
    expect(judged(bare)).toEqual([])
    expect(judged(bare, 'nc-27g')).toEqual([])
  })

  it('wants every revision signed only by who says so', () => {
    const plan = `revision: { number: 2, date: 2026-11-02 }\n${signed('{ role: client, name: N. Kerr, signed: 2026-08-02, revision: 1 }')}`
    expect(judged(plan)).toEqual(['info earlier -'])
    expect(judged(plan, 'va-105')).toEqual(['warning earlier va-105'])
    expect(judged(plan, 'mn-245g-sud')).toEqual(['error earlier mn-245g-sud'])
    expect(judged(plan.replace('number: 2', 'number: 2, kind: correction'), 'va-105')).toEqual([])
  })

  it('asks for a guardian only where one has authority', () => {
    const own = signed('{ role: client, name: T. Kerr, signed: 2026-11-02 }')
    const guardian = (more: string) => `client:\n  guardians: [{ name: A. Kerr${more} }]\n${own}`
    expect(judged(guardian(''), 'va-105')).toEqual([])
    expect(judged(guardian(', authority: parental rights'))).toEqual(['info guardian -'])
    expect(judged(guardian(', authority: parental rights'), 'va-105')).toEqual([
      'warning guardian va-105',
    ])
    expect(judged(guardian(', authority: Conservator of the estate'))).toEqual([])
    const answered = `${guardian(', authority: parental rights')}\n  - { role: guardian, method: unable, reason: At sea until March. }`
    expect(judged(answered)).toEqual([])
  })

  it('sees the line of a second client, or guardian, that waits', () => {
    const own = '{ role: client, name: Priya Raman, signed: 2026-11-02 }'
    const blank = (role: string, name: string) => `\n  - { role: ${role}, name: ${name}, signed: }`
    expect(judged(signed(own + blank('client', 'Owen Raman')), 'va-105')).toEqual([
      'info blank va-105',
    ])
    expect(judged(signed(own + blank('client', 'Priya Raman')))).toEqual([])
    expect(judged(signed(own + blank('client', '')))).toEqual([])
    expect(judged(signed(own + blank('guardian', 'A. Raman')))).toEqual(['info blank -'])
    expect(
      judged(signed(`${own}\n  - { role: client, name: Owen Raman, method: refused }`)),
    ).toEqual([])
    const mother = '{ role: guardian, name: Rosa Lambert, signed: 2026-11-02 }'
    expect(judged(signed(mother + blank('guardian', 'Paul Lambert')))).toEqual(['info blank -'])
    expect(judged(signed(mother + blank('client', 'Theo Lambert')))).toEqual([])
  })

  it('sees the partner who is in treatment as well', () => {
    const own = '{ role: client, name: Priya Raman, signed: 2026-11-02 }'
    const plan = (involvement: string, line = own) =>
      `setting: { modality: [couple] }\nclient: { collateral_contacts: [{ name: Owen Raman, relationship: partner, involvement: ${involvement} }] }\n${signed(line)}`
    expect(judged(plan('In treatment as a couple'))).toEqual(['info partner -'])
    expect(judged(plan('Drives her to sessions'))).toEqual([])
    expect(judged(plan('Not in treatment'))).toEqual([])
    expect(judged(plan('In treatment as a couple').replace('[couple]', '[individual]'))).toEqual([])
    const both = `${own}\n  - { role: client, name: Owen Raman, signed: 2026-11-02 }`
    expect(judged(plan('In treatment as a couple', both))).toEqual([])
  })
})
