/** When a new plan is due for review: the earliest of its own habit, the practice's and its profiles'. */
import { describe, expect, it } from 'vitest'
import { builtInTable } from '../../src/codes/icd10cm.ts'
import { Library } from '../../src/library/library.ts'
import type { Plan, Practice, Profile } from '../../src/plan/types.generated.ts'
import { profileBook } from '../../src/practice/profiles.ts'
import { reviewDue } from '../../src/writing/review-due.ts'

const due = (plan: Plan, practice?: Practice, book = profileBook) =>
  reviewDue(plan, {
    today: '2026-11-21',
    practice,
    book,
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

  it('takes a term for minors where the client is one', () => {
    const house: Profile = {
      id: 'house',
      title: 'House rules',
      review: {
        status: 'stated',
        level: 'required',
        due: [{ days: 90 }, { days: 30, minors_only: true }],
      },
    }
    const book = () => profileBook(new Map([['house', house]]))
    const born = (date_of_birth: string): Plan => ({
      effective: '2026-11-21',
      client: { date_of_birth, coverages: [{ profile: 'house' }] },
    })
    expect(due(born('1980-03-01'), undefined, book)?.day).toBe('2027-02-19')
    expect(due(born('2012-03-01'), undefined, book)).toEqual({
      day: '2026-12-21',
      by: 'House rules',
    })
  })

  it('has nothing to say for a habit without an interval', () => {
    expect(due({ effective: '2026-11-21', review: { every: 'as needed' } })).toBeUndefined()
  })
})
