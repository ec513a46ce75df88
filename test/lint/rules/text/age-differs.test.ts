import { describe, expect, it } from 'vitest'
import { sentence } from '../../../../src/lint/finding.ts'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'age-differs'
const plan = (rest: string, head = 'effective: 2026-10-01\n') =>
  `${head}client:\n  name: Nadia Kerr\n  date_of_birth: 1992-03-14\n${rest}`
const says = (text: string) => plan(`summary: ${text}\n`)

describe('age-differs, in a text', () => {
  it('holds the stated age against the date of birth', () => {
    expect(saidBy(rule, says('Client is a 43-year-old woman.'))).toEqual([
      'The text gives the age “43”; by the date of birth it was “34” on 2026-10-01.',
    ])
  })

  it('keeps age and date of birth to the terminal', () => {
    const [finding] = findingsOf(rule, says('Client is 43 years old.'))
    expect(finding && sentence(finding, false)).not.toMatch(/43|34/)
  })

  it.each([34, 33])('takes %i: the text may have been written before the birthday', (age) => {
    expect(placesOf(rule, says(`Client is ${age} years old.`))).toEqual([])
  })

  it.each([35, 32])('does not take %i', (age) => {
    expect(placesOf(rule, says(`Client is ${age} years old.`))).toEqual(['summary'])
  })

  it('knows the client by name', () => {
    expect(placesOf(rule, says('Nadia is 43 years old.'))).toEqual(['summary'])
  })

  it.each([
    'Client has a 12-year-old daughter.',
    'Client has had panic attacks since age 12.',
    'Her 43-year-old sister lives nearby.',
    'The group is for those aged 18 to 25.',
    'Client is 34 weeks pregnant.',
    'Client is 1992 years of stories.',
  ])('is silent about %j', (text) => {
    expect(placesOf(rule, says(text))).toEqual([])
  })

  it('is silent about ages at which something was, and about other people', () => {
    const rest =
      'assessment:\n  history:\n    developmental: "Age 5, parents divorced"\n  substances:\n    - substance: Alcohol\n      first_use: age 14\n  symptoms:\n    - symptom: Worry\n      onset: age 12\ndiagnoses:\n  - onset: Age 20\nperson:\n  supports:\n    - who: Sister\n      how: 43-year-old woman, lives nearby\n'
    expect(placesOf(rule, plan(rest))).toEqual([])
  })

  it('reads a history that begins with the client’s age', () => {
    const rest =
      'assessment:\n  history:\n    psychosocial: 43-year-old woman, the eldest of three.\n'
    expect(placesOf(rule, plan(rest))).toEqual(['assessment.history.psychosocial'])
  })

  it('allows an assessment its own date', () => {
    const rest = 'assessment:\n  date: 2022-05-01\n  formulation: Client is 30 years old.\n'
    expect(placesOf(rule, plan(rest))).toEqual([])
  })

  it('judges the record by the dates of its entries', () => {
    const record = (date: string) =>
      `txplan: 1\nsessions:\n  - ${date}\n    note: Client is 35 years old.\n`
    const at = (date: string) =>
      placesOf(rule, { plan: `txplan: 1\n${says('Plan')}`, record: record(date) })
    expect(at('date: 2027-04-01')).toEqual([])
    expect(at('date: 2027-03-01')).toEqual(['sessions[0].note'])
    expect(at('start: "10:00"')).toEqual([])
  })

  it('cannot tell without a date of birth or a date', () => {
    expect(placesOf(rule, plan('summary: Client is 43 years old.\n', ''))).toEqual([])
    const noBirth = 'effective: 2026-10-01\nsummary: Client is 43 years old.\n'
    expect(placesOf(rule, noBirth)).toEqual([])
    expect(placesOf(rule, `client:\n  date_of_birth: 1992-02-30\n${noBirth}`)).toEqual([])
    expect(placesOf(rule, `client:\n  date_of_birth: 2030-01-01\n${noBirth}`)).toEqual([])
  })

  it('takes the date of birth from identities.yaml', () => {
    const identities =
      'txplan: 1\nclients:\n  P-1:\n    name: N. K.\n    date_of_birth: 1992-03-14\n'
    const example = {
      plan: 'txplan: 1\neffective: 2026-10-01\nclient:\n  record: P-1\nsummary: Client is 43 years old.\n',
      identities,
    }
    expect(placesOf(rule, example)).toEqual(['summary'])
  })

  it('counts a birthday on 29 February from the 28th', () => {
    const leap = (day: string, age: number) =>
      `effective: ${day}\nclient:\n  date_of_birth: 2008-02-29\nsummary: Client is ${age} years old.\n`
    expect(placesOf(rule, leap('2026-02-28', 18))).toEqual([])
    expect(placesOf(rule, leap('2026-02-27', 18))).toEqual(['summary'])
  })
})

describe('age-differs, in the field', () => {
  const age = (text: string) => plan(`  age: "${text}"\n`)

  it.each(['34', '34 years', '34 years old', '30-39', '34 – 40', 'adult', '30s', '18 months'])(
    'is silent about %s',
    (text) => {
      expect(placesOf(rule, age(text))).toEqual([])
    },
  )

  it.each(['43', '35', '65-70', '43 y/o'])('finds %s', (text) => {
    expect(placesOf(rule, age(text))).toEqual(['client.age'])
  })

  it('warns of an age that a birthday has overtaken, a quarter of a year later', () => {
    expect(findingsOf(rule, age('33')).map(({ severity }) => severity)).toEqual(['warning'])
    const soon = age('33').replace('1992-03-14', '1992-08-14')
    expect(placesOf(rule, soon)).toEqual([])
  })
})
