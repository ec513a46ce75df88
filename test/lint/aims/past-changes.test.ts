import { describe, expect, it } from 'vitest'
import type { Change } from '../../../src/changes/change.ts'
import { changedFields, countOf } from '../../../src/lint/aims/past-changes.ts'

const field = (kind: string, id: string | undefined, ...path: (string | number)[]): Change => ({
  what: 'field',
  subject: { kind, ...(id === undefined ? {} : { id }), title: 'Lies awake until four' },
  class: 'clinical',
  field: path,
  before: 'Lies awake until four',
  after: 'Sleeps',
})

const added = (kind: string, id: string): Change => ({
  what: 'added',
  subject: { kind, id },
  class: 'clinical',
  value: {},
})

describe('changedFields', () => {
  it('names parts and fields, each part once', () => {
    const changes = [
      field('objective', 'walks', 'measure', 'target', 'at_most'),
      field('objective', 'walks', 'target_date'),
      added('goal', 'calm'),
      field('plan', undefined, 'effective'),
    ]
    expect(changedFields(changes)).toBe(
      'objective walks: measure.target.at_most, target_date; goal calm (new); effective',
    )
  })

  it('leaves out what may be somebody’s words', () => {
    const changes = [
      field('person', 'Ada Park', 'role'),
      field('assessment', undefined, 'impairment', 'At work with Bo', 'level'),
    ]
    expect(changedFields(changes)).toBe('person: role; assessment: impairment.level')
  })

  it('says how many more there are', () => {
    const changes = Array.from({ length: 8 }, (_, at) => added('goal', `g${at}`))
    expect(changedFields(changes)).toMatch(/^goal g0 \(new\); .*goal g5 \(new\); and 2 more$/)
    expect(countOf(changes)).toBe('there were 8 clinical changes')
    expect(countOf(changes.slice(0, 1))).toBe('there was 1 clinical change')
  })
})
