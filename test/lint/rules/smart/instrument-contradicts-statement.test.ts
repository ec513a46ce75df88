import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'
import { planOf } from './plan-of.ts'

const said = saidBy('instrument-contradicts-statement')
const found = (statement: string, instrument: string) =>
  said(planOf(statement, { measure: `{ instrument: ${instrument} }` })).length

describe('instrument-contradicts-statement', () => {
  it('names both', () => {
    const plan = planOf('GAD-7 of 5 or lower', { measure: '{ instrument: phq-9 }' })
    expect(said(plan)).toEqual([
      'objectives[0].measure.instrument: Objective o, “GAD-7 of 5 or lower”: the sentence names the “GAD-7”, and the instrument is phq-9.',
    ])
  })

  it.each([
    ['PHQ-8 from 18 to 9', 'phq-9'],
    ['PHQ-A from 18 to 9', 'phq-9'],
  ])('finds: %s, %s', (statement, instrument) => {
    expect(found(statement, instrument)).toBe(1)
  })

  it.each([
    ['PHQ-9 from 18 to 9', 'PHQ 9'],
    ['PHQ-9 and GAD-7 below 5', 'gad-7'],
    ['Score 7 or lower on the Patient Health Questionnaire (PHQ-9)', 'phq-9'],
    ['Berg Balance Scale from 38 to 42', 'Berg Balance Scale'],
    ['Berg from 38 to 42', 'Berg Balance Scale'],
    ['Score 7 or lower on her mood diary', 'phq-9'],
    ['HOPE-2 score of 12', 'agency wellness form'],
  ])('is silent: %s, %s', (statement, instrument) => {
    expect(found(statement, instrument)).toBe(0)
  })
})
