import { describe, expect, it } from 'vitest'
import { hoursAWeek } from '../../../../src/lint/rules/flags/program-hours.ts'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'level-of-care-differs'
const setting = (fields: string, more = '') => `setting: { ${fields} }\n${more}`

describe('level-of-care-differs, as assessed', () => {
  it.each([
    ['"OTP"', '"2.1"'],
    ['"1.0"', '"2.1"'],
    ['"3.1"', '"3.5"'],
    ['outpatient', 'inpatient'],
  ])('finds %s where %s was assessed', (given, assessed) => {
    const plan = setting(`level_of_care: ${given}, level_assessed: ${assessed}`)
    expect(placesOf(rule, plan)).toEqual(['setting.level_assessed'])
    expect(findingsOf(rule, plan)[0]?.severity).toBe('warning')
  })

  it.each([
    ['"2.1"', '"2.1"'],
    ['"1.0"', '"1"'],
    ['"2.1"', '"ASAM Level 2.1"'],
    ['"2.1"', '"2.1 (intensive outpatient)"'],
  ])('takes %s and %s for the same', (given, assessed) => {
    expect(placesOf(rule, setting(`level_of_care: ${given}, level_assessed: ${assessed}`))).toEqual(
      [],
    )
  })

  it('is content with a reason, and with one of the two alone', () => {
    const both = setting(
      'level_of_care: "1.0", level_assessed: "2.1"',
      'necessity: { level_of_care_reason: Her own choice }\n',
    )
    expect(placesOf(rule, both)).toEqual([])
    expect(placesOf(rule, setting('level_assessed: "2.1"'))).toEqual([])
    expect(placesOf(rule, setting('level_of_care: "2.1"'))).toEqual([])
  })

  it('leaves a plan alone that is over', () => {
    const over = setting('level_of_care: "1.0", level_assessed: "2.1"', 'status: discharged\n')
    expect(placesOf(rule, over)).toEqual([])
  })
})

describe('level-of-care-differs, by the program', () => {
  const iop = 'level_of_care: "2.1", program: Intensive outpatient program'

  it('finds too few hours, as information', () => {
    const few = setting(`${iop}, program_hours: 6 hours a week`)
    expect(saidBy(rule, few)).toEqual([
      '6 hours a week are given; Medicare counts intensive outpatient care from 9 hours a week.',
    ])
    expect(findingsOf(rule, few)[0]?.severity).toBe('info')
    expect(placesOf(rule, setting('program: PHP, program_hours: 19 hours a week'))).toHaveLength(1)
  })

  it.each([
    `${iop}, program_hours: 9 hours a week`,
    `${iop}, program_hours: 9-12 hours a week`,
    `${iop}, program_hours: Mon Wed Fri 9-12`,
    iop,
    'level_of_care: "2.1", program_hours: 6 hours a week',
    'program: Partial hospitalization, program_hours: 20 hours a week',
    'program: Step-down from PHP to IOP, program_hours: 12 hours a week',
  ])('is silent for { %s }', (fields) => {
    expect(placesOf(rule, setting(fields))).toEqual([])
  })

  it('does not hold a program for adolescents to the hours of adults', () => {
    const teen = setting(
      `${iop}, program_hours: 6 hours a week`,
      'effective: 2026-07-06\nclient: { date_of_birth: 2010-01-01 }\n',
    )
    expect(placesOf(rule, teen)).toEqual([])
  })

  it.each([
    'level_of_care: outpatient, program: Step-down intensive outpatient',
    'level_of_care: "1.0", program_hours: 9 hours a week',
    'level_of_care: Outpatient, program: Partial hospitalization',
  ])('finds plain outpatient care that is more: { %s }', (fields) => {
    expect(placesOf(rule, setting(fields))).toEqual(['setting.level_of_care'])
  })

  it.each([
    'level_of_care: outpatient',
    'level_of_care: outpatient, program: Eating disorders clinic, program_hours: 3 hours a week',
    'level_of_care: "intensive outpatient", program: IOP, program_hours: 9 hours a week',
  ])('is silent for { %s }', (fields) => {
    expect(placesOf(rule, setting(fields))).toEqual([])
  })
})

describe('hours a week', () => {
  it.each([
    ['6 hours a week', 6],
    ['9 hrs/week', 9],
    ['9-12 hours per week', 12],
    ['12 hours a week, then 9 hours a week', 12],
    ['3 hours a day, 3 days a week', 9],
    ['3 hours/day, 3-5 days/week', 15],
    ['Monday to Friday, 9 to 3', undefined],
    ['40 hours in all', undefined],
  ])('“%s”: %s', (text, expected) => {
    expect(hoursAWeek(text)).toBe(expected)
  })
})
