import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'clinician-signed-late'
const record =
  'txplan: 1\nsessions:\n  - { date: 2026-03-03, service_code: "90834" }\n  - { date: 2026-03-10, service_code: "90834" }\n'

const at = (signed: string, { more = '', number = 2, sessions = record, before = '' } = {}) => ({
  plan: `txplan: 1\nrevision: { number: ${number}, date: 2026-03-03 }\nsignatures:\n${before}  - { role: clinician, name: S. Lowe, signed: ${signed}${more} }\n`,
  record: sessions,
})

describe('clinician-signed-late', () => {
  it('counts the days and the sessions since the revision', () => {
    expect(saidBy(rule, at('2026-03-30'))).toEqual([
      'Signed on 2026-03-30, 27 days after the revision of 2026-03-03, with 2 sessions held in between.',
    ])
  })

  it('lets two weeks pass', () => {
    expect(placesOf(rule, at('2026-03-17'))).toEqual([])
    expect(placesOf(rule, at('2026-03-18'))).toEqual(['signatures[0].signed'])
  })

  it('goes by the first signature under the revision', () => {
    const mine = (day: string) =>
      `  - { role: clinician, name: S. Lowe, signed: ${day}, revision: 2 }\n`
    expect(placesOf(rule, at('2026-03-30', { before: mine('2026-03-04') }))).toEqual([])
    expect(
      placesOf(
        rule,
        at('2026-03-30', { before: mine('2026-03-04').replace('revision: 2', 'revision: 1') }),
      ),
    ).toEqual(['signatures[1].signed'])
  })

  it.each([
    ['no session came in between', at('2026-03-30', { sessions: 'txplan: 1\n' })],
    ['it is the first plan', at('2026-03-30', { number: 1 })],
    ['a reason is given', at('2026-03-30', { more: ', reason: On leave' })],
    ['it was refused', at('2026-03-30', { more: ', method: refused' })],
    [
      'the plan is archived',
      {
        ...at('2026-03-30'),
        plan: at('2026-03-30').plan.replace('txplan: 1', 'txplan: 1\nstatus: archived'),
      },
    ],
  ])('is silent where %s', (_, example) => {
    expect(placesOf(rule, example)).toEqual([])
  })
})
