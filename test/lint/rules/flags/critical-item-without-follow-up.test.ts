import { describe, expect, it } from 'vitest'
import { saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'critical-item-without-follow-up'
const phq = (day: string, item9: number) =>
  `  - { instrument: phq-9, ${day === '' ? '' : `date: ${day}, `}items: [1, 1, 1, 1, 1, 1, 1, 1, ${item9}] }\n`
const given = (measures: string, record = '', plan = '') => ({
  plan: `txplan: 1\n${plan}`,
  record: `txplan: 1\n${record}measures:\n${measures}`,
})
const said = (...args: Parameters<typeof given>) => saidBy(rule, given(...args))

describe('critical-item-without-follow-up', () => {
  it('finds an answer that nothing follows', () => {
    expect(said(phq('2026-10-13', 1))).toEqual([
      'Item 9 of the PHQ-9 of 2026-10-13 was answered above zero. No session of that day or the next says what was found, and no risk assessment, contact or safety plan of that time does.',
    ])
    expect(said(phq('2026-10-13', 0))).toEqual([])
  })

  it('reads what the record puts under “critical”', () => {
    expect(
      said('  - { instrument: isi, date: 2026-10-13, critical: { item9: 2 } }\n'),
    ).toHaveLength(1)
    expect(said('  - { instrument: phq-9, date: 2026-10-13, critical: { item9: 0 } }\n')).toEqual(
      [],
    )
  })

  it('knows the items of other instruments, and lets those about anger or drink be', () => {
    const epds = '[0, 0, 0, 0, 0, 0, 0, 0, 0, 1]'
    expect(said(`  - { instrument: epds, date: 2026-10-13, items: ${epds} }\n`)).toHaveLength(1)
    const oq = `[${Array.from({ length: 45 }, () => 1).join(', ')}]`
    expect(said(`  - { instrument: oq-45, date: 2026-10-13, items: ${oq} }\n`)).toEqual([])
  })

  it.each([
    ['a risk note', 'sessions:\n  - { date: 2026-10-13, risk: No intent. }\n', ''],
    ['a risk note of the next session', 'sessions:\n  - { date: 2026-10-27, risk: Denied. }\n', ''],
    [
      'a session of the same week, after a group',
      'sessions:\n  - { date: 2026-10-14, modality: Group }\n  - { date: 2026-10-16, risk: No plan. }\n',
      '',
    ],
    ['a note on safety', 'sessions:\n  - { date: 2026-10-13, note: Safety plan used. }\n', ''],
    [
      'a missed visit with a call',
      'sessions:\n  - { date: 2026-10-14, attendance: no-show, risk: Reached by telephone; no plan. }\n',
      '',
    ],
    ['a crisis', 'events:\n  - { date: 2026-10-14, kind: crisis, what: Emergency room }\n', ''],
    ['a contact', 'contacts:\n  - { date: 2026-10-14, about: Risk and medicines at home }\n', ''],
    ['a risk assessment', '', 'assessment: { risk: { level: low, assessed_on: 2026-10-13 } }\n'],
    ['a safety plan', '', 'assessment: { safety_plan: { date: 2026-10-15 } }\n'],
    ['an assessment', '', 'assessment: { date: 2026-10-14, risk: { level: low } }\n'],
    [
      'a later assessment that names the item',
      '',
      'assessment: { risk: { suicide: Item 9 has been 0 since., assessed_on: 2026-11-17 } }\n',
    ],
    [
      'a review',
      '',
      'review: { history: [{ date: 2026-10-20, summary: Risk was assessed as low. }] }\n',
    ],
    [
      'a screening',
      '',
      'assessment:\n  screenings:\n    - { for: Suicide, instrument: c-ssrs, date: 2026-10-13 }\n',
    ],
  ])('is silent after %s', (_, record, plan) => {
    expect(said(phq('2026-10-13', 1), record, plan)).toEqual([])
  })

  it('does not take what came before, or an empty risk note', () => {
    const record =
      'sessions:\n  - { date: 2026-10-12, risk: No intent. }\n  - { date: 2026-10-20, risk: }\n'
    expect(said(phq('2026-10-13', 1), record)).toHaveLength(1)
  })

  it.each([
    ['a hospital stay', 'events:\n  - { date: 2026-10-23, kind: hospital, what: Two days }\n', ''],
    ['a crisis of later', 'events:\n  - { date: 2026-10-15, kind: crisis, what: ER }\n', ''],
    [
      'the session after the next',
      'sessions:\n  - { date: 2026-10-20 }\n  - { date: 2026-10-27, risk: Denies intent. }\n',
      '',
    ],
    ['a session of 15 days later', 'sessions:\n  - { date: 2026-10-28, risk: Denied. }\n', ''],
    ['a late assessment', '', 'assessment: { risk: { assessed_on: 2026-10-21 } }\n'],
    [
      'a risk that was taken',
      'sessions:\n  - { date: 2026-10-13, response: Took a risk and called. }\n',
      '',
    ],
  ])('does not take %s', (_, record, plan) => {
    expect(said(phq('2026-10-13', 1), record, plan)).toHaveLength(1)
  })

  it.each(['No change.', 'N/A', 'None reported.', 'Unchanged since last session', 'No risk noted'])(
    'does not take “%s”, and says so',
    (risk) => {
      const record = `sessions:\n  - { date: 2026-10-13 }\n  - { date: 2026-10-20, risk: ${risk} }\n`
      expect(said(phq('2026-10-13', 1), record)[0]).toContain(
        'The risk line of the session of 2026-10-20 does not say what was found',
      )
    },
  )

  it.each(['No intent.', 'No change; denies plan.', 'Low.', 'Denies SI'])('takes “%s”', (risk) => {
    const record = `sessions:\n  - { date: 2026-10-13, risk: ${risk} }\n`
    expect(said(phq('2026-10-13', 1), record)).toEqual([])
  })

  it('takes a C-SSRS for an answer to another form, never to itself', () => {
    const screen = (answers: string) =>
      `  - { instrument: c-ssrs, date: 2026-10-13, items: [${answers}] }\n`
    expect(said(phq('2026-10-13', 1) + screen('0, 0, 0, 0, 0, 0'))).toEqual([])
    expect(said(screen('1, 1, 0, 0, 0, 0'))).toHaveLength(1)
  })

  it('takes a note beside the score', () => {
    const noted = phq('2026-10-13', 1).replace(' }', ', note: Asked at once; denied intent }')
    expect(said(noted)).toEqual([])
  })

  it('speaks of each day once, and not of the time to come', () => {
    expect(said(phq('2026-10-01', 1) + phq('2026-10-13', 1))).toHaveLength(2)
    expect(said(phq('2026-10-13', 1) + phq('2026-10-13', 2))).toHaveLength(1)
    expect(said(phq('2027-01-01', 1))).toEqual([])
  })

  it('holds an answer without a date against a plan without any entry', () => {
    expect(said(phq('', 1))[0]).toContain('without a date')
    expect(said(phq('', 1), '', 'assessment: { safety_plan: { date: 2026-01-02 } }\n')).toEqual([])
  })
})
