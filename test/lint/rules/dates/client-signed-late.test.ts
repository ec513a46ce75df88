import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'client-signed-late'
const record =
  'txplan: 1\nsessions:\n  - { date: 2026-02-24, service_code: "90791" }\n  - { date: 2026-03-10, service_code: "90834" }\n'

const at = (
  signed: string,
  { more = '', sessions = record, plan = 'effective: 2026-03-03\n' } = {},
) => ({
  plan: `txplan: 1\n${plan}signatures:\n  - { role: client, name: Marcy Dole, signed: ${signed}${more} }\n`,
  record: sessions,
})

describe('client-signed-late', () => {
  it('counts the days and the sessions since the plan', () => {
    expect(saidBy(rule, at('2026-03-20'))).toEqual([
      'Signed on 2026-03-20, 17 days after the plan of 2026-03-03, with 1 session held in between.',
    ])
  })

  it('lets two weeks pass', () => {
    expect(placesOf(rule, at('2026-03-17'))).toEqual([])
    expect(placesOf(rule, at('2026-03-18'))).toEqual(['signatures[0].signed'])
  })

  it('counts from the present revision', () => {
    const plan = 'effective: 2026-01-05\nrevision: { number: 2, date: 2026-03-03 }\n'
    expect(placesOf(rule, at('2026-03-12', { plan }))).toEqual([])
    expect(placesOf(rule, at('2026-03-20', { plan }))).toEqual(['signatures[0].signed'])
    // Under the first revision.
    expect(placesOf(rule, at('2026-02-20', { plan }))).toEqual([])
  })

  it('is silent where a guardian signed in time', () => {
    const late = at('2026-03-20')
    const guardian = '  - { role: guardian, name: A. Dole, signed: 2026-03-03 }\n'
    expect(placesOf(rule, { ...late, plan: `${late.plan}${guardian}` })).toEqual([])
  })

  it.each([
    ['no session came in between', at('2026-03-20', { sessions: 'txplan: 1\n' })],
    ['a reason is given', at('2026-03-20', { more: ', reason: Out of the country' })],
    [
      'only an intake came in between',
      at('2026-03-20', { sessions: record.replace('03-10', '03-25') }),
    ],
    ['it was refused', at('2026-03-20', { more: ', method: refused' })],
    ['the plan has no date', at('2026-03-20', { plan: '' })],
    [
      'a clinician signed late',
      at('2026-03-20', { more: '', plan: 'effective: 2026-03-03\n' }).plan.replace(
        'role: client',
        'role: clinician',
      ),
    ],
  ])('is silent where %s', (_, example) => {
    expect(
      placesOf(rule, typeof example === 'string' ? { plan: example, record } : example),
    ).toEqual([])
  })
})
