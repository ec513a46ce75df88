import { describe, expect, it } from 'vitest'
import { reviewWithoutReview } from '../../../src/lint/aims/past-review.ts'
import type { PastPlan } from '../../../src/lint/past.ts'
import type { ClientRecord, Plan } from '../../../src/plan/types.generated.ts'

type Review = NonNullable<NonNullable<Plan['review']>['history']>[number]

const dates = [
  ['2026-01-05', '2026-04-05'],
  ['2026-04-06', '2026-07-05'],
  ['2026-07-06', '2026-10-05'],
] as const

/** Revision r, its dates three months after those of the one before. */
const revision = (r: 1 | 2 | 3, more: Plan = {}): Plan => {
  const [from, to] = dates[r - 1] as readonly [string, string]
  return {
    txplan: 1,
    status: 'active',
    revision: { number: r, date: from, kind: 'review', reason: 'Quarterly review' },
    effective: from,
    expires: to,
    assessment: { risk: { level: 'low', assessed_on: from } },
    goals: [
      {
        id: 'mood',
        statement: 'Feel better',
        objectives: [{ id: 'phq', statement: `PHQ-9 at most 9 by ${to}`, target_date: to }],
      },
    ],
    interventions: [{ id: 'cbt', modality: 'CBT', frequency: 'weekly' }],
    review: { every: '90 days', next: to },
    signatures: [{ role: 'clinician', signed: from }],
    ...more,
  }
}

const committed = (plan: Plan, at = 1): PastPlan => ({
  commit: `c${at}`,
  on: plan.revision?.date ?? '2026-01-05',
  by: 'Ana Silva',
  plan,
})

const judge = (plan: Plan, before: Plan = revision(1), record?: ClientRecord) =>
  reviewWithoutReview(plan, [committed(before)], record)

const reviewed = (plan: Plan, ...history: Review[]): Plan => ({
  ...plan,
  review: { ...plan.review, history },
})

