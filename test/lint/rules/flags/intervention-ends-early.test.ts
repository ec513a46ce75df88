import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'intervention-ends-early'
const one = (fields: string) =>
  `interventions:\n  - { id: group, frequency: weekly, start: 2026-03-04, ${fields} }\n`
const eight = 'services:\n  - { service: Group, estimated_sessions: 8 }\n'

describe('intervention-ends-early', () => {
  it('counts the sessions up to its end', () => {
    expect(saidBy(rule, `${eight}${one('end: 2026-03-25')}`)).toEqual([
      'It ends on 2026-03-25; “weekly” from 2026-03-04 gives 4 sessions at the most, and services[0].estimated_sessions says 8.',
    ])
    expect(placesOf(rule, `${eight}${one('duration: 4 weeks')}`)).toEqual([
      'interventions[0].duration',
    ])
  })

  it.each([
    one('end: 2026-03-25, description: A course of 8 weekly sessions'),
    one('end: 2026-03-25, technique: "Eight topics, 8 group sessions"'),
    `setting: { program: "Speaking Up, 8 weekly sessions" }\n${one('end: 2026-03-25')}`,
  ])('reads the number where it stands: %j', (plan) => {
    expect(placesOf(rule, plan)).toEqual(['interventions[0].end'])
  })

  it('compares its end with its duration', () => {
    expect(saidBy(rule, one('duration: 8 weeks, end: 2026-03-25'))).toEqual([
      'It ends on 2026-03-25; “8 weeks” from 2026-03-04 would end on 2026-04-29.',
    ])
    expect(placesOf(rule, one('duration: 8 weeks, end: 2026-04-22'))).toEqual([])
    expect(placesOf(rule, one('duration: 8 weeks, end: 2026-04-21'))).toHaveLength(1)
  })

  it.each([
    ['it lasts long enough', `${eight}${one('end: 2026-04-22')}`],
    ['it has no end', `${eight}${one('minutes: 90')}`],
    ['it was ended', `${eight}${one('end: 2026-03-25, status: discontinued')}`],
    ['the number is a range', one('end: 2026-03-25, description: 6-8 sessions')],
    ['the number is of a part', one('end: 2026-03-25, description: Exposure in 3 of 8 sessions')],
    ['the number is a bound', one('end: 2026-03-25, description: up to 8 sessions')],
    ['its duration is a range', one('end: 2026-03-25, duration: 4-8 weeks')],
    [
      'the frequency is open',
      `${eight}${one('end: 2026-03-25').replace('weekly', 'at least weekly')}`,
    ],
    [
      'another intervention shares the sessions',
      `${eight}${one('end: 2026-03-25')}  - { id: other }\n`,
    ],
    ['the plan is over', `status: discharged\n${eight}${one('end: 2026-03-25')}`],
  ])('is silent where %s', (_, plan) => {
    expect(placesOf(rule, plan)).toEqual([])
  })
})
