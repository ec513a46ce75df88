import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { objective } from './objective.ts'

const said = saidBy('impossible-figure')
const count = (unit: string, target: number, behavior = 'walks') =>
  said(objective({ behavior, unit, target: `{ at_least: ${target} }` })).length

describe('impossible-figure', () => {
  it('says what there are no more of', () => {
    const plan = objective({ behavior: 'walks', unit: 'days a week', target: '{ at_least: 8 }' })
    expect(said(plan)).toEqual([
      'objectives[0].measure.target.at_least: Objective o, “As said”: the target is 8, and there are no more than 7 days in a week.',
    ])
  })

  it.each([
    ['days a week', 7],
    ['days per week', 7],
    ['days/week', 7],
    ['school mornings each week', 7],
    ['nights a week', 7],
    ['hours a day', 24],
    ['hours a night', 24],
    ['minutes an hour', 60],
    ['minutes a day', 1440],
    ['hours a week', 168],
    ['minutes a week', 10080],
    ['mornings/wk', 7],
    ['afternoons a week', 7],
    ['evenings per week', 7],
    ['weekends a week', 1],
    ['days a month', 31],
    ['nights a month', 31],
    ['mornings a month', 31],
    ['afternoons a mo', 31],
    ['evenings a month', 31],
    ['hours a month', 744],
    ['hours of sleep a week', 168],
    ['weekends a month', 5],
    ['nights a year', 366],
    ['weeks a year', 53],
    ['months per yr', 12],
    ['weekends a year', 53],
    ['weekdays a week', 7],
    ['min/hour', 60],
    ['hrs/day', 24],
    ['weeks a month', 5],
    ['days a year', 366],
    ['of 10', 10],
    ['out of 5', 5],
    ['days of 7', 7],
    ['trials out of 5', 5],
    ['% of sessions', 100],
    ['percent of meals', 100],
  ])('%s: %d at most', (unit, most) => {
    expect(count(unit, most)).toBe(0)
    expect(count(unit, most + 1)).toBe(1)
  })

  it.each([
    'times a day',
    'activities a week',
    'steps',
    '% increase in steps',
    '% of predicted',
    'reps of 10 lb',
  ])('%s: no limit', (unit) => {
    expect(count(unit, 200)).toBe(0)
  })

  it('reads a share by what is counted', () => {
    expect(count('%', 101, 'classes attended')).toBe(1)
    expect(count('%', 101, 'grip strength')).toBe(0)
  })

  it('reads a behavior that begins with the unit, where there is none', () => {
    const nights = (target: number) =>
      said(objective({ behavior: 'nights a week asleep by 11', target: `{ at_least: ${target} }` }))
    expect(nights(7)).toEqual([])
    expect(nights(8)).toHaveLength(1)
  })

  it('reports baselines, results of a change, and figures below nought', () => {
    const walks = (baseline: string, target: string) =>
      said(objective({ behavior: 'walks', unit: 'days a week', baseline, target }))
    expect(walks('{ value: 9 }', '{ at_least: 4 }')[0]).toContain('the baseline is 9')
    expect(walks('{ value: 5 }', '{ change_by: 3 }')[0]).toContain('value after the change is 8')
    expect(walks('{ value: 1 }', '{ change_by: -2 }')[0]).toContain('-1, which is below nought')
    expect(walks('{ value: 0 }', '{ at_least: 7 }')).toEqual([])
  })

  it('reports more than there are, and leaves a blood pressure alone', () => {
    const of = (value: string) =>
      said(objective({ behavior: 'trials', baseline: `{ value: ${value} }` })).length
    expect([of('4 of 3'), of('12/10'), of('5 out of 4')]).toEqual([1, 1, 1])
    expect([of('3 of 3'), of('10/10'), of('140/90'), of('"20/15"')]).toEqual([0, 0, 0, 0])
  })

  it('reports a range that is turned round', () => {
    const between = (range: string) => said(objective({ target: `{ between: ${range} }` })).length
    expect([between('[9, 7]'), between('[7, 9]'), between('[7, 7]')]).toEqual([1, 0, 0])
  })
})
