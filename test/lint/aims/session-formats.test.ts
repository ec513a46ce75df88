import { describe, expect, it } from 'vitest'
import { formatNamed, formatsNamed } from '../../../src/lint/aims/session-formats.ts'

describe('formatNamed', () => {
  it.each([
    ['Individual psychotherapy', 'individual'],
    ['DBT skills group', 'group'],
    ['Family, in person', 'family'],
    ['couple', 'family'],
    ['Emotionally focused couple therapy', 'family'],
  ])('finds in “%s” %s', (words, format) => {
    expect(formatNamed(words)).toBe(format)
  })

  it.each([
    'CBT',
    'Internal family systems',
    'Family-based treatment',
    'Session in the group home',
    'Therapy with the family',
    'Marriage and family therapy',
    'Individual and group therapy',
  ])('does not tell from “%s”', (words) => {
    expect(formatNamed(words)).toBeUndefined()
  })

  it('gives all that are named', () => {
    expect(formatsNamed('Individual, group and family therapy')).toEqual([
      'individual',
      'group',
      'family',
    ])
  })
})
