import { describe, expect, it } from 'vitest'
import { lintUnit } from '../../../../src/lint/engine.ts'
import { readSource } from '../../../../src/source/read.ts'
import { lintFile } from '../../../helpers/lint.ts'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'safety-plan-outdated'
const plan = (risk: string, safety: string) =>
  `assessment:\n  risk: { ${risk} }\n  safety_plan: { ${safety} }\n`

describe('safety-plan-outdated', () => {
  it('finds a plan older than high risk', () => {
    expect(saidBy(rule, plan('level: high, assessed_on: 2026-11-10', 'date: 2026-03-02'))).toEqual([
      'The safety plan is of 2026-03-02; on 2026-11-10 risk was assessed as “high”. Nothing shows that the plan was looked at since.',
    ])
  })

  it.each([
    ['level: high, assessed_on: 2026-11-10', 'date: 2026-11-10'],
    ['level: moderate, assessed_on: 2026-11-10', 'date: 2026-11-07'],
    ['level: moderate, assessed_on: 2026-11-10', 'date: 2026-03-02, recheck: 2026-12-01'],
    ['level: low, assessed_on: 2026-11-10', 'date: 2026-03-02'],
    ['level: high', 'date: 2026-03-02'],
    ['level: high, assessed_on: 2026-11-10', 'where: In the chart'],
    ['flags: [{ kind: suicide, severity: low, date: 2026-11-10 }]', 'date: 2026-03-02'],
  ])('is silent for %s and %s', (risk, safety) => {
    expect(placesOf(rule, plan(risk, safety))).toEqual([])
  })

  it('mentions a plan older than a moderate level where no history tells', () => {
    const moderate = plan('level: moderate, assessed_on: 2026-11-11', 'date: 2026-11-07')
    expect(findingsOf(rule, moderate).map(({ severity }) => severity)).toEqual(['info'])
    const flagged = plan(
      'level: moderate, assessed_on: 2026-11-11, flags: [{ kind: crisis, date: 2026-11-12 }]',
      'date: 2026-11-07',
    )
    expect(findingsOf(rule, flagged).map(({ severity }) => severity)).toEqual(['warning'])
    const reviewed = `${moderate}review: { history: [{ date: 2026-11-12, summary: The safety plan stands. }] }\n`
    expect(findingsOf(rule, reviewed)).toEqual([])
  })

  it('tells a past recheck and an older plan apart', () => {
    const both = plan(
      'level: moderate, assessed_on: 2026-10-20',
      'date: 2026-10-13, recheck: 2026-11-13',
    )
    expect(placesOf(rule, both).sort()).toEqual([
      'assessment.safety_plan.date',
      'assessment.safety_plan.recheck',
    ])
  })

  it('finds a plan older than a flag or a crisis', () => {
    const flag = plan('flags: [{ kind: suicide, date: 2026-11-01 }]', 'date: 2026-10-01')
    expect(saidBy(rule, flag)[0]).toContain('a flag of the kind “suicide” is of 2026-11-01')
    const crisis = {
      plan: `txplan: 1\n${plan('level: low', 'date: 2026-10-01')}`,
      record: 'txplan: 1\nevents:\n  - { date: 2026-11-01, kind: crisis, what: Called 988 }\n',
    }
    expect(saidBy(rule, crisis)[0]).toContain('a crisis on 2026-11-01')
    const seen = `${crisis.record}sessions:\n  - { date: 2026-11-02, risk: Went through the safety plan; it stands. }\n`
    expect(saidBy(rule, { ...crisis, record: seen })).toEqual([])
  })

  it('holds the plan to its own recheck', () => {
    const recheck = (day: string) => plan('level: low', `date: 2026-08-01, recheck: ${day}`)
    expect(saidBy(rule, recheck('2026-11-20'))).toEqual([
      'The safety plan was to be looked at again on 2026-11-20.',
    ])
    expect(placesOf(rule, recheck('2026-11-21'))).toEqual([])
    expect(placesOf(rule, `status: discharged\n${recheck('2026-11-20')}`)).toEqual([])
  })

  it('sees in an earlier version that a moderate level is new', () => {
    const risk = (level: string, day: string) => ({ level, assessed_on: day })
    const past = (level: string) => ({
      commit: 'abc',
      on: '2026-10-01',
      by: 'r',
      plan: { assessment: { risk: risk(level, '2026-10-01') } } as never,
    })
    const now = `txplan: 1\n${plan('level: moderate, assessed_on: 2026-11-10', 'date: 2026-10-01')}`
    const found = (level: string) =>
      lintUnit(
        { plan: lintFile('plan.yaml', readSource(now)), past: [past(level)] },
        { asOf: '2026-11-21' },
      ).filter((one) => one.rule === rule)
    expect(found('low')).toHaveLength(1)
    expect(found('moderate')).toEqual([])
  })
})
