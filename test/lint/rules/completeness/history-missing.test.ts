import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'history-missing'
const practice = 'txplan: 1\nlint: { rules: { history-missing: info } }\n'
const judged = (plan: string) => placesOf(rule, { plan: `txplan: 1\n${plan}`, practice })

describe('history-missing', () => {
  it('is off unless it is turned on', () => {
    expect(placesOf(rule, '')).toEqual([])
    expect(judged('').length).toBeGreaterThan(0)
  })

  it('is satisfied by any history', () => {
    expect(judged('assessment: { history: { medical: Healthy } }\n')).toEqual([])
    expect(judged('assessment: { prior_functioning: Independent }\n')).toEqual([])
    expect(judged('assessment: { history: { medical: "" } }\n')).toEqual(['assessment.history'])
  })
})
