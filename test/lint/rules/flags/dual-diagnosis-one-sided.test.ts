import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'dual-diagnosis-one-sided'
const aud = '{ id: aud, code: F10.20, description: "Alcohol use disorder, moderate" }'
const ptsd = '{ id: ptsd, code: F43.10, description: PTSD }'
const plan = (diagnoses: string[], rest: string) =>
  `diagnoses:\n${diagnoses.map((one) => `  - ${one}\n`).join('')}${rest}`
const drink = '  - { id: a, statement: No alcohol for six months }\n'
const nights = '  - { id: b, statement: Nightmares on one night a week at most }\n'

describe('dual-diagnosis-one-sided', () => {
  it('names the diagnosis that no goal speaks of', () => {
    expect(placesOf(rule, plan([aud, ptsd], `goals:\n${drink}`))).toEqual(['diagnoses[1]'])
    expect(placesOf(rule, plan([aud, ptsd], `goals:\n${nights}`))).toEqual(['diagnoses[0]'])
  })

  it('is silent where both have a goal, by words or by links', () => {
    expect(placesOf(rule, plan([aud, ptsd], `goals:\n${drink}${nights}`))).toEqual([])
    const linked = `problems:\n  - { id: p, statement: X, diagnoses: [ptsd] }\ngoals:\n${drink}  - { id: c, statement: A life she likes, problems: [p] }\n`
    expect(placesOf(rule, plan([aud, ptsd], linked))).toEqual([])
    const byGoal = `goals:\n${drink}  - { id: c, statement: A life she likes, diagnoses: [ptsd] }\n`
    expect(placesOf(rule, plan([aud, ptsd], byGoal))).toEqual([])
  })

  it('takes a deferral with its reason as an answer', () => {
    const deferred = `problems:\n  - { id: p, statement: X, diagnoses: [ptsd], status: deferred, reason: She wants to be sober first. }\ngoals:\n${drink}`
    expect(placesOf(rule, plan([aud, ptsd], deferred))).toEqual([])
    const bare = deferred.replace(', reason: She wants to be sober first.', '')
    expect(placesOf(rule, plan([aud, ptsd], bare))).toEqual(['diagnoses[1]'])
  })

  it.each([
    '{ id: x, code: F17.210, description: Nicotine dependence }',
    '{ id: x, code: F10.21, description: Alcohol dependence }',
    '{ id: x, code: F10.20, description: Alcohol use disorder, specifiers: [in early remission] }',
    '{ id: x, code: F10.20, status: history }',
    '{ id: x, code: F10.20, status: rule-out }',
    '{ id: x, code: F10.20, status: provisional }',
    '{ id: x, code: Z72.0 }',
  ])('does not count %s', (other) => {
    expect(placesOf(rule, plan([other, ptsd], `goals:\n${nights}`))).toEqual([])
  })

  it('reads words where there is no code', () => {
    const words = ['{ id: a, description: Cannabis use disorder }', '{ id: b, description: MDD }']
    expect(placesOf(rule, plan(words, 'goals:\n  - { id: g, statement: Better mood }\n'))).toEqual([
      'diagnoses[0]',
    ])
  })

  it('cannot tell where no goal speaks of either, where there are no goals, or in Spanish', () => {
    const neither = 'goals:\n  - { id: g, statement: Take part in life again }\n'
    expect(placesOf(rule, plan([aud, ptsd], neither))).toEqual([])
    expect(placesOf(rule, plan([aud, ptsd], ''))).toEqual([])
    expect(placesOf(rule, `language: es\n${plan([aud, ptsd], `goals:\n${drink}`)}`)).toEqual([])
  })

  it('lets a plan that is over rest', () => {
    const over = `status: discharged\n${plan([aud, ptsd], `goals:\n${drink}`)}`
    expect(placesOf(rule, over)).toEqual([])
  })
})
