import { describe, expect, it } from 'vitest'
import { foundBy, saidBy } from '../said-by.ts'

const rule = 'coordination-missing'
const goals = 'goals: [{ id: rest, statement: Sleep }]'
const profiles = ['carelon-pa']
const said = (more: string, record?: string) =>
  saidBy(rule)(`${goals}\n${more}`, { profiles, ...(record ? { record } : {}) })
const provider = (more: string) => `outside_providers: [{ ${more} }]`

describe('coordination-missing', () => {
  it('asks for coordination as such only where somebody else does', () => {
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

  it('notes a provider who was put down without a word, whoever asks', () => {
    const alone = (more: string, record?: string) =>
      saidBy(rule)(`${goals}\n${more}`, record === undefined ? {} : { record })
    expect(alone(provider('id: dr-cole, name: Dr. Cole, role: Obstetrician'))).toEqual([
      'outside_providers[0].coordination: This provider is listed, and neither how care is coordinated nor a release is told, nor why not.',
    ])
    for (const more of [
      'name: Dr. Cole, coordination: Letters',
      'name: Dr. Cole, reason_none: Does not wish it.',
      'name: Dr. Cole, release: { on_file: false }',
      'name: Dr. Cole, release: { date: 2026-10-01 }',
      'phone: 555',
    ])
      expect(alone(provider(more)), more).toEqual([])
    const cole = provider('id: dr-cole, name: "Ida Cole, MD"')
    expect(alone(cole, 'contacts: [{ date: 2026-11-02, with: Dr. Cole }]')).toEqual([])
    expect(alone(`${cole}\ninterventions: [{ id: m, responsible: [dr-cole] }]`)).toEqual([])
    expect(alone(`status: discharged\n${cole}`)).toEqual([])
    expect(alone(`title: Physical therapy plan of care\n${cole}`)).toEqual([])
  })
})
