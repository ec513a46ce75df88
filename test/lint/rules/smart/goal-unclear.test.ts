import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'goal-unclear'
const goal = (statement: string, more = '') =>
  `goals:\n  - id: g\n    statement: ${statement}\n${more}`

describe(rule, () => {
  it.each([
    'Anxiety',
    'Anger management',
    'Sobriety.',
    'Soldier identity',
    'Eating disorder',
    'Panic disorder',
    'Social skills',
    'Stable.',
    'Better.',
    'Be better',
  ])('finds “%s”', (statement) => {
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
    'Steadier relationships.',
    'Friendlier mornings',
    'Quieter nights',
    'Fewer fights',
    'Home calmer',
    'Calmer',
    'Steadier.',
    'Stable housing',
    'Feel better',
    'Anxiety reduced',
  ])('is silent about “%s”', (statement) => {
    expect(placesOf(rule, goal(statement))).toEqual([])
  })

  it('says of “Be better” that nobody can tell what', () => {
    expect(saidBy(rule, goal('Be better'))).toEqual([
      'The goal “Be better” says that something is to be different, but not what.',
    ])
  })

  it('is silent when the client’s words say the rest', () => {
    expect(placesOf(rule, goal('Anxiety', '    client_words: I want to take the bus.\n'))).toEqual(
      [],
    )
  })
})
