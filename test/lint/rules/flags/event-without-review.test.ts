import { describe, expect, it } from 'vitest'
import { findingsOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'event-without-review'
const event = (day: string, kind = 'hospital', what = 'Readmitted for two days.') =>
  `events:\n  - { date: ${day}, kind: ${kind}, what: "${what}" }\n`
const given = (record: string, plan = '', asOf = '2026-11-21') => ({
  plan: `txplan: 1\neffective: 2026-09-01\n${plan}`,
  record: `txplan: 1\n${record}`,
  asOf,
})
const said = (...args: Parameters<typeof given>) => saidBy(rule, given(...args))

describe('event-without-review', () => {
  it.each([
    ['hospital', 'a hospital stay'],
    ['crisis', 'a crisis'],
    ['deterioration', 'a deterioration'],
  ])('finds one of the kind %s', (kind, words) => {
    expect(said(event('2026-10-01', kind))).toEqual([
      `The record tells of ${words} on 2026-10-01; no review, revision or session note since speaks to the plan.`,
    ])
  })

  it('waits for 14 days', () => {
    expect(said(event('2026-10-01'), '', '2026-10-14')).toEqual([])
    expect(said(event('2026-10-01'), '', '2026-10-15')).toHaveLength(1)
    expect(said(event('2026-12-01'))).toEqual([])
  })

  it.each(['life-change', 'improvement', 'other', 'legal'])('lets %s be', (kind) => {
    expect(said(event('2026-10-01', kind))).toEqual([])
  })

  it('takes “sooner_if” at its word', () => {
    const plan = (text: string) => `review: { sooner_if: ${text} }\n`
    expect(said(event('2026-10-01'), plan('Another hospital stay.'))[0]).toContain('sooner_if')
    expect(said(event('2026-10-01'), plan('A new job.'))[0]).not.toContain('sooner_if')
    const arrest = event('2026-10-01', 'legal', 'Arrested on a bench warrant.')
    expect(said(arrest, plan('Any arrest.'))[0]).toContain('a legal event on 2026-10-01')
    expect(said(arrest, plan('A hospital stay.'))).toEqual([])
  })

  it.each([
    ['a review', '', 'review: { history: [{ date: 2026-11-10, decision: continue }] }\n'],
    ['a revision', '', 'revision: { number: 2, date: 2026-10-05 }\n'],
    ['a new assessment of risk', '', 'assessment: { risk: { assessed_on: 2026-10-02 } }\n'],
    ['a new safety plan', '', 'assessment: { safety_plan: { date: 2026-10-02 } }\n'],
    ['progress', '', 'goals: [{ id: g, progress: [{ date: 2026-10-08, status: partly-met }] }]\n'],
    ['a risk note', 'sessions: [{ date: 2026-10-08, risk: No thoughts since. }]\n', ''],
    ['what comes next', 'sessions: [{ date: 2026-10-08, plan: Twice a week until May. }]\n', ''],
    ['a note on it', 'sessions: [{ date: 2026-10-08, note: Talked about the hospital. }]\n', ''],
    ['a contact', 'contacts: [{ date: 2026-10-03, about: Discharge plan of the ward }]\n', ''],
  ])('is content with %s', (_, record, plan) => {
    expect(said(event('2026-10-01') + record, plan)).toEqual([])
  })

  it.each([
    ['a review before it', '', 'review: { history: [{ date: 2026-09-30 }] }\n'],
    ['a review to come', '', 'review: { history: [{ date: 2026-11-30 }] }\n'],
    ['a stock phrase', 'sessions: [{ date: 2026-10-08, risk: No change. }]\n', ''],
    ['an appointment', 'sessions: [{ date: 2026-10-08, plan: Next session October 15. }]\n', ''],
    ['a late note', 'sessions: [{ date: 2026-10-16, risk: Denies intent. }]\n', ''],
    ['a session without words', 'sessions: [{ date: 2026-10-08 }]\n', ''],
  ])('does not take %s', (_, record, plan) => {
    expect(said(event('2026-10-01') + record, plan)).toHaveLength(1)
  })

  it.each(['Her mother was admitted.', 'Gave birth to a daughter.', 'Planned knee surgery.'])(
    'leaves a stay that does not concern the plan: %s',
    (what) => {
      expect(said(event('2026-10-01', 'hospital', what))).toEqual([])
    },
  )

  it('speaks of the last one only, and of plans in use', () => {
    const two = `${event('2026-09-10')}  - { date: 2026-10-01, kind: crisis, what: Called 988. }\n`
    expect(findingsOf(rule, given(two)).map(({ path }) => path)).toEqual([['events', 1]])
    for (const status of ['draft', 'discharged', 'archived'])
      expect(said(event('2026-10-01'), `status: ${status}\n`)).toEqual([])
  })

  it('takes a plan that began afterwards as the answer', () => {
    expect(said(event('2026-08-20'))).toEqual([])
  })
})
