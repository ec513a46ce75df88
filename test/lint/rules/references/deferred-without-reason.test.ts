import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'deferred-without-reason'

describe('deferred-without-reason', () => {
  it('asks problems, goals, objectives and interventions', () => {
    const plan =
      'problems:\n  - status: deferred\ngoals:\n  - status: discontinued\n  - id: g\n    objectives:\n      - status: deferred\nobjectives:\n  - status: discontinued\ninterventions:\n  - status: discontinued\n'
    expect(saidBy(rule, plan)).toEqual([
      'This problem is deferred, and no reason is given.',
      'This goal is discontinued, and no reason is given.',
      'This objective is deferred, and no reason is given.',
      'This objective is discontinued, and no reason is given.',
      'This intervention is discontinued, and no reason is given.',
    ])
  })

  it('is silent where a reason or a note says why', () => {
    const plan =
      'problems:\n  - status: deferred\n    reason: Later\ngoals:\n  - status: deferred\n    note: Client moved away\n'
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('does not ask again for what is set aside with its goal', () => {
    const plan =
      'goals:\n  - status: deferred\n    reason: Later\n    objectives:\n      - status: deferred\n'
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('is silent about what is met, revised or active', () => {
    const plan =
      'goals:\n  - status: met\n  - status: revised\n  - id: g\nproblems:\n  - status: resolved\n'
    expect(placesOf(rule, plan)).toEqual([])
  })
})
