import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { planOf } from './plan-of.ts'

const said = saidBy('bound-contradicts-statement')
const measured = (unit: string, target: string) => `{ unit: ${unit}, target: { ${target} } }`
const found = (statement: string, unit: string, target: string) =>
  said(planOf(statement, { measure: measured(unit, target) })).length

describe('bound-contradicts-statement', () => {
  it('quotes both bounds', () => {
    const measure = measured('days a week', 'at_most: 4')
    expect(said(planOf('Client will walk on at least 4 days a week', { measure }))).toEqual([
      'objectives[0].measure.target.at_most: Objective o, “Client will walk on at least 4 …”: the sentence says “at least 4 days a week”, and the target is at most 4.',
    ])
  })

  it.each([
    ['Client will have no more than 2 drinks a day', 'drinks a day', 'at_least: 2'],
    ['Client will have 2 or fewer drinks a day', 'drinks a day', 'at_least: 2'],
    ['Client will take 4 or more walks a week', 'walks a week', 'at_most: 4'],
  ])('finds: %s, %s, %s', (statement, unit, target) => {
    expect(found(statement, unit, target)).toBe(1)
    const other = target.startsWith('at_least')
      ? target.replace('least', 'most')
      : target.replace('most', 'least')
    expect(found(statement, unit, other)).toBe(0)
  })

  it('finds “reduce … to” above, and “increase … to” below', () => {
    const attacks = 'Client will reduce panic attacks from 8 to 4 a week'
    expect(found(attacks, 'attacks a week', 'at_least: 4')).toBe(1)
    expect(found(attacks, 'attacks a week', 'at_most: 4')).toBe(0)
    const outings = 'Client will increase outings to 4 a week'
    expect(found(outings, 'outings a week', 'at_most: 4')).toBe(1)
    expect(found(outings, 'outings a week', 'at_least: 4')).toBe(0)
  })

  it('passes over words of direction that speak of something else', () => {
    const events = 'Client will reduce isolation by going to 4 events a month'
    expect(found(events, 'events a month', 'at_least: 4')).toBe(0)
    const back = 'Client will bring lower back flexion to 90 degrees'
    expect(found(back, 'degrees', 'at_least: 90')).toBe(0)
    const both = 'Client will reduce naps and get to 4 classes a week'
    expect(found(both, 'classes a week', 'at_least: 4')).toBe(0)
  })

  it('leaves other figures and other targets alone', () => {
    expect(found('Walk at least 4 days a week', 'days a week', 'at_most: 5')).toBe(0)
    expect(found('Walk at least 4 days a week', 'days a week', 'equals: 4')).toBe(0)
  })
})
