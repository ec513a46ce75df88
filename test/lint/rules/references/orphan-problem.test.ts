import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'orphan-problem'

describe('orphan-problem', () => {
  it('is silent where an objective, in a goal or outside of one, names the problem', () => {
    const plan =
      'problems:\n  - id: a\n  - id: b\ngoals:\n  - id: g\n    objectives:\n      - id: o\n        problems: [a]\nobjectives:\n  - id: p\n    problems: [b]\n'
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('is silent where a goal answers the diagnosis of the problem', () => {
    const plan =
      'diagnoses:\n  - id: d\nproblems:\n  - id: a\n    diagnoses: [d]\n  - id: b\n    diagnoses: [d]\ngoals:\n  - id: g\n    diagnoses: [d]\n'
    expect(placesOf(rule, plan)).toEqual([])
  })

  it.each(['deferred', 'resolved'])('is silent about a problem that is %s', (status) => {
    const plan = `problems:\n  - id: a\n  - id: b\n    status: ${status}\ngoals:\n  - id: g\n    problems: [a]\n`
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('is silent about one problem and one goal: which belongs to which is plain', () => {
    expect(placesOf(rule, 'problems:\n  - id: a\ngoals:\n  - id: g\n')).toEqual([])
    expect(placesOf(rule, 'problems:\n  - id: a\ngoals:\n  - id: g\n  - id: h\n')).toEqual([
      'problems[0]',
    ])
  })

  it('reports a problem without an id too, since nothing can name it', () => {
    const plan =
      'problems:\n  - id: a\n  - statement: Peers\ngoals:\n  - id: g\n    problems: [a]\n'
    expect(saidBy(rule, plan)).toEqual(['No goal or objective names this problem.'])
  })
})
