import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'dual-diagnosis-unlinked'
const head = 'diagnoses:\n  - { id: aud, code: F10.20 }\n  - { id: mdd, code: F33.1 }\n'
const goals =
  'goals:\n  - { id: a, statement: Six months without a drink, interventions: [i] }\n  - { id: b, statement: A mood that lets him work, interventions: [j] }\n'

describe('dual-diagnosis-unlinked', () => {
  it('finds two goals side by side', () => {
    expect(placesOf(rule, head + goals)).toEqual(['diagnoses[1]'])
  })

  it.each([
    ['a formulation', 'assessment: { formulation: Low mood comes before each drink. }\n'],
    ['a problem of both', 'problems:\n  - { id: p, statement: X, diagnoses: [aud, mdd] }\n'],
    ['an integrated program', 'setting: { program: Integrated dual diagnosis treatment }\n'],
    [
      'a technique for both',
      'interventions:\n  - { id: k, description: Functional analysis of craving and low mood }\n',
    ],
  ])('is silent for %s', (_, link) => {
    expect(placesOf(rule, head + link + goals)).toEqual([])
  })

  it('is silent where one intervention serves both goals', () => {
    expect(placesOf(rule, head + goals.replace('[j]', '[i]'))).toEqual([])
  })

  it('leaves a plan for one of them to another rule', () => {
    const one = `${head}goals:\n  - { id: a, statement: Six months without a drink }\n`
    expect(placesOf(rule, one)).toEqual([])
  })
})
