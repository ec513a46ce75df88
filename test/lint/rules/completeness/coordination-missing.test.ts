import { describe, expect, it } from 'vitest'
import { foundBy, saidBy } from '../said-by.ts'

const rule = 'coordination-missing'
const goals = 'goals: [{ id: rest, statement: Sleep }]'
const profiles = ['carelon-pa']
const said = (more: string, record?: string) =>
  saidBy(rule)(`${goals}\n${more}`, { profiles, ...(record ? { record } : {}) })
const provider = (more: string) => `outside_providers: [{ ${more} }]`

describe('coordination-missing', () => {
  it('is off unless somebody asks', () => {
    expect(saidBy(rule)(goals)).toEqual([])
    expect(said('')).toEqual([
      'outside_providers: No coordination with primary care or other providers is told, and no reason why not.',
    ])
  })

  it('points at each provider of whom nothing is told', () => {
    expect(said(provider('role: PCP, name: Dr. Marrow'))).toEqual([
      'outside_providers[0].coordination: How care is coordinated with this provider is not told, and no reason why not.',
    ])
  })

  it.each([
    provider('role: PCP, reason_none: Does not wish it.'),
    provider('role: PCP, coordination: Letter at each review, release: { on_file: true }'),
    provider('role: School counselor, coordination: Call each month'),
    'referrals: [{ to: Sleep clinic }]',
  ])('is content with %j', (more) => {
    expect(said(more)).toEqual([])
  })

  it('takes a contact that was made', () => {
    const record = 'contacts: [{ date: 2026-11-02, with: Dr. Marrow, about: New dose }]'
    expect(said('', record)).toEqual([])
    expect(said('', 'contacts: [{ date: 2026-11-02 }]')).toHaveLength(1)
  })

  it('wants a release or consent for primary care, as a warning at most', () => {
    const plan = `${goals}\n${provider('role: Primary care physician, coordination: Letters')}`
    const found = foundBy(rule)(plan, { profiles })
    expect(found.map(({ severity, messageId }) => [severity, messageId])).toEqual([
      ['warning', 'release'],
    ])
    const consent = 'agreement: { consents: [{ kind: Release to Dr. Marrow, date: 2026-09-29 }] }'
    expect(saidBy(rule)(`${plan}\n${consent}`, { profiles })).toEqual([])
  })
})
