import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'
import { keptOf } from '../signatures/signing.ts'

const rule = 'signature-before-plan'
const signed = (day: string, more = '') =>
  `signatures:\n  - { role: clinician, name: Ben Adler, signed: ${day}${more} }\n`
const assessed = (more = '') => `effective: 2026-02-02\nassessment: { date: 2026-01-30 }\n${more}`

describe('signature-before-plan', () => {
  it('finds a signature from before the assessment', () => {
    expect(placesOf(rule, assessed(signed('2026-01-29')))).toEqual(['signatures[0].signed'])
    expect(saidBy(rule, assessed(signed('2026-01-28T10:00')))).toEqual([
      'Signed on 2026-01-28, before the assessment of 2026-01-30, on which the plan rests.',
    ])
  })

  it('finds a signature from before the revision that it signs', () => {
    const second = 'revision: { number: 2, date: 2026-05-01 }\n'
    expect(placesOf(rule, second + signed('2026-04-28', ', revision: 2'))).toEqual([
      'signatures[0].signed',
    ])
    const first = 'revision: { number: 1, date: 2026-05-01 }\n'
    expect(saidBy(rule, first + signed('2026-04-30'))).toEqual([
      'Signed on 2026-04-30, before this revision was made on 2026-05-01.',
    ])
  })

  it('takes the evaluation of the record where the plan dates no assessment', () => {
    const record = (code: string, day = '2026-01-30') =>
      `txplan: 1\nsessions:\n  - { date: ${day}, service_code: "${code}" }\n`
    const plan = `txplan: 1\n${signed('2026-01-28')}`
    const at = (more: string) => placesOf(rule, { plan, record: more })
    expect(at(record('90791'))).toEqual(['signatures[0].signed'])
    expect(at(record('90834'))).toEqual([])
    expect(at(record('90791', '2026-01-28'))).toEqual([])
    expect(at(record('90791', '2026-06-30'))).toEqual([])
    const earlier = '  - { date: 2026-01-20, service_code: "90834" }\n'
    expect(at(record('90791') + earlier)).toEqual([])
  })

  it.each([
    ['the same day', assessed(signed('2026-01-30'))],
    ['a later day before the plan takes effect', assessed(signed('2026-01-31'))],
    [
      'a signature under an earlier revision',
      `revision: { number: 2, date: 2026-05-01 }\n${signed('2026-04-28')}`,
    ],
    [
      'one marked so',
      `revision: { number: 2, date: 2026-05-01 }\n${signed('2026-04-28', ', revision: 1')}`,
    ],
    [
      'a later assessment under a second revision',
      `revision: { number: 2, date: 2026-01-10 }\n${assessed(signed('2026-01-12', ', revision: 2'))}`,
    ],
    [
      'a review without a number',
      `revision: { kind: review, date: 2026-05-01 }\n${signed('2026-04-28')}`,
    ],
    ['a refusal', assessed(signed('2026-01-28', ', method: refused'))],
    ['a line that waits', assessed('signatures:\n  - { role: client }\n')],
    ['an assessment of a month', assessed(signed('2026-01-10')).replace('2026-01-30', '2026-01')],
  ])('is silent for %s', (_, plan) => {
    expect(placesOf(rule, plan)).toEqual([])
  })

  const baseline = (day: string) =>
    `txplan: 1\nrevision: { number: 1, date: 2026-01-28 }\nobjectives:\n  - id: walks\n    statement: Walk\n    measure: { behavior: walks, baseline: { value: 1, date: ${day} } }\nagreement:\n  consents: [{ kind: treatment, date: ${day} }]\n`

  it('sees a baseline taken after the signature: a note, and a warning where the digest covers it', () => {
    const at = (more = '') => ({
      plan: `${baseline('2026-02-04')}${signed('2026-01-28', more)}`,
    })
    const severities = (more?: string) => findingsOf(rule, at(more)).map((one) => one.severity)
    expect(saidBy(rule, at())).toEqual([
      'Signed on 2026-01-28, before “baseline.date” of 2026-02-04, which stands in the plan as done.',
    ])
    expect(severities()).toEqual(['info'])
    expect(severities(`, ${keptOf(baseline('2026-02-04'))}`)).toEqual(['warning'])
    // Another text was signed: `signature-stale` says so.
    expect(severities(`, ${keptOf(baseline('2026-01-20'))}`)).toEqual([])
  })

  it('takes other facts for added later, unless the digest covers them', () => {
    const consented = baseline('2026-01-28').replace(
      'kind: treatment, date: 2026-01-28',
      'kind: treatment, date: 2026-02-04',
    )
    const at = (more = '') => placesOf(rule, { plan: `${consented}${signed('2026-01-28', more)}` })
    expect(at()).toEqual([])
    expect(at(`, ${keptOf(consented)}`)).toEqual(['signatures[0].signed'])
  })
})
