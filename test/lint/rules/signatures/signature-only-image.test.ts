import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf } from '../../../helpers/rule-findings.ts'
import { line } from './signing.ts'

const rule = 'signature-only-image'
const image = (role: string, more = '') =>
  line(role, 'S. Lowe', '2026-10-19', more).replace('electronic', 'image')
const plan = (...lines: string[]) => `signatures:\n${lines.join('')}`

describe('signature-only-image', () => {
  it('finds the pictures of those who treat', () => {
    const all = plan(image('clinician'), image('supervisor'), image('physician'), image('client'))
    expect(placesOf(rule, all)).toEqual([0, 1, 2].map((at) => `signatures[${at}].method`))
  })

  it('is a note in a draft', () => {
    const draft = `status: draft\n${plan(image('clinician'))}`
    expect(findingsOf(rule, draft).map(({ severity }) => severity)).toEqual(['info'])
  })

  it.each([
    [
      'beside a signature of the same person',
      plan(image('clinician'), line('clinician', 'S. Lowe', '2026-10-20')),
    ],
    ['with its reason', plan(image('clinician', 'reason: No use of the hands'))],
    [
      'under an earlier revision',
      `revision: { number: 2 }\n${plan(image('clinician', 'revision: 1'))}`,
    ],
    ['in an archived plan', `status: archived\n${plan(image('clinician'))}`],
  ])('is silent about one %s', (_, text) => {
    expect(placesOf(rule, text)).toEqual([])
  })

  it('is not put right by somebody else’s signature', () => {
    const text = plan(image('clinician'), line('clinician', 'A. Grant', '2026-10-20'))
    expect(placesOf(rule, text)).toEqual(['signatures[0].method'])
  })
})
