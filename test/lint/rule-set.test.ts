/** The digest of what a plan is checked by: the same for the same, another for anything else. */
import { describe, expect, it } from 'vitest'
import { careOf } from '../../src/care/care.ts'
import { ruleSetDigest } from '../../src/lint/rule-set.ts'
import type { Plan, Practice } from '../../src/plan/types.generated.ts'
import { profileBook } from '../../src/practice/profiles.ts'

const day = '2026-11-02'

const care = (plan: Plan, practice?: Practice) =>
  careOf({
    plan,
    record: undefined,
    practice,
    identities: undefined,
    asOf: day,
    book: profileBook(new Map([['own', { id: 'own', title: 'Ours' }]])),
  })

const coverages = (...profiles: string[]): Plan => ({
  client: { coverages: profiles.map((profile) => ({ profile })) },
})

describe('ruleSetDigest', () => {
  const one = ruleSetDigest(care(coverages('self-pay', 'va-105')), day, '1.0.0')

  it('is a SHA-256 that says so', () => {
    expect(one).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  it('is the same whatever the plan says, and in whatever order the profiles are named', () => {
    const other = care({ ...coverages('va-105', 'self-pay'), title: 'Another', goals: [] })
    expect(ruleSetDigest(other, day, '1.0.0')).toBe(one)
  })

  it('is another for another profile, setting or program', () => {
    const plan = coverages('self-pay', 'va-105')
    const stricter = care(plan, { lint: { rules: { 'missing-id': 'error' } } })
    const all = [
      ruleSetDigest(care(coverages('self-pay')), day, '1.0.0'),
      ruleSetDigest(care(coverages('self-pay', 'va-105', 'own')), day, '1.0.0'),
      ruleSetDigest(stricter, day, '1.0.0'),
      ruleSetDigest(care(plan), day, '1.0.1'),
      one,
    ]
    expect(new Set(all).size).toBe(all.length)
  })

  it('follows the version of a profile that was in force', () => {
    const plan = coverages('or-309-019')
    const [before, after] = ['2024-10-27', '2024-10-28'].map((on) =>
      ruleSetDigest(care(plan), on, '1.0.0'),
    )
    expect(before).not.toBe(after)
    expect(ruleSetDigest(care(plan), '2026-01-01', '1.0.0')).toBe(after)
  })
})
