import { describe, expect, it } from 'vitest'
import { advisedBy, saidBy } from '../said-by.ts'
import { planOf } from './plan-of.ts'

const said = saidBy('vague-count')
const found = (statement: string, measure?: string) =>
  said(planOf(statement, measure === undefined ? {} : { measure })).length

describe('vague-count', () => {
  it('quotes the words and says what could stand there', () => {
    const plan = planOf('Sleep 5 or more hours on most nights by week 6')
    expect(said(plan)).toEqual([
      'objectives[0].statement: Objective o, “Sleep 5 or more hours on most …”: “most nights” is not a number that can be counted.',
    ])
    expect(advisedBy('vague-count')(plan)).toEqual(['Write how many, as in “5 nights a week”.'])
  })

  it.each([
    'on most days of the week',
    'several times a week',
    'in many of her sessions',
    'a few mornings a week',
  ])('finds %s', (words) => expect(found(`Client will go for a walk ${words}`)).toBe(1))

  it.each([
    'Client will walk on 5 days a week',
    'Client will say “I feel well most days” in two sessions',
    'Client will walk on 5 days a week, up from most days of one week',
    'When she wakes on most nights, client will read for 10 minutes',
    'Client will drop from several times a day to 2 times a day',
    'Client will use some of the skills',
  ])('is silent: %s', (statement) => expect(found(statement)).toBe(0))

  it('lets the measure say how many nights that is', () => {
    const nights = '{ unit: nights a week, target: { at_least: 5 } }'
    expect(found('Sleep 7 hours on most nights', nights)).toBe(0)
    const hours = '{ unit: hours, target: { at_least: 7 } }'
    expect(found('Sleep 7 hours on most nights', hours)).toBe(1)
  })

  it('leaves goals alone', () => {
    expect(said('goals:\n  - { id: g, statement: Sleep well on most nights }')).toEqual([])
  })
})
