import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { planOf } from './plan-of.ts'

const said = saidBy('plain-differs-from-statement')
const found = (statement: string, plain: string) => said(planOf(statement, { plain })).length
const school = 'By January 29, 2027, Mateo will attend at least 4 full school days a week'

describe('plain-differs-from-statement', () => {
  it('quotes both versions', () => {
    expect(said(planOf(school, { plain: 'Go to school five days a week.' }))).toEqual([
      'objectives[0].plain: Objective o, “By January 29, 2027, Mateo will attend …”: the statement says “4 full school days a week”, and “plain” says “five days a week”.',
    ])
  })

  it.each([
    ['See a friend 2 times a week', 'See a friend three times a week'],
    ['Climb 16 planned steps of her ladder', 'Climb fifteen steps of my ladder'],
    ['Be in bed by 10:30 p.m. on 4 of 5 nights', 'Be in bed by 11:30'],
    [school, 'Go to school by February 26, 2027'],
  ])('finds: %s, %s', (statement, plain) => {
    expect(found(statement, plain)).toBe(1)
  })

  it.each([
    [school, 'Go to school four days a week'],
    [school, 'Go to school'],
    [school, 'Be one of the class again'],
    ['See a friend 2 times a week', 'See a friend twice a week'],
    ['Follow the plan on 4 of 5 school mornings', 'Four calm mornings'],
    ['Follow the plan on 4 of 5 school mornings', 'Four of five mornings'],
    ['Walk for 1 hour', 'Walk for 60 minutes'],
    [school, 'Go to school by January 29, 2027'],
    ['PHQ-9 from 14 to 7', 'Two good weeks at school'],
  ])('is silent: %s, %s', (statement, plain) => {
    expect(found(statement, plain)).toBe(0)
  })
})