describe('reviewWithoutReview', () => {
  it('tells of a revision in which only dates moved, and which', () => {
    const before = committed(revision(1))
    expect(reviewWithoutReview(revision(2), [before])).toEqual({
      number: 2,
      before,
      since: 1,
      moved: [
        { path: 'effective', from: '2026-01-05', to: '2026-04-06' },
        { path: 'expires', from: '2026-04-05', to: '2026-07-05' },
        { path: 'assessment.risk.assessed_on', from: '2026-01-05', to: '2026-04-06' },
        { path: 'goals.mood.objectives.phq.target_date', from: '2026-04-05', to: '2026-07-05' },
        { path: 'review.next', from: '2026-04-05', to: '2026-07-05' },
      ],
      entry: undefined,
      path: ['revision', 'number'],
    })
  })

  it('says since which revision that is so', () => {
    const past = [committed(revision(2), 2), committed(revision(1), 1)]
    expect(reviewWithoutReview(revision(3), past)?.since).toBe(1)
    const other = committed(revision(1, { summary: 'Another plan' }), 1)
    expect(reviewWithoutReview(revision(3), [committed(revision(2), 2), other])?.since).toBe(2)
  })

  it('compares with the last version of the revision before, not with its own', () => {
    const edited = revision(1, { summary: 'Said late' })
    const past = [committed(revision(2)), committed(edited), committed(revision(1))]
    expect(reviewWithoutReview(revision(2), past)).toBeUndefined()
    expect(reviewWithoutReview(revision(2, { summary: 'Said late' }), past)?.before.plan).toBe(
      edited,
    )
  })

  it.each<[string, Plan]>([
    ['a text', { summary: 'Sleeps better' }],
    ['a status', { status: 'on-hold' }],
    ['a level', { assessment: { risk: { level: 'moderate', assessed_on: '2026-04-06' } } }],
    ['a frequency', { interventions: [{ id: 'cbt', modality: 'CBT', frequency: 'monthly' }] }],
    ['an intervention left out', { interventions: [] }],
    ['a goal', { goals: [...(revision(2).goals ?? []), { id: 'new', statement: 'Work again' }] }],
    ['a diagnosis', { diagnoses: [{ code: 'F33.1' }] }],
    ['a day in history', { medications: [{ name: 'A', stopped: '2026-04-01' }] }],
    ['an own field', { 'x-form': 'B' } as Plan],
  ])('lets be what changed %s', (_, more) => {
    expect(judge(revision(2, more))).toBeUndefined()
  })

  it('takes a date that comes for something said', () => {
    const [goal] = revision(2).goals ?? []
    expect(judge(revision(2, { goals: [{ ...goal, completed: '2026-04-01' }] }))).toBeUndefined()
  })

  it('sees through order, wraps, case, administrative fields and a new draft', () => {
    const before = revision(1, {
      summary: 'Goes on\nas before.',
      client: { age: 34, name: 'A' },
      problems: [
        { id: 'a', statement: 'A' },
        { id: 'b', statement: 'B' },
      ],
    })
    const now = revision(2, {
      summary: 'goes on as before',
      client: { age: 35, name: 'A' },
      problems: [
        { id: 'b', statement: 'B' },
        { id: 'a', statement: 'A' },
      ],
      status: 'draft',
      tags: ['q2'],
    })
    expect(judge(now, before)).toBeDefined()
  })

  it('minds a number that changed within a statement', () => {
    const goals = [
      {
        ...revision(2).goals?.[0],
        objectives: [
          { id: 'phq', statement: 'PHQ-9 at most 5 by 2026-07-05', target_date: '2026-07-05' },
        ],
      },
    ]
    expect(judge(revision(2, { goals }))).toBeUndefined()
  })

  it('wants numbers, and a revision before', () => {
    expect(judge(revision(2, { revision: {} }))).toBeUndefined()
    expect(judge(revision(1))).toBeUndefined()
    expect(reviewWithoutReview(revision(2), [])).toBeUndefined()
    expect(judge(revision(2), { ...revision(1), revision: {} })).toBeUndefined()
  })

  it.each(['correction', 'transfer', 'discharge', 'initial'] as const)(
    'takes a %s for no review, unless one is entered',
    (kind) => {
      const plan = revision(2, { revision: { number: 2, kind } })
      expect(judge(plan)).toBeUndefined()
      const entered = judge(reviewed(plan, { date: '2026-04-06', summary: 'Continue.' }))
      expect(entered?.path).toEqual(['review', 'history', 0])
    },
  )

  describe('with an entry in the history of reviews', () => {
    const entered = (entry: Review, before = revision(1), record?: ClientRecord) =>
      judge(reviewed(revision(2), ...(before.review?.history ?? []), entry), before, record)
    const date = '2026-04-06'

    it.each<[string, Review]>([
      [
        'evidence',
        { date, objectives: [{ id: 'phq', evidence: 'Says that mornings are easier' }] },
      ],
      ['a percentage', { date, objectives: [{ id: 'phq', percent: 40 }] }],
      ['a score', { date, summary: 'PHQ-9 went from 16 to 13; continue.', decision: 'continue' }],
      ['a count', { date, decision_note: 'Slept through on 3 nights a week' }],
    ])('accepts one that tells %s', (_, entry) => {
      expect(entered(entry)).toBeUndefined()
    })

    it.each<[string, Review]>([
      ['nothing', { date }],
      ['a decision alone', { date, decision: 'continue' }],
      ['a phrase', { date, summary: 'Reviewed on April 6, 2026. Client continues to progress.' }],
      [
        'a period',
        { date, summary: '90-day treatment plan review: continue for the next 90 days' },
      ],
      ['an instrument’s name', { date, summary: 'Continue with PHQ-9 and CBT for goal 1' }],
      ['a status', { date, objectives: [{ id: 'phq', status: 'some progress' }] }],
    ])('points at one that tells %s', (_, entry) => {
      expect(entered(entry)?.path).toEqual(['review', 'history', 0])
    })

    it('takes what was copied from the review before for no evidence', () => {
      const row = { id: 'phq', percent: 40, evidence: 'On 2026-01-05 she said: fewer bad days' }
      const before = reviewed(revision(1), { date: '2026-01-05', objectives: [row] })
      const copied = { ...row, evidence: 'On 2026-04-06 she said: fewer bad days' }
      expect(entered({ date, objectives: [copied] }, before)?.entry).toEqual([
        'review',
        'history',
        1,
      ])
      expect(entered({ date, objectives: [{ ...row, percent: 50 }] }, before)).toBeUndefined()
    })
  })

  it('accepts a figure in the reason for the revision, unless it was there before', () => {
    const reason = (text: string, r: 1 | 2) =>
      revision(r, { revision: { ...revision(r).revision, reason: text } })
    expect(judge(reason('PHQ-9 16 to 13, continue', 2))).toBeUndefined()
    expect(judge(reason('PHQ-9 16 to 13', 2), reason('PHQ-9 16 to 13', 1))).toBeDefined()
  })

  it.each([
    ['2026-01-05', true],
    ['2026-01-06', false],
    ['2026-04-06', false],
    ['2026-04-07', true],
  ])('looks for scores between the two revisions: %s', (date, isFlagged) => {
    const record = { measures: [{ instrument: 'phq-9', date, score: 14 }] }
    expect(judge(revision(2), revision(1), record) !== undefined).toBe(isFlagged)
    const empty = { measures: [{ instrument: 'phq-9', date }] }
    expect(judge(revision(2), revision(1), empty)).toBeDefined()
  })
})
