import { describe, expect, it } from 'vitest'
import { foundBy, saidBy } from '../said-by.ts'
import { objective, scores } from './objective.ts'

const said = saidBy('target-reached-but-open')
const plan = (status: string, statement = 'As said', baseline = 14) =>
  objective({
    statement,
    instrument: 'phq-9',
    baseline: `{ value: ${baseline}, date: 2026-09-29 }`,
    target: '{ at_most: 7 }',
    more: status === '' ? '' : `    status: ${status}\n`,
  })

describe('target-reached-but-open', () => {
  it('tells the good news, as information', () => {
    const record = scores({ '2026-11-10': 7 })
    expect(said(plan('active'), { record })).toEqual([
      'objectives[0].status: Objective o, “As said”: looks met; the last PHQ-9 score, 7 on 2026-11-10, meets the target, at most 7.',
    ])
    expect(foundBy('target-reached-but-open')(plan('active'), { record })[0]?.severity).toBe('info')
    expect(said(plan('not-met'), { record })[0]).toContain('marked as not met')
    expect(said(plan(''), { record })[0]).toMatch(/^objectives\[0\]:/)
  })

  it('goes by the last score', () => {
    expect(said(plan('active'), { record: scores({ '2026-11-10': 8 }) })).toEqual([])
    expect(said(plan('active'), { record: scores({ '2026-10-13': 6, '2026-11-10': 8 }) })).toEqual(
      [],
    )
    expect(
      said(plan('active'), { record: scores({ '2026-11-10': 6, '2026-10-13': 9 }) }),
    ).toHaveLength(1)
  })

  it('leaves alone what is met, given up, or to be held', () => {
    const record = scores({ '2026-11-10': 6 })
    for (const status of ['met', 'deferred', 'revised', 'discontinued'])
      expect(said(plan(status), { record })).toEqual([])
    expect(said(plan('active', 'Client will maintain a PHQ-9 of 7 or lower'), { record })).toEqual(
      [],
    )
    expect(said(plan('active', 'As said', 6), { record })).toEqual([])
  })

  it('needs a score after the baseline', () => {
    expect(said(plan('active'), { record: scores({ '2026-09-29': 6 }) })).toEqual([])
    expect(said(plan('active'))).toEqual([])
  })

  it('counts the signs that were seen', () => {
    const signs = (seen: string, when = '2') =>
      said(
        `objectives:\n  - id: o\n    statement: Signs\n    criteria: { signs: [a, b, c], met_when: ${when}, seen: ${seen} }\n`,
      )
    expect(signs('[a, b]')).toEqual([
      'objectives[0]: Objective o, “Signs”: looks met; 2 signs were seen, and 2 are enough.',
    ])
    expect(signs('[a]')).toEqual([])
    expect(signs('[a, b]', '"2-3"')).toEqual([])
  })

  it('takes no screening for a later score, and the later of two of one day', () => {
    const screening =
      'assessment:\n  screenings:\n    - { instrument: phq-9, date: 2026-11-10, score: 5 }\n'
    expect(said(screening + plan('active'))).toEqual([])
    const twice = `${scores({ '2026-11-10': 12 })}  - { instrument: phq-9, date: 2026-11-10, score: 6 }\n`
    expect(said(plan('active'), { record: twice })).toHaveLength(1)
  })
})
