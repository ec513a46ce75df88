/** What is to be typed where a signature is due: as whom. */
import { expect, it } from 'vitest'
import { careOf } from '../../src/care/care.ts'
import { builtInTable } from '../../src/codes/icd10cm.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { profileBook } from '../../src/practice/profiles.ts'
import { dueItems } from '../../src/schedule/due-items.ts'

const typed = (plan: Plan): (string | undefined)[] => {
  const practice = { profiles: ['va-105'] }
  const more = { record: undefined, practice, identities: undefined, book: profileBook() }
  const { items } = dueItems(careOf({ plan, asOf: '2026-11-22', ...more }), builtInTable)
  return items
    .filter(({ kind }) => kind === 'signature' || kind === 'cosignature')
    .map(({ command }) => command)
}

const plan: Plan = {
  status: 'active',
  revision: { number: 1, date: '2026-11-16' },
  goals: [{ id: 'rest', statement: 'Sleep through the night' }],
}

it('names client and clinician', () => {
  expect([...typed(plan)].sort()).toEqual([
    'txplan sign {client} --as client',
    'txplan sign {client} --as clinician',
  ])
})

it('names the guardian where a line waits for one, or one signed before', () => {
  const first = typed({ ...plan, signatures: [{ role: 'guardian', name: 'A. Dole' }] })
  expect(first).toContain('txplan sign {client} --as guardian')
  const signatures = [
    { role: 'guardian' as const, name: 'A. Dole', signed: '2026-11-16', revision: 1 },
  ]
  const again = typed({ ...plan, revision: { number: 2, date: '2026-11-20' }, signatures })
  expect(again).toContain('txplan sign {client} --as guardian')
})

it('names the co-signer', () => {
  const care_team = [
    { id: 'lowe', name: 'S. Lowe', credentials: 'AMFT', supervised_by: 'grant' },
    { id: 'grant', name: 'A. Grant', credentials: 'LMFT' },
  ]
  expect(typed({ ...plan, clinician: 'lowe', care_team })).toContain(
    'txplan sign {client} --as supervisor',
  )
})
