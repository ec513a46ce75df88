import { describe, expect, it } from 'vitest'
import { foundBy, saidBy } from '../said-by.ts'

const rule = 'progress-summary-missing'
const said = saidBy(rule)
const second = 'revision: { number: 2, kind: review, date: 2026-11-02 }'
const goals = 'goals: [{ id: rest, statement: Sleep }]'
const reviewed = (more: string) => `${goals}\nreview: { history: [{ ${more} }] }`

describe('progress-summary-missing', () => {
  it('asks nothing of a first plan', () => {
    expect(said(goals)).toEqual([])
    expect(said(`revision: { number: 1, kind: initial }\n${goals}`)).toEqual([])
    expect(said(reviewed('date: 2026-10-01, decision: initial'))).toEqual([])
    expect(said(reviewed('date: , decision: , summary: '))).toEqual([])
    expect(said(reviewed('date: 2026-12-01'))).toEqual([])
  })

  it('asks how treatment went once the plan was looked at again', () => {
    expect(said(`${second}\n${goals}`)).toEqual([
      'revision: This is revision 2, and nothing tells how treatment has gone.',
    ])
    expect(said(reviewed('date: 2026-10-01, decision: continue'))).toEqual([
      'review.history[0]: A review is on record, and nothing tells how treatment has gone.',
    ])
  })

  it.each(['correction', 'transfer'])('asks nothing of a %s', (kind) => {
    expect(said(`${second.replace('review', kind)}\n${goals}`)).toEqual([])
  })

  it.each([
    'goals: [{ id: rest, status: met }]',
    'goals: [{ id: rest, progress: [{ date: 2026-11-01, percent: 0 }] }]',
    'goals: [{ id: rest, objectives: [{ id: bed, progress: [{ evidence: Up once }] }] }]',
    'goals: [{ id: rest, objectives: [{ id: bed, criteria: { seen: [Sleeps in his bed] } }] }]',
    'goals: [{ id: rest, objectives: [{ id: bed, milestones: [{ what: One night, status: reached }] }] }]',
    reviewed('date: 2026-11-02, summary: Up once a night.'),
    reviewed('date: 2026-11-02, objectives: [{ id: rest, percent: 40 }]'),
  ])('is content with %j', (plan) => {
    expect(said(`${second}\n${plan}`)).toEqual([])
  })

  it('takes a second score of one instrument, and no first', () => {
    const one = 'measures: [{ instrument: isi, date: 2026-10-30, score: 12 }]'
    const two = `${one.slice(0, -1)}, { instrument: isi, date: 2026-09-01, score: 19 }]`
    expect(said(`${second}\n${goals}`, { record: one })).toHaveLength(1)
    expect(said(`${second}\n${goals}`, { record: two })).toEqual([])
    const withBaseline = `${second}\ngoals: [{ id: rest, measure: { instrument: isi, baseline: { value: 19, date: 2026-09-01 } } }]`
    expect(said(withBaseline)).toHaveLength(1)
    expect(said(withBaseline, { record: one })).toEqual([])
  })

  it('is an error where it is required', () => {
    const found = foundBy(rule)(`${second}\n${goals}`, { profiles: ['medicare-outpatient'] })
    expect(found.map(({ severity }) => severity)).toEqual(['error'])
  })
})
