import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'risk-contradicts-itself'
const risk = (fields: string, more = '') => `assessment:\n  risk: { ${fields} }\n${more}`

describe('risk-contradicts-itself', () => {
  it.each([
    ['level: low, suicide: Reports suicidal thoughts with a plan', 'assessment.risk.suicide'],
    ['level: none, suicide: Reports suicidal thoughts at night', 'assessment.risk.suicide'],
    ['level: none, self_harm: Reports urges to cut on weekends', 'assessment.risk.self_harm'],
    [
      'level: low, violence: Threatened to hurt his brother-in-law last month.',
      'assessment.risk.violence',
    ],
    ['level: low, violence: States he will kill his landlord.', 'assessment.risk.violence'],
    ['level: none, violence: Reports homicidal thoughts.', 'assessment.risk.violence'],
    [
      'level: low, flags: [{ kind: harm-to-others, excerpt: Threatens to stab a coworker. }]',
      'assessment.risk.flags[0]',
    ],
    ['level: low, flags: [{ kind: suicide, severity: High }]', 'assessment.risk.flags[0]'],
    [
      'level: none, assessed_on: 2026-10-01, flags: [{ kind: crisis, severity: acute, date: 2026-10-09 }]',
      'assessment.risk.flags[0]',
    ],
  ])('finds %s', (fields, at) => {
    expect(placesOf(rule, risk(fields))).toEqual([at])
  })

  it.each([
    'level: low, suicide: "Reports suicidal thoughts, no plan, no intent"',
    'level: low, suicide: Reports suicidal thoughts at night',
    'level: none, suicide: "Denies suicidal thoughts, plan and intent"',
    'level: none, suicide: Had suicidal thoughts with a plan in 2019',
    'level: high, suicide: Reports suicidal thoughts with a plan',
    'level: low, assessed_on: 2026-10-09, flags: [{ kind: suicide, severity: High, date: 2026-10-01 }]',
    'level: low, flags: [{ kind: suicide, severity: low }]',
    'level: low, violence: Reports homicidal thoughts.',
    'level: moderate, violence: Threatens to hurt his brother.',
    'level: low, violence: Threatened to hurt his brother in 2018.',
    'level: low, violence: "Threatened to hurt his brother last month; denies intent now."',
    'level: low, assessed_on: 2026-10-09, flags: [{ kind: harm-to-others, date: 2026-10-01, excerpt: Threatens to stab a coworker. }]',
  ])('is silent for %s', (fields) => {
    expect(placesOf(rule, risk(fields))).toEqual([])
  })

  it('holds “none” against a positive screening of that day or later', () => {
    const screening = (day: string, result: string) =>
      `  screenings:\n    - { for: Suicide, instrument: c-ssrs, date: ${day}, result: ${result} }\n`
    const at = (level: string, day: string, result: string) =>
      placesOf(rule, risk(`level: ${level}, assessed_on: 2026-10-05`, screening(day, result)))
    expect(at('none', '2026-10-05', 'Positive for question 2')).toEqual([
      'assessment.screenings[0].result',
    ])
    expect(at('none', '2026-10-01', 'Positive')).toEqual([])
    expect(at('none', '2026-10-05', 'Negative')).toEqual([])
    expect(at('low', '2026-10-05', 'Positive')).toEqual([])
  })
})
