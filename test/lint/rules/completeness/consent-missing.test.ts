import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const goals = 'goals: [{ id: rest, statement: Sleep }]'
const record = 'sessions: [{ date: 2026-11-05, attendance: attended }]'
const said = (plan: string) => saidBy('consent-missing')(`${goals}\n${plan}`, { record })
const consent = (more: string) => `agreement: { consents: [{ ${more} }] }`
const missing = ['agreement: No consent to treatment is recorded.']

describe('consent-missing', () => {
  it('asks once care has begun: a session was held, or who treats has signed', () => {
    expect(said('')).toEqual(missing)
    const alone = saidBy('consent-missing')
    expect(alone(goals)).toEqual([])
    expect(alone(goals, { record: 'sessions: [{ date: 2026-12-05 }]' })).toEqual([])
    expect(
      alone(goals, { record: 'sessions: [{ date: 2026-11-05, attendance: no-show }]' }),
    ).toEqual([])
    expect(
      alone(`${goals}\nsignatures: [{ role: clinician, name: S. Lowe, signed: 2026-11-02 }]`),
    ).toEqual(missing)
    expect(alone(`${goals}\nsignatures: [{ role: clinician, name: S. Lowe, signed: }]`)).toEqual([])
  })

  it('wants each consent with its day', () => {
    expect(said(consent('kind: Treatment'))).toEqual([
      'agreement.consents[0]: This consent has no day.',
    ])
    expect(said(consent('kind: Treatment, date: 2026-11-02'))).toEqual([])
  })

  it.each(['Informed consent', 'Treatment and telehealth', 'General consent', 'Care, payment'])(
    'takes %j for treatment',
    (kind) => {
      expect(said(consent(`kind: "${kind}", date: 2026-11-02`))).toEqual([])
    },
  )

  it.each(['Telehealth', 'Release of information', 'Medication', 'Release of treatment records'])(
    'takes %j for something else',
    (kind) => {
      expect(said(consent(`kind: "${kind}", date: 2026-11-02`))).toHaveLength(1)
    },
  )

  it.each([
    'agreement: { contract: The client consents to treatment as described. }',
    'agreement: { participation: { statement: Informed consent was reviewed and signed. } }',
    'signatures: [{ role: client, name: N. Kerr, signed: 2026-11-02 }]',
    'signatures: [{ role: client, method: verbal-telehealth }]',
    'signatures: [{ role: guardian, name: A. Kerr, signed: 2026-11-02 }]',
    'client: { guardians: [{ name: A. Kerr, consents: true }] }',
    'title: Physical therapy plan of care',
    'status: discharged',
  ])('is content with %j', (plan) => {
    expect(said(plan)).toEqual([])
  })

  it.each([
    'agreement: { contract: No consent to treatment was given yet. }',
    'signatures: [{ role: client, name: N. Kerr, signed: 2026-11-02, method: image }]',
    'signatures: [{ role: client, name: N. Kerr, signed: }]',
    'signatures: [{ role: client, method: refused, reason: Not now }]',
  ])('is not content with %j', (plan) => {
    expect(said(plan)).toHaveLength(1)
  })

  it('leaves a guardian’s consent to its own rule', () => {
    expect(said('client: { guardians: [{ name: A. Kerr, consents: false }] }')).toEqual([])
  })
})
