/** When a new plan is due for review: the earliest of its own habit, the practice's and its profiles'. */
import { describe, expect, it } from 'vitest'
import { builtInTable } from '../../src/codes/icd10cm.ts'
import { Library } from '../../src/library/library.ts'
import type { Plan, Practice } from '../../src/plan/types.generated.ts'
import { profileBook } from '../../src/practice/profiles.ts'
import { reviewDue } from '../../src/writing/review-due.ts'

const due = (plan: Plan, practice?: Practice) =>
  reviewDue(plan, {
    today: '2026-11-21',
    practice,
    book: profileBook,
    codes: builtInTable,
    library: () => new Library([]),
    folderFault: () => undefined,
  })

const covered = (profile: string): Plan => ({
  effective: '2026-11-21',
  client: { coverages: [{ profile }] },
})

describe('reviewDue', () => {
  it('goes by the plan’s own habit, else by the practice’s', () => {
    expect(due({ effective: '2026-11-21', review: { every: '30 days' } })).toEqual({
      day: '2026-12-21',
      by: 'your own habit',
    })
    expect(due({ effective: '2026-11-21' }, { review: { every: '90 days' } })).toEqual({
      day: '2027-02-19',
      by: 'your own habit',
    })
    expect(due({ effective: '2026-11-21' })).toBeUndefined()
  })

  it('takes the profile where that is earlier', () => {
    const plan = covered('va-105')
    expect(due({ ...plan, review: { every: '6 months' } })?.by).toMatch(/Virginia/)
    expect(due({ ...plan, review: { every: '2 weeks' } })?.by).toBe('your own habit')
  })

  it('has nothing to say for a habit without an interval', () => {
    expect(due({ effective: '2026-11-21', review: { every: 'as needed' } })).toBeUndefined()
  })
})
