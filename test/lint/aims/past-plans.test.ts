import { describe, expect, it } from 'vitest'
import { earlierRevisions, versionsInForce } from '../../../src/lint/aims/past-plans.ts'
import type { PastPlan } from '../../../src/lint/past.ts'
import type { Plan } from '../../../src/plan/types.generated.ts'

const version = (commit: string, on: string, number?: number, plan: Plan = {}): PastPlan => ({
  ...{ commit, on, by: 'Ana Silva' },
  plan: number === undefined ? plan : { ...plan, revision: { number } },
})
const commits = (past: readonly PastPlan[]) => past.map(({ commit }) => commit).join(' ')

describe('versionsInForce', () => {
  it('leaves out drafts, and all but the last of one day and revision', () => {
    const draft: Plan = { status: 'draft' }
    const past = [
      version('g', '2026-02-01', 2),
      version('f', '2026-02-01', 2),
      version('e', '2026-02-01', 2, draft),
      version('d', '2026-02-01', 1),
      version('c', '2026-01-02'),
      version('b', '2026-01-02'),
      version('a', '2026-01-01'),
    ]
    expect(commits(versionsInForce(past))).toBe('g d c a')
    expect(versionsInForce([])).toEqual([])
  })
})

describe('earlierRevisions', () => {
  const past = [
    version('f', '2026-03-03', 3),
    version('e', '2026-03-02', 2),
    version('d', '2026-03-01'),
    version('c', '2026-02-01', 2),
    version('b', '2026-01-02', 1),
    version('a', '2026-01-01', 1),
  ]

  it('gives the last version of each revision with a lower number', () => {
    expect(commits(earlierRevisions({ revision: { number: 3 } }, past))).toBe('e b')
    expect(commits(earlierRevisions({ revision: { number: 4 } }, past))).toBe('f e b')
    expect(commits(earlierRevisions({ revision: { number: 1 } }, past))).toBe('')
  })

  it('gives none for a plan without a number', () => {
    expect(earlierRevisions({}, past)).toEqual([])
  })
})
