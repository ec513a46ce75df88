import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'score-without-baseline'
const goal = (statement: string, more = '') =>
  `goals:\n  - id: g\n    statement: ${statement}\n${more}`

describe(rule, () => {
  it('finds a score in the sentence, and in the measure', () => {
    expect(saidBy(rule, goal('PHQ-9 of 4 or lower within 12 weeks.'))).toEqual([
      'Goal g, “PHQ-9 of 4 or lower within 12 …”: it aims for a PHQ-9 score, and no starting score is given.',
    ])
    const measure = '    measure: { instrument: gad-7, target: { at_most: 7 } }\n'
    expect(saidBy(rule, goal('Worry less.', measure))[0]).toContain('a GAD-7 score')
  })

  it.each([
    ['in the sentence', 'PHQ-9 from 17 to 4 within 12 weeks.', ''],
    ['as a change', 'PHQ-9 down by 8 points within 12 weeks.', ''],
    [
      'in the measure',
      'PHQ-9 of 4 within 12 weeks.',
      '    measure: { instrument: phq-9, baseline: { value: 17 } }\n',
    ],
    [
      'in the table of measures',
      'PHQ-9 of 4 within 12 weeks.',
      'measures: [{ instrument: phq-9, baseline: { value: 17 } }]\n',
    ],
    [
      'in a screening',
      'PHQ-9 of 4 within 12 weeks.',
      'assessment: { screenings: [{ instrument: phq-9, date: 2026-10-01, score: 17 }] }\n',
    ],
  ])('is silent when the start is given %s', (_, statement, more) => {
    expect(placesOf(rule, goal(statement, more))).toEqual([])
  })

  it('is silent when the record holds a score', () => {
    const example = {
      plan: `txplan: 1\n${goal('PHQ-9 of 4 within 12 weeks.')}`,
      record: 'txplan: 1\nmeasures: [{ instrument: phq-9, date: 2026-10-01, score: 17 }]\n',
    }
    expect(placesOf(rule, example)).toEqual([])
  })

  it('asks for no start of a count of skills or of steps', () => {
    expect(placesOf(rule, goal('Name 3 coping skills by May 1.'))).toEqual([])
  })
})
