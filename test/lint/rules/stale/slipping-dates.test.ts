import { describe, expect, it } from 'vitest'
import { sentence } from '../../../../src/lint/finding.ts'
import { findingsOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'slipping-dates'
const version = (day: string) =>
  `txplan: 1\neffective: 2026-01-05\nobjectives:\n  - id: walks\n    statement: Walk\n    target_date: ${day}\n`
const history = (...days: string[]) => {
  const [plan = '', ...past] = days.map(version).reverse()
  return { plan, past }
}

describe('slipping-dates', () => {
  it('lists each move with its day and by whom', () => {
    const slipped = history('2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01')
    expect(saidBy(rule, slipped)).toEqual([
      'Objective walks was to be reached by 2026-03-01; the date was moved later 3 times, to 2026-06-01: 2026-03-01 → 2026-04-01 (on 2026-09-21); 2026-04-01 → 2026-05-01 (on 2026-10-21); 2026-05-01 → 2026-06-01 (not committed yet). By “Ada Lind”.',
    ])
  })

  it('keeps the name of who moved it to the terminal', () => {
    const slipped = history('2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01')
    for (const finding of findingsOf(rule, slipped))
      expect(sentence(finding, false)).not.toContain('Ada')
  })

  it('says nothing of two moves, or of moves back', () => {
    expect(saidBy(rule, history('2026-03-01', '2026-04-01', '2026-05-01'))).toEqual([])
    const back = history('2026-06-01', '2026-05-01', '2026-04-01', '2026-03-01')
    expect(saidBy(rule, back)).toEqual([])
  })
})
