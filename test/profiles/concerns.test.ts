import { describe, expect, it } from 'vitest'
import type { Plan, Requirement } from '../../src/plan/types.generated.ts'
import { ProfileBook } from '../../src/profiles/book.ts'
import { concerns } from '../../src/profiles/concerns.ts'

const asOf = '2026-11-21'
const meant = (only: Requirement['only'], plan: Plan) =>
  concerns(
    { level: 'required', only },
    { plan, practice: undefined, client: plan.client ?? {}, asOf },
  )

describe('for whom a requirement is meant', () => {
  it('is everybody, unless it says otherwise', () => {
    expect(meant(undefined, {})).toBe(true)
  })

  it('may be those with a diagnosis', () => {
    const only = { diagnoses: ['F33', 'F43.1'] }
    expect(meant(only, { diagnoses: [{ code: 'F33.1' }] })).toBe(true)
    expect(meant(only, { diagnoses: [{ code: 'F40.218' }] })).toBe(false)
    expect(meant(only, { diagnoses: [{ code: 'F43.12', status: 'rule-out' }] })).toBe(false)
    expect(meant(only, {})).toBe(false)
  })

  it('may be the young, to the birthday', () => {
    const only = { under_age: 21 }
    expect(meant(only, { client: { date_of_birth: '2005-11-22' } })).toBe(true)
    expect(meant(only, { client: { date_of_birth: '2005-11-21' } })).toBe(false)
    expect(meant(only, { client: { age: 16 } })).toBe(true)
    expect(meant(only, {})).toBe(false)
  })

  it('may be those with a coverage', () => {
    const only = { coverage: 'Medicaid fee-for-service' }
    const paid = (payer: string): Plan => ({ client: { coverages: [{ payer }] } })
    expect(meant(only, paid('New York Medicaid, fee-for-service'))).toBe(true)
    expect(meant(only, paid('New York Medicaid'))).toBe(true)
    expect(meant(only, paid('Medicaid managed care'))).toBe(false)
    expect(meant(only, paid('Blue Cross'))).toBe(false)
    expect(meant(only, {})).toBe(true)
  })

  it('leaves out of the requirements what is for others, without calling it silence', () => {
    const profile = {
      id: 'one',
      elements: { outcome_measure: { level: 'required', only: { under_age: 21 } } },
    } as const
    const book = new ProfileBook({
      find: () => ({ ...profile, elements: { ...profile.elements } }),
      ids: () => ['one'],
      isBuiltIn: () => true,
    })
    const all = book.requirements(['one'], asOf)
    const whom = (age: number) => ({
      plan: {},
      practice: undefined,
      client: { age },
      asOf,
    })
    expect(all.for(whom(12)).demand('outcome_measure')?.level).toBe('required')
    expect(all.for(whom(40)).demand('outcome_measure')).toBeUndefined()
    expect(all.for(whom(40)).isSilent('outcome_measure')).toBe(false)
  })
})
