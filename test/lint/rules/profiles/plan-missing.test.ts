import { describe, expect, it } from 'vitest'
import { findingsOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'plan-missing'
const record = 'txplan: 1\nsessions:\n  - date: 2026-10-05\n  - date: 2026-10-12\n'

describe('plan-missing', () => {
  it('reports sessions that no plan goes with, in the record', () => {
    expect(saidBy(rule, { plan: '', record })).toEqual([
      '2 sessions were held, and no treatment plan is there.',
    ])
    expect(findingsOf(rule, { plan: '', record })[0]?.file).toBe('record.yaml')
  })

  it('says nothing beside a plan, however bare', () => {
    expect(saidBy(rule, { plan: 'txplan: 1\n', record })).toEqual([])
  })

  it.each(['ca-medi-cal-calaim', 'medicare-outpatient', 'medicare-outpatient-ngs'])(
    'asks for no plan of its own under %s',
    (profile) => {
      expect(saidBy(rule, { plan: '', record, profiles: [profile] })).toEqual([])
    },
  )

  it('asks for one where another profile holds too', () => {
    const profiles = ['ca-medi-cal-calaim', 'carf']
    expect(saidBy(rule, { plan: '', record, profiles })).toHaveLength(1)
  })
})
