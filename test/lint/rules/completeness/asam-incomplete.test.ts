import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'asam-incomplete'
const asam = (ratings: Readonly<Record<number, string>>, more = '') =>
  `assessment:\n${more}  asam:\n${Object.entries(ratings)
    .map(([dimension, rating]) => `    - { dimension: ${dimension}, ${rating} }\n`)
    .join('')}`
const five = { 1: 'rating: 1', 2: 'rating: 0', 3: 'rating: 2', 4: 'rating: 2', 5: 'rating: 3' }

describe(rule, () => {
  it('names the one that has no rating', () => {
    const { 5: _, ...four } = five
    expect(saidBy(rule, asam({ ...four, 6: 'rating: 2' }))).toEqual([
      'Dimension 5 of the ASAM Criteria has no rating.',
    ])
    expect(placesOf(rule, asam({ ...five, 6: 'reason: Lives alone' }))).toEqual(['assessment.asam'])
  })

  it('names several at once', () => {
    expect(saidBy(rule, asam({ 1: 'rating: 0' }))).toEqual([
      'Dimensions 2, 3, 4, 5, 6 of the ASAM Criteria have no rating.',
    ])
  })

  it('is content with all six, and with five of the fourth edition', () => {
    expect(placesOf(rule, asam({ ...five, 6: 'rating: 0' }))).toEqual([])
    expect(placesOf(rule, asam(five))).toHaveLength(1)
    expect(placesOf(rule, asam(five, '  asam_edition: 4th edition\n'))).toEqual([])
    expect(placesOf(rule, asam({ ...five, 3: 'rating: B' }))).toEqual([])
    expect(placesOf(rule, asam({ 1: 'rating: A', 3: 'rating: B' }))).toHaveLength(1)
  })

  it('says nothing of a form that was not begun, or of a plan that is over', () => {
    expect(placesOf(rule, asam({ 1: 'reason: None', 2: 'reason: None' }))).toEqual([])
    expect(placesOf(rule, 'assessment: {}\n')).toEqual([])
    expect(placesOf(rule, `status: discharged\n${asam({ 1: 'rating: 0' })}`)).toEqual([])
  })
})
