import { describe, expect, it } from 'vitest'
import { foundBy, saidBy } from '../said-by.ts'

const rule = 'clinician-signature-missing'
const said = saidBy(rule)
const goals =
  'clinician: lowe\ncare_team: [{ id: lowe, name: S. Lowe, credentials: LMFT }]\ngoals: [{ id: rest, statement: Sleep }]'
const signed = (lines: string) => `${goals}\nsignatures:\n${lines}`
const severities = (plan: string, profile?: string) =>
  foundBy(rule)(plan, profile ? { profiles: [profile] } : {}).map(({ severity }) => severity)

describe('clinician-signature-missing', () => {
  it.each([
    '  - { role: clinician, name: S. Lowe, signed: 2026-11-02, method: ink }',
    '  - { role: clinician, name: S. Lowe, signed: 2026-11-02T14:05, method: electronic }',
    '  - { role: clinician, name: S. Lowe, signed: 2026-11-02 }',
    '  - { role: clinician, name: S. Lowe, signed: 2026-11-02, document: Form 5.4 }',
    '  - { role: physician, name: "S. Lowe, MD", signed: 2026-11-02 }',
    '  - { name: S. Lowe, signed: 2026-11-02 }',
  ])('is content with %j', (line) => {
    expect(said(signed(line))).toEqual([])
  })

  it.each([
    '  - { role: client, name: N. Kerr, signed: 2026-11-02 }',
    '  - { role: physician, name: A. Ames, signed: 2026-11-02 }',
    '  - { role: witness, name: A. Ames, signed: 2026-11-02 }',
    '  - { role: clinician, signed: }',
  ])('takes %j for no signature of the clinician', (line) => {
    expect(said(signed(line))).toEqual(['signatures: No clinician has signed this plan.'])
  })

  it('points at each line that waits for somebody by name', () => {
    const lines =
      '  - { role: clinician, name: S. Lowe, signed: }\n  - { role: physician, name: A. Ames, signed: }\n  - { role: physician, signed: }'
    expect(said(signed(lines))).toEqual([
      'signatures[0].signed: This line is for the clinician, and it is not signed.',
    ])
    expect(severities(signed(lines), 'va-105')).toEqual(['error'])
  })

  it('says nothing more of a day that cannot be read', () => {
    expect(said(signed('  - { role: clinician, name: S. Lowe, signed: yesterday }'))).toEqual([])
  })

  it('wants no more than a warning for a second clinician’s line', () => {
    const lines =
      '  - { role: clinician, name: S. Lowe, signed: 2026-11-02 }\n  - { role: clinician, name: M. Lund, signed: }'
    expect(severities(signed(lines), 'va-105')).toEqual(['warning'])
  })

  it('says that a signature is under an earlier revision', () => {
    const lines = '  - { role: clinician, name: S. Lowe, signed: 2026-08-02, revision: 1 }'
    expect(said(`revision: { number: 2, date: 2026-11-02 }\n${signed(lines)}`)).toEqual([
      'signatures[0]: No clinician has signed revision 2: this signature is under revision 1.',
    ])
    const undated = lines.replace(', revision: 1', '')
    expect(said(`revision: { number: 2, date: 2026-11-02 }\n${signed(undated)}`)).toEqual([
      'signatures[0]: No clinician has signed revision 2: this signature is from before it was made.',
    ])
    expect(said(`revision: { number: 1, date: 2026-11-02 }\n${signed(undated)}`)).toEqual([])
  })

  it('is as strict as who asks, mild with a draft, silent where the text is', () => {
    expect(severities(goals)).toEqual(['info'])
    expect(severities(goals, 'va-105')).toEqual(['error'])
    expect(severities(`status: draft\n${goals}`, 'va-105')).toEqual(['info'])
    expect(severities(goals, 'nc-27g')).toEqual([])
  })

  it('asks nothing of a stub or of what was archived, unless somebody requires it of the stub', () => {
    expect(said('title: Plan')).toEqual([])
    expect(severities('title: Plan', 'va-105')).toEqual(['error'])
    expect(said(`status: archived\n${goals}`)).toEqual([])
    expect(said(`status: discharged\n${goals}`)).toHaveLength(1)
  })
})
