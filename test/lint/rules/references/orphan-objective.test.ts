import { describe, expect, it } from 'vitest'
import { remedy } from '../../../../src/lint/finding.ts'
import { findingsOf, placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'orphan-objective'

describe('orphan-objective', () => {
  it('names the goal that the plan has', () => {
    const [finding] = findingsOf(rule, 'goals:\n  - id: calm\nobjectives:\n  - statement: Walk\n')
    expect(finding && remedy(finding, false)).toContain('“goal: calm”')
  })

  it('is silent inside a goal', () => {
    expect(placesOf(rule, 'goals:\n  - id: calm\n    objectives:\n      - id: walk\n')).toEqual([])
  })

  it('leaves a goal that does not resolve to unresolved-id', () => {
    const plan = 'goals:\n  - id: calm\nobjectives:\n  - id: walk\n    goal: clam\n'
    expect(placesOf(rule, plan)).toEqual([])
    expect(placesOf('unresolved-id', plan)).toEqual(['objectives[0].goal'])
  })

  it.each(['met', 'deferred', 'revised', 'discontinued'])('is silent when it is %s', (status) => {
    expect(placesOf(rule, `objectives:\n  - id: walk\n    status: ${status}\n`)).toEqual([])
  })
})
