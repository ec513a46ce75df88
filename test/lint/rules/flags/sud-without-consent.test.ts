import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'sud-without-consent'
const payer = (name: string) => `client:\n  coverages:\n    - { payer: ${name} }\n`
const oud = 'diagnoses:\n  - { id: oud, code: F11.20 }\n'
const consent = (kind: string) =>
  `agreement:\n  consents:\n    - { kind: "${kind}", date: 2026-10-01 }\n`
const severity = (plan: string, profiles?: string[]) =>
  findingsOf(rule, { plan: `txplan: 1\n${plan}`, ...(profiles ? { profiles } : {}) }).map(
    (one) => one.severity,
  )

describe('sud-without-consent', () => {
  it('mentions it for an ordinary practice, and warns a program', () => {
    expect(severity(payer('Aetna') + oud)).toEqual(['info'])
    expect(severity(`tags: [part-2]\n${payer('Aetna')}${oud}`)).toEqual(['warning'])
    expect(
      severity(`setting: { program: Opioid treatment program }\n${payer('Aetna')}${oud}`),
    ).toEqual(['warning'])
    expect(severity(payer('Aetna') + oud, ['part-2-otp'])).toEqual(['error'])
  })

  it('points at the consents', () => {
    expect(placesOf(rule, payer('Aetna') + oud + consent('Treatment'))).toEqual([
      'agreement.consents',
    ])
  })

  it.each([
    'Release of SUD records',
    '42 CFR Part 2',
    'Treatment, payment and operations',
    'Release to Dr. Marrow',
    'Disclosure',
  ])('takes the consent %j', (kind) => {
    expect(placesOf(rule, payer('Aetna') + oud + consent(kind))).toEqual([])
  })

  it('is silent where nobody outside reads it', () => {
    expect(placesOf(rule, oud)).toEqual([])
    expect(placesOf(rule, payer('self-pay') + oud)).toEqual([])
    const none =
      'outside_providers:\n  - { name: Dr. M, coordination: None, reason_none: Refused }\n'
    expect(placesOf(rule, none + oud)).toEqual([])
    expect(placesOf(rule, none.replace(', reason_none: Refused', '') + oud)).toHaveLength(1)
  })

  it('is about alcohol and drugs only', () => {
    const other = (code: string) => `${payer('Aetna')}diagnoses:\n  - { id: d, code: ${code} }\n`
    expect(placesOf(rule, other('F17.210'))).toEqual([])
    expect(placesOf(rule, other('F33.1'))).toEqual([])
    expect(placesOf(rule, other('F10.21'))).toHaveLength(1)
  })

  it('believes a practice that says it is not covered', () => {
    const note = 'notes: This practice is not a program under Part 2.\n'
    expect(placesOf(rule, payer('Aetna') + oud + note)).toEqual([])
  })
})
