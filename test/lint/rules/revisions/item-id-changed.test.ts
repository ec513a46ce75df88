import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'item-id-changed'
const plan = (id: string, number = 1) =>
  `txplan: 1\nstatus: active\nrevision: { number: ${number} }\ngoals:\n  - ${id === '' ? '' : `id: ${id}\n    `}statement: Leave the house alone again and meet friends\n`

describe('item-id-changed', () => {
  it('says what it was called, at the id', () => {
    const example = { plan: plan('g2'), past: [plan('out')] }
    expect(saidBy(rule, example)).toEqual(['Goal g2 was called out in commit c1 of 2026-10-21.'])
    expect(placesOf(rule, example)).toEqual(['goals[0].id'])
  })

  it('looks at the revision before, too', () => {
    expect(saidBy(rule, { plan: plan('g2', 2), past: [plan('out')] })).toHaveLength(1)
  })

  it('says nothing of an id that is new', () => {
    expect(saidBy(rule, { plan: plan('out'), past: [plan('')] })).toEqual([])
  })
})
