import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'outcome-measure-missing'

describe('outcome-measure-missing', () => {
  const goals = 'goals: [{ id: g, statement: Feel better }]\n'

  it.each([
    'goals: [{ id: g, statement: PHQ-9 below 5 within 12 weeks }]\n',
    'goals: [{ id: g, statement: Balance, measure: { instrument: Berg Balance Scale } }]\n',
    `${goals}measures: [{ id: fim, name: "FIM, transfers", scale_maximum: 21 }]\n`,
    `${goals}assessment: { screenings: [{ for: Depression, instrument: phq-9 }] }\n`,
    `${goals}review: { method: GAD-7 every month }\n`,
  ])('is satisfied by %s', (plan) => {
    expect(placesOf(rule, plan)).toEqual([])
  })

  it.each([
    ['Vineland-3 composite', []],
    ['PHQ-9', []],
    ['Six-minute walk test', []],
    ['grip strength, left', ['measures']],
    ['blood pressure', ['measures']],
  ])('takes an observation of %s for what it is', (name, expected) => {
    const seen = `assessment: { observations: [{ name: "${name}", value: 62 }] }\n`
    expect(placesOf(rule, goals + seen)).toEqual(expected)
  })

  it('is satisfied by a score in the record', () => {
    const record = 'txplan: 1\nmeasures: [{ instrument: phq-9, date: 2026-10-01, score: 9 }]\n'
    expect(placesOf(rule, { plan: `txplan: 1\n${goals}`, record })).toEqual([])
  })

  it('waits for goals, unless a profile asks', () => {
    expect(placesOf(rule, goals)).toEqual(['measures'])
    expect(placesOf(rule, '')).toEqual([])
    expect(placesOf(rule, { plan: 'txplan: 1\n', profiles: ['joint-commission'] })).toEqual([
      'measures',
    ])
  })
})
