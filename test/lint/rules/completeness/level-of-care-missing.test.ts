import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'level-of-care-missing'

describe('level-of-care-missing', () => {
  const dependence = 'diagnoses: [{ id: d, code: F11.20 }]\n'

  it.each([
    ['a code', dependence],
    ['a problem', 'problems: [{ id: p, statement: Drinks 8 beers a night }]\n'],
    ['an ASAM form without ratings', 'assessment: { asam: [{ dimension: 1 }] }\n'],
  ])('tells treatment of substance use by %s', (_, plan) => {
    expect(placesOf(rule, plan)).toHaveLength(1)
  })

  it.each([
    ['nicotine', 'diagnoses: [{ id: d, code: F17.210 }]\n'],
    ['remission', 'diagnoses: [{ id: d, code: F10.21 }]\n'],
    ['what is only considered', 'diagnoses: [{ id: d, code: F11.20, status: rule-out }]\n'],
    ['a father', "problems: [{ id: p, statement: Father's alcohol use disorder frightens her }]\n"],
    ['a brother', 'problems: [{ id: p, statement: "Grief over her brother, who overdosed" }]\n'],
    ['a denial', 'problems: [{ id: p, statement: No history of substance use }]\n'],
    ['what was put off', 'problems: [{ id: p, statement: Opioid use, status: deferred }]\n'],
    ['coffee', 'problems: [{ id: p, statement: Drinks 6 coffees a day }]\n'],
  ])('is silent about %s', (_, plan) => {
    expect(placesOf(rule, plan)).toEqual([])
  })

  it('takes 0 for a rating', () => {
    const rated = `${dependence}assessment: { asam: [{ dimension: 1, rating: 0 }] }\n`
    expect(placesOf(rule, rated)).toEqual([])
    expect(placesOf(rule, `${dependence}setting: { level_of_care: "3.2-WM" }\n`)).toEqual([])
  })
})
