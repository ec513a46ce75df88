import { describe, expect, it } from 'vitest'
import { findingsOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'first-plan-late'
const asOf = '2026-11-21'
const plan = (text: string, profile: string, record?: string) => ({
  plan: `txplan: 1\n${text}`,
  profiles: [profile],
  asOf,
  ...(record === undefined ? {} : { record: `txplan: 1\n${record}` }),
})
const made = (date: string, admission: string) =>
  `revision: { number: 1, date: ${date} }\nsetting: { admission: ${admission} }\n`

describe('first-plan-late', () => {
  it('counts calendar days, and the day itself is in time', () => {
    expect(saidBy(rule, plan(made('2026-09-09', '2026-08-10'), 'va-105'))).toEqual([])
    expect(saidBy(rule, plan(made('2026-09-10', '2026-08-10'), 'va-105'))).toEqual([
      'The first plan was due by 2026-09-09; this one is dated 2026-09-10. The program is taken as outpatient, since nothing says otherwise: it applies. Admission was on 2026-08-10. 30 calendar days after 2026-08-10 is 2026-09-09.',
    ])
  })

  it('counts business days, past a federal holiday', () => {
    const authorized =
      'client:\n  coverages:\n    - authorization: { from: 2026-08-28 }\nrevision: { number: 1, date: 2026-09-15 }\n'
    const [said] = saidBy(rule, plan(authorized, 'tx-medicaid-mhr'))
    expect(said).toMatch(/^The first plan was due by 2026-09-14;.*Labor Day/)
  })

  it('counts days with a session under a cap, without the anchor day', () => {
    const sessions = Array.from({ length: 11 }, (_, at) => `  - date: 2026-09-${10 + at}`)
    const text = 'revision: { number: 1, date: 2026-09-21 }\n'
    const [said] = saidBy(rule, plan(text, 'mn-245g-sud', `sessions:\n${sessions.join('\n')}\n`))
    expect(said).toMatch(/^The first plan was due by 2026-09-20;/)
  })

  it('takes the author’s signature for the day on which the plan was there', () => {
    const signed = `${made('2026-09-09', '2026-08-10')}signatures:\n  - role: clinician\n    method: ink\n    signed: 2026-09-12\n`
    expect(saidBy(rule, plan(signed, 'va-105'))[0]).toContain('this one is dated 2026-09-12')
  })

  it('tells of a draft whose day has passed', () => {
    const draft = `status: draft\n${made('2026-09-01', '2026-08-10')}`
    expect(saidBy(rule, plan(draft, 'va-105'))[0]).toContain('this one is still a draft')
  })

  it('says nothing of a later revision, nor where the day is not known', () => {
    const later = 'revision: { number: 2, date: 2026-10-10 }\nsetting: { admission: 2026-08-10 }\n'
    expect(saidBy(rule, plan(later, 'va-105'))).toEqual([])
    expect(saidBy(rule, plan('revision: { number: 1, date: 2026-10-10 }\n', 'va-105'))).toEqual([])
  })

  it('holds a plan to the first day only where it calls itself initial', () => {
    const text = made('2026-08-15', '2026-08-10')
    expect(saidBy(rule, plan(text, 'va-105'))).toEqual([])
    expect(saidBy(rule, plan(`title: Initial plan\n${text}`, 'va-105'))).toHaveLength(1)
  })

  it('asks only where services run past thirty days, if the rule says so', () => {
    const text = `${made('2026-09-20', '2026-08-10')}discharge: { date: 2026-08-31 }\n`
    expect(saidBy(rule, plan(text, 'nc-27g'))).toEqual([])
  })

  it('keeps a rule for one kind of coverage to those who have it', () => {
    const text = (payer: string) =>
      `client:\n  coverages:\n    - payer: ${payer}\n${made('2026-10-20', '2026-08-10')}`
    const severity = (payer: string) =>
      findingsOf(rule, plan(text(payer), 'ny-omh-599')).map((finding) => finding.severity)
    expect(severity('New York Medicaid fee-for-service')).toEqual(['error'])
    expect(severity('New York Medicaid')).toEqual(['warning'])
    expect(severity('Blue Cross')).toEqual([])
    expect(
      findingsOf(rule, plan(made('2026-10-20', '2026-08-10'), 'ny-omh-599'))[0]?.severity,
    ).toBe('warning')
  })

  it('makes a note of a delay that is explained, where the rule allows one', () => {
    const text = (reason: string) =>
      `revision: { number: 1, date: 2026-10-20, reason: ${reason} }\n`
    const record = 'sessions:\n  - { date: 2026-10-08, service_code: "90834" }\n'
    const severity = (reason: string) =>
      findingsOf(rule, plan(text(reason), 'or-309-019', record))[0]?.severity
    expect(severity('First plan')).toBe('error')
    expect(severity('Delayed by a stay in hospital')).toBe('info')
  })

  it('judges by what was in force on the day of judging', () => {
    const text =
      'revision: { number: 1, date: 2024-10-01 }\nsetting: { first_session: 2024-06-01 }\n'
    const on = (day: string) => saidBy(rule, { ...plan(text, 'or-309-019'), asOf: day })
    expect(on('2024-10-20')[0]).toContain('due by 2024-08-30')
    expect(on('2024-10-28')).not.toEqual(on('2024-10-20'))
  })
})
