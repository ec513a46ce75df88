import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { objective, type Written } from './objective.ts'

const said = saidBy('target-met-at-baseline')
const walks = (baseline: number | string, target: string, more: Partial<Written> = {}) =>
  said(objective({ behavior: 'walks', baseline: `{ value: ${baseline} }`, target, ...more })).length

describe('target-met-at-baseline', () => {
  it('quotes both figures', () => {
    const plan = objective({
      instrument: 'phq-9',
      baseline: '{ value: 7 }',
      target: '{ at_most: 9 }',
    })
    expect(said(plan)).toEqual([
      'objectives[0].measure.target: Objective o, “As said”: the target, at most 9, was already met at the baseline, 7.',
    ])
  })

  it.each([
    ['{ at_most: 3 }', 3, 4],
    ['{ at_least: 3 }', 3, 2],
    ['{ equals: 3 }', 3, 2],
    ['{ between: [3, 5] }', 5, 6],
    ['{ between: [3, 5] }', 3, 2],
  ])('%s: met at %d, not at %d', (target, met, not) => {
    expect(walks(met, target)).toBe(1)
    expect(walks(not, target)).toBe(0)
  })

  it('reports no change at all, and a level that was there', () => {
    expect(walks(3, '{ change_by: 0 }')).toBe(1)
    expect(walks(3, '{ change_by: -1 }')).toBe(0)
    expect(walks('Supervision', '{ equals: supervision }')).toBe(1)
    expect(walks('minimal assistance', '{ equals: supervision }')).toBe(0)
    expect(walks('2+', '{ equals: 2+ }')).toBe(1)
  })

  it('lets a good level be held where the words say so', () => {
    const held = (statement: string) => walks(5, '{ at_least: 4 }', { statement })
    expect(held('Client will maintain four walks a week')).toBe(0)
    expect(held('Client will keep walking on 4 days')).toBe(0)
    expect(held('Client will remain active')).toBe(0)
    expect(held('Client will walk')).toBe(1)
    expect(held('Client will keep a log of walks, up from 2 a week')).toBe(1)
    expect(held('Client will hold hands and will increase walks')).toBe(1)
  })

  it('lets the best there is be held without a word', () => {
    expect(walks(0, '{ at_most: 0 }')).toBe(0)
    expect(walks(0, '{ equals: 0 }')).toBe(0)
    expect(walks(0, '{ at_least: 0 }')).toBe(1)
    const who5 = (value: number) =>
      said(
        objective({
          instrument: 'who-5',
          baseline: `{ value: ${value} }`,
          target: '{ at_least: 60 }',
        }),
      )
    expect(who5(100)).toEqual([])
    expect(who5(96)).toHaveLength(1)
  })

  it('leaves to another rule what asks for the wrong direction', () => {
    expect(
      said(
        objective({ instrument: 'phq-9', baseline: '{ value: 14 }', target: '{ at_least: 7 }' }),
      ),
    ).toEqual([])
  })

  it('leaves alone the plan’s own list, what was given up, and what has no baseline', () => {
    expect(
      said(
        'measures:\n  - { id: m, name: FIM, baseline: { value: 14 }, target: { at_least: 14 } }',
      ),
    ).toEqual([])
    expect(
      said(
        'measures:\n  - { id: m, baseline: { value: supervision }, target: { equals: supervision } }',
      ),
    ).toEqual([])
    const more = '    status: revised\n'
    expect(walks(5, '{ at_least: 4 }', { more })).toBe(0)
    expect(walks('supervision', '{ equals: supervision }', { more })).toBe(0)
    expect(said(objective({ behavior: 'walks', target: '{ at_least: 4 }' }))).toEqual([])
  })
})
