import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'profile-not-in-force'

describe('profile-not-in-force', () => {
  const plan = 'txplan: 1\nclient:\n  coverages:\n    - profile: medicare-php-iop\n'

  it('tells of a day before it, at the place that names it', () => {
    expect(saidBy(rule, { plan, asOf: '2023-12-31' })).toEqual([
      'The profile medicare-php-iop is in force from 2024-01-01 on; on 2023-12-31 it asks for nothing.',
    ])
    expect(placesOf(rule, { plan, asOf: '2023-12-31' })).toEqual(['client.coverages[0].profile'])
    expect(saidBy(rule, { plan, asOf: '2024-01-01' })).toEqual([])
  })

  it('says nothing where an earlier version was in force, or no day is known', () => {
    const by = (profile: string) => ({
      plan: 'txplan: 1\n',
      profiles: [profile],
      asOf: '2020-01-01',
    })
    expect(saidBy(rule, by('or-309-019'))).toEqual([])
    expect(saidBy(rule, by('nc-27g'))).toEqual([])
  })
})
