/** When a plan is due for review next: the earliest of its own habit, the practice's and its profiles'. */
import { describe, expect, it } from 'vitest'
import { builtInTable } from '../../src/codes/icd10cm.ts'
import { Library } from '../../src/library/library.ts'
import type { Plan, Practice, Profile } from '../../src/plan/types.generated.ts'
import { profileBook } from '../../src/practice/profiles.ts'
import { reviewDue } from '../../src/writing/review-due.ts'

const world = (practice?: Practice, book = profileBook) => ({
  today: '2026-11-21',
  practice,
  book,
  codes: builtInTable,
  library: () => new Library([]),
  folderFault: () => undefined,
})

const due = (plan: Plan, practice?: Practice, book = profileBook) =>
  reviewDue(plan, world(practice, book))

const covered = (profile: string): Plan => ({
  effective: '2026-11-21',
  client: { coverages: [{ profile }] },
})

describe('reviewDue', () => {
  it('says whose habit it goes by: of the plan’s own and the practice’s the earlier one', () => {
    const often = { effective: '2026-11-21', review: { every: '30 days' } }
    const seldom = { effective: '2026-11-21', review: { every: '6 months' } }
    const practice = { review: { every: '90 days' } }
    const own = { day: '2026-12-21', by: 'the plan’s own “review.every”' }
    const ours = { day: '2027-02-19', by: 'the practice’s habit' }
    expect(due(often)).toMatchObject(own)
    expect(due(often, practice)).toMatchObject(own)
    expect(due(seldom, practice)).toMatchObject(ours)
    expect(due({ effective: '2026-11-21' }, practice)).toMatchObject(ours)
    expect(due({ effective: '2026-11-21' })).toBeUndefined()
  })

  it('takes the profile where that is earlier', () => {
    const plan = covered('va-105')
    expect(due({ ...plan, review: { every: '6 months' } })?.by).toMatch(/Virginia/)
    expect(due({ ...plan, review: { every: '2 weeks' } })?.by).toBe('the plan’s own “review.every”')
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
    expect(due(born('2012-03-01'), undefined, book)).toMatchObject({
      day: '2026-12-21',
      by: 'House rules',
    })
  })

  it('passes over the day that was set before, which this review answers', () => {
    const plan: Plan = {
      effective: '2026-06-01',
      review: { every: '90 days', next: '2026-11-20', history: [{ date: '2026-08-25' }] },
    }
    expect(reviewDue(plan, world(), { since: '2026-11-21' })?.day).toBe('2027-02-19')
  })

  it('has nothing to say for a habit without an interval', () => {
    expect(due({ effective: '2026-11-21', review: { every: 'as needed' } })).toBeUndefined()
  })
})
