import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { objective, scores } from './objective.ts'

const said = saidBy('worse-than-baseline')
const plan = (more = '', instrument = 'phq-9') =>
  objective({
    instrument,
    baseline: '{ value: 12, date: 2026-09-29 }',
    target: '{ at_most: 7 }',
    more,
  })
const worse = scores({ '2026-10-13': 14, '2026-10-27': 18 })
const count = (text: string, record = worse) => said(text, { record }).length

describe('worse-than-baseline', () => {
  it('quotes both scores and the error', () => {
    expect(said(plan(), { record: worse })).toEqual([
      'objectives[0].measure: Objective o, “As said”: the last PHQ-9 score, 18 on 2026-10-27, is worse than the baseline, 12, by more than the error of measurement (6 points); no review, progress or session note since speaks to it.',
    ])
  })

  it('goes by the last score, and by the error of the instrument', () => {
    expect(count(plan(), scores({ '2026-10-27': 17 }))).toBe(0)
    expect(count(plan(), scores({ '2026-10-13': 20, '2026-10-27': 15 }))).toBe(0)
    expect(count(plan('', 'gad-7'), scores({ '2026-10-27': 16 }, 'gad-7'))).toBe(1)
    expect(count(plan('', 'isi'), scores({ '2026-10-27': 26 }, 'isi'))).toBe(0)
  })

  it('gives the practice two weeks', () => {
    expect(count(plan(), scores({ '2026-11-10': 18 }))).toBe(0)
    expect(count(plan(), scores({ '2026-11-07': 18 }))).toBe(1)
  })

  it.each([
    ['progress', plan('    progress: [{ date: 2026-10-28, status: worse }]\n')],
    ['a review', `${plan()}review: { history: [{ date: 2026-11-03, kind: event }] }\n`],
    ['a revision', `${plan()}revision: { number: 2, date: 2026-11-03 }\n`],
    [
      'a risk assessment',
      `${plan()}assessment: { risk: { level: low, assessed_on: 2026-10-30 } }\n`,
    ],
  ])('is answered by %s since', (_, text) => expect(count(text)).toBe(0))

  it('is answered by a session note that speaks to the plan', () => {
    const session = (plan: string) => `sessions: [{ date: 2026-11-02, plan: ${plan} }]\n${worse}`
    expect(count(plan(), session('Twice a week until Christmas and behavioral activation'))).toBe(0)
    expect(count(plan(), session('Next session in one week'))).toBe(1)
  })

  it('leaves alone what is closed, a draft, and two informants', () => {
    expect(count(plan('    status: discontinued\n'))).toBe(0)
    expect(count(`status: draft\n${plan()}`)).toBe(0)
    const both =
      'measures:\n  - { instrument: phq-9, date: 2026-10-27, score: 18, informant: mother }\n  - { instrument: phq-9, date: 2026-10-27, score: 12, informant: self }'
    expect(count(plan(), both)).toBe(0)
  })
})
