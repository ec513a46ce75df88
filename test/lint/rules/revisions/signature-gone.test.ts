import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'signature-gone'
const plan = (...lines: string[]) =>
  `txplan: 1\nstatus: active\nrevision: { number: 1 }\nsignatures:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`
const lowe = 'role: clinician, name: S. Lowe, method: ink, signed: 2026-10-01'
const client = 'role: client, name: Ada Park, method: ink, signed: 2026-10-02'
const said = (now: string, ...past: string[]) => saidBy(rule, { plan: now, past })

describe('signature-gone', () => {
  it('finds one that was taken out, and does not tell the name', () => {
    expect(said(plan(lowe), plan(lowe, client))).toEqual([
      'The signature of the client, given on 2026-10-02, is gone (commit c1 of 2026-10-21).',
    ])
  })

  it('finds one that says something else, and points at it', () => {
    const example = { plan: plan(lowe.replace('10-01', '09-01')), past: [plan(lowe)] }
    expect(saidBy(rule, example)).toEqual([
      'The signature of the clinician, given on 2026-10-01, differs from commit c1 of 2026-10-21: signed.',
    ])
    expect(placesOf(rule, example)).toEqual(['signatures[0]'])
    expect(said(plan(lowe.replace('S. Lowe', 'R. Salter')), plan(lowe))[0]).toMatch(/: name\.$/)
  })

  it('lets one be added to, and another be given below it', () => {
    expect(said(plan(`${lowe}, credentials: LMFT, digest: "ab12"`), plan(lowe))).toEqual([])
    expect(said(plan(lowe, lowe.replace('10-01', '11-01')), plan(lowe))).toEqual([])
  })

  it('tells what was once there, also when the change is committed', () => {
    expect(said(plan(lowe), plan(lowe), plan(lowe, client))).toHaveLength(1)
  })

  it('says nothing of lines that wait, and of signatures under another revision', () => {
    expect(said(plan(lowe), plan(lowe, 'role: client, name: Ada Park'))).toEqual([])
    const second = plan(lowe.replace('10-01', '11-01')).replace('number: 1', 'number: 2')
    expect(said(second, plan(lowe, client))).toEqual([])
  })
})
