import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'duplicate-id'

describe('duplicate-id', () => {
  it('holds all parts of the plan to one namespace', () => {
    const plan =
      'diagnoses:\n  - id: sleep\nproblems:\n  - id: sleep\ngoals:\n  - id: g1\n    objectives:\n      - id: o1\n  - id: g2\n    objectives:\n      - id: o1\n'
    expect(saidBy(rule, plan)).toEqual([
      'The id “sleep” of this problem is already that of diagnoses[0].',
      'The id “o1” of this objective is already that of goals[0].objectives[0].',
    ])
  })

  it('gives people a namespace of their own', () => {
    const plan =
      'care_team:\n  - id: lin\n  - id: lin\ngoals:\n  - id: lin\noutside_providers:\n  - id: ames\n'
    expect(placesOf(rule, plan)).toEqual(['care_team[1].id'])
  })

  it('finds two sessions of one id in the record', () => {
    const record = 'txplan: 1\nsessions:\n  - id: s1\n  - id: s2\n  - id: s1\n'
    expect(placesOf(rule, { plan: 'txplan: 1\n', record })).toEqual(['sessions[2].id'])
  })

  it('is silent about parts without an id and about a clinician who is also in the team', () => {
    const practice = 'txplan: 1\nclinicians:\n  - id: lin\n    name: Wei Lin\n'
    const plan =
      'txplan: 1\ncare_team:\n  - id: lin\n    role: Therapist\ngoals:\n  - statement: A\n  - statement: B\n'
    expect(placesOf(rule, { plan, practice })).toEqual([])
  })
})
