import { describe, expect, it } from 'vitest'
import { saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'changed-after-discharge'

const plan = (
  statement: string,
  { revision = '{ number: 2 }', status = 'discharged', more = '' } = {},
) =>
  `txplan: 1\nstatus: ${status}\nrevision: ${revision}\ngoals:\n  - id: calm\n    statement: ${statement}\n${more}`

const said = (now: string, ...past: string[]) => saidBy(rule, { plan: now, past })
const before = plan('Worry has its hour')

describe('changed-after-discharge', () => {
  it('names the part that changed', () => {
    expect(said(plan('Worry has its hour, and ends'), before)).toEqual([
      'Treatment was over in commit c1 of 2026-10-21, and since then there was 1 clinical change: goal calm: statement.',
    ])
  })

  it('looks back to the day of discharge, however often it was changed since', () => {
    const later = plan('Worry has its hour, and ends')
    expect(said(later, later, before, plan('Something', { status: 'active' }))).toHaveLength(1)
  })

  it('lets an amendment be, if it gives its reason', () => {
    const revised = (more: string) =>
      plan('Worry has its hour, and ends', { revision: `{ number: 3, kind: correction${more} }` })
    expect(said(revised(', reason: A line was lost'), before)).toEqual([])
    expect(said(revised(''), before)).toHaveLength(1)
  })

  it('lets the summary be written later, and not be written anew', () => {
    const told = (more: string) => plan('Worry has its hour', { more: `discharge: { ${more} }\n` })
    expect(
      said(told('date: 2026-11-20, summary: All went well.'), told('date: 2026-11-20')),
    ).toEqual([])
    expect(
      said(told('summary: All went very well.'), told('summary: It went badly at first.')),
    ).toHaveLength(1)
  })

  it('says nothing of a plan that is in use, nor of changes that need no reason', () => {
    expect(said(plan('Another', { status: 'active' }), plan('One', { status: 'active' }))).toEqual(
      [],
    )
    expect(said(plan('Worry has its hour', { more: 'tags: [closed]\n' }), before)).toEqual([])
  })

  it('leaves what was signed to the rule that says so', () => {
    const signatures =
      'signatures:\n  - { role: client, method: ink, signed: 2026-11-01, revision: 2 }\n'
    const signed = plan('Worry has its hour', { more: signatures })
    const changed = plan('Worry has its hour, and ends', { more: signatures })
    expect(said(changed, signed)).toEqual([])
    const other = saidBy('clinical-change-without-revision', { plan: changed, past: [signed] })
    expect(other).toHaveLength(1)
  })
})
