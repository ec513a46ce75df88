import { describe, expect, it } from 'vitest'
import { clientAge, decidingGuardians } from '../../src/care/guardians.ts'
import { builtInTable } from '../../src/codes/icd10cm.ts'
import { Context } from '../../src/lint/context.ts'
import type { Plan } from '../../src/plan/types.generated.ts'

const contextOf = (client: NonNullable<Plan['client']>): Context =>
  new Context({
    plan: { client },
    record: undefined,
    practice: undefined,
    identities: undefined,
    asOf: '2026-11-21',
    codes: builtInTable,
    report: () => undefined,
  })
const decides = (authority: string | undefined, client: NonNullable<Plan['client']> = {}) =>
  decidingGuardians(
    contextOf({ ...client, guardians: [authority === undefined ? {} : { authority }] }),
  ).length === 1

describe('who decides for a client', () => {
  it.each([undefined, 'Parental rights', 'Court order', 'Guardian of person and estate'])(
    'takes %j',
    (authority) => {
      expect(decides(authority)).toBe(true)
    },
  )

  it.each([
    'Conservator of the estate',
    'Representative payee',
    'No legal custody',
    'Rights terminated',
  ])('leaves out %j', (authority) => {
    expect(decides(authority)).toBe(false)
  })

  it('leaves out the parent of somebody who has grown up', () => {
    expect(decides(undefined, { date_of_birth: '2008-11-22' })).toBe(true)
    expect(decides(undefined, { date_of_birth: '2008-11-21' })).toBe(false)
    expect(decides('Court order', { date_of_birth: '1970-01-01' })).toBe(true)
  })

  it('reads an age only where it is a plain one', () => {
    expect(clientAge(contextOf({ age: 16 }))).toBe(16)
    expect(clientAge(contextOf({ age: ' 16 ' }))).toBe(16)
    expect(clientAge(contextOf({ age: '65-70' }))).toBeUndefined()
    expect(clientAge(contextOf({}))).toBeUndefined()
  })
})
