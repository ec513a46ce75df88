import { describe, expect, it } from 'vitest'
import type { Plan, Practice } from '../../src/plan/types.generated.ts'
import { profilesOf } from '../../src/profiles/of-plan.ts'

const practice: Practice = {
  profiles: ['va-105'],
  payers: [{ id: 'blue', name: 'Blue Cross of Minnesota', profile: 'bcbs-mn' }, { id: 'cash' }],
}
const covered = (...coverages: NonNullable<NonNullable<Plan['client']>['coverages']>): Plan => ({
  client: { coverages },
})
const ids = (plan: Plan) => profilesOf(plan, practice).map(({ id }) => id)

describe('the profiles of a plan', () => {
  it('are those that its coverages name', () => {
    expect(profilesOf(covered({ payer: 'blue', profile: 'carf' }), practice)).toEqual([
      { id: 'carf', path: ['client', 'coverages', 0, 'profile'] },
    ])
  })

  it('are those of its payers, known by id or by name', () => {
    expect(ids(covered({ payer: 'blue' }))).toEqual(['bcbs-mn'])
    expect(ids(covered({ payer: 'blue cross of minnesota' }))).toEqual(['bcbs-mn'])
  })

  it('are those of the practice where no coverage leads to one', () => {
    expect(ids({})).toEqual(['va-105'])
    expect(ids(covered({ payer: 'cash' }))).toEqual(['va-105'])
    expect(profilesOf(covered({ payer: 'blue' }), undefined)).toEqual([])
  })

  it('are named once, in the order of the coverages', () => {
    const plan = covered({ profile: 'carf' }, { payer: 'blue' }, { profile: 'carf' })
    expect(ids(plan)).toEqual(['carf', 'bcbs-mn'])
  })
})
