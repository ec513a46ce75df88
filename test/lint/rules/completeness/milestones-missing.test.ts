import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'milestones-missing'
const practice = 'txplan: 1\nlint: { rules: { milestones-missing: info } }\n'
const judged = (plan: string) => placesOf(rule, { plan: `txplan: 1\n${plan}`, practice })

describe('milestones-missing', () => {
  it('is off unless it is turned on', () => {
    expect(placesOf(rule, 'goals: [{ id: g, statement: Sleep }]\n')).toEqual([])
    expect(judged('goals: [{ id: g, statement: Sleep }]\n').length).toBeGreaterThan(0)
  })

  it('is satisfied by phases or a short-term goal', () => {
    expect(judged('goals: [{ id: g, statement: Sleep }]\nphases: [{ name: First }]\n')).toEqual([])
    expect(judged('goals: [{ id: g, statement: Sleep, term: short }]\n')).toEqual([])
  })

  it('waits for goals', () => {
    expect(judged('')).toEqual([])
  })
})
