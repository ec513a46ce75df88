import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'impairment-not-described'

describe('impairment-not-described', () => {
  const area = (fields: string) => `assessment: { impairment: [{ domain: work, ${fields} }] }\n`

  it.each([
    ['affected: false'],
    ['affected: true, description: Late on three days'],
    ['level: none'],
    ['affected: false, level: mild'],
  ])('is silent about an area with %s', (fields) => {
    expect(placesOf(rule, area(fields))).toEqual([])
  })

  it('takes a level for a mark', () => {
    expect(placesOf(rule, area('level: moderate'))).toEqual(['assessment.impairment[0]'])
  })

  it('finds the bare word in a sentence, where no area is given', () => {
    const problem = 'problems: [{ id: p, statement: Depression with impaired functioning }]\n'
    expect(placesOf(rule, problem)).toEqual(['problems[0].statement'])
    expect(placesOf(rule, problem + area('description: Late'))).toEqual([])
    const told =
      'problems: [{ id: p, statement: Impaired functioning; misses school twice a week }]\n'
    expect(placesOf(rule, told)).toEqual([])
  })
})
