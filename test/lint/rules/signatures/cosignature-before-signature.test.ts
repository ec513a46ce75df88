import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'
import { keptOf, line } from './signing.ts'

const rule = 'cosignature-before-signature'

const head =
  'txplan: 1\nclinician: lowe\ncare_team:\n  - { id: lowe, name: S. Lowe, credentials: AMFT, supervised_by: grant }\n  - { id: grant, name: A. Grant, credentials: LMFT }\ngoals:\n  - id: rest\n    statement: Sleep through the night\n'
const plan = (author: string, second: string, { more = '', top = '' } = {}) =>
  `${head}${top}signatures:\n${line('clinician', 'S. Lowe', author, more)}${line('supervisor', 'A. Grant', second, more)}`

describe('cosignature-before-signature', () => {
  it('names both days', () => {
    expect(saidBy(rule, { plan: plan('2026-10-12', '2026-10-05') })).toEqual([
      'The supervisor signed on 2026-10-05, before the author, whose signature is of 2026-10-12.',
    ])
    expect(placesOf(rule, { plan: plan('2026-10-12', '2026-10-05') })).toEqual([
      'signatures[1].signed',
    ])
  })

  it('is a note where both signed the text that stands there', () => {
    const more = keptOf(head)
    const found = findingsOf(rule, { plan: plan('2026-10-12', '2026-10-05', { more }) })
    expect(found.map(({ severity }) => severity)).toEqual(['info'])
  })

  it.each([
    ['on one day, whatever the hour', plan('2026-10-12T16:00-04:00', '2026-10-12T09:00-04:00')],
    ['after the author', plan('2026-10-12', '2026-10-13')],
    [
      'where the author has not signed',
      plan('2026-10-12', '2026-10-05').replace(
        'signed: 2026-10-12, method: electronic',
        'signed: ',
      ),
    ],
    [
      'under an earlier revision',
      plan('2026-10-12', '2026-10-05', { top: 'revision: { number: 2, date: 2026-10-10 }\n' }),
    ],
  ])('is silent %s', (_, text) => {
    expect(placesOf(rule, { plan: text })).toEqual([])
  })

  it('leaves alone who is no co-signer that anybody wants', () => {
    const text = plan('2026-10-12', '2026-10-05')
      .replace(', supervised_by: grant', '')
      .replace('AMFT', 'LMFT')
      .replace('AMFT', 'LMFT')
    expect(placesOf(rule, { plan: text })).toEqual([])
  })
})
