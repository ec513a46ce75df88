import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'goal-unclear'
const goal = (statement: string, more = '') =>
  `goals:\n  - id: g\n    statement: ${statement}\n${more}`

describe(rule, () => {
  it.each(['Anxiety', 'Anger management', 'Sobriety.'])('finds “%s”', (statement) => {
    expect(placesOf(rule, goal(statement))).toEqual(['goals[0].statement'])
  })

  it.each([
    'Feel calmer',
    'Graduate',
    'Less anxiety',
    'Stop drinking',
    'Anxiety under control',
    'A calmer home',
    'Better sleep',
    'Anxiety reduced',
  ])('is silent about “%s”', (statement) => {
    expect(placesOf(rule, goal(statement))).toEqual([])
  })

  it('is silent when the client’s words say the rest', () => {
    expect(placesOf(rule, goal('Anxiety', '    client_words: I want to take the bus.\n'))).toEqual(
      [],
    )
  })
})
