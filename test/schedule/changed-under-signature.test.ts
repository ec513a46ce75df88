/** A signature under other words than the plan has now is no signature: it is due again. */
import { expect, it } from 'vitest'
import { careOf } from '../../src/care/care.ts'
import { builtInTable } from '../../src/codes/icd10cm.ts'
import { digestOf } from '../../src/plan/digest.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { profileBook } from '../../src/practice/profiles.ts'
import { dueItems } from '../../src/schedule/due-items.ts'

function due(plan: Plan, profiles: string[] = []) {
  const more = { record: undefined, practice: { profiles }, identities: undefined }
  const { items } = dueItems(
    careOf({ plan, asOf: '2026-11-22', ...more, book: profileBook() }),
    builtInTable,
  )
  return items.filter(({ kind }) => kind === 'signature' || kind === 'cosignature')
}

type Role = NonNullable<NonNullable<Plan['signatures']>[number]['role']>

const before: Plan = {
  status: 'active',
  clinician: 'lowe',
  revision: { number: 1, date: '2026-11-16' },
  care_team: [
    { id: 'lowe', name: 'S. Lowe', credentials: 'AMFT', supervised_by: 'grant' },
    { id: 'grant', name: 'A. Grant', credentials: 'LMFT' },
  ],
  client: { name: 'N. Kerr' },
  goals: [{ id: 'rest', statement: 'Sleep through the night' }],
}
const names: Partial<Record<Role, string>> = {
  clinician: 'S. Lowe',
  client: 'N. Kerr',
  supervisor: 'A. Grant',
}
const entry = (role: Role, text: Plan, signed = '2026-11-17', more = {}) => ({
  ...{ role, signed, name: names[role], method: 'electronic' as const, revision: 1 },
  digest: digestOf(text),
  ...more,
})
const all = (text: Plan) =>
  (['clinician', 'client', 'supervisor'] as const).map((role) => entry(role, text))

const changed: Plan = { ...before, goals: [{ id: 'rest', statement: 'Sleep seven hours' }] }

it('is not due as long as the text is the one that was signed', () => {
  expect(due({ ...before, signatures: all(before) })).toEqual([])
  expect(due({ ...before, title: 'Another title', signatures: all(before) })).toEqual([])
})

it('is due again from the day of the signature, whoever asks or nobody', () => {
  for (const profiles of [[], ['va-105']]) {
    const items = due({ ...changed, signatures: all(before) }, profiles)
    expect(items.map(({ subject }) => subject).sort()).toEqual(['client', 'clinician', 'cosigner'])
    const [clinician] = items.filter(({ subject }) => subject === 'clinician')
    expect(clinician).toMatchObject({
      title: 'The plan is not signed by the clinician (what was signed is another text)',
      day: '2026-11-17',
      command: 'txplan sign {client} --as clinician',
    })
    expect(clinician?.why[0]?.steps[0]?.sentence).toContain(
      'The text that was signed on November 17, 2026 was changed afterwards',
    )
  }
})

it('is due of those alone who have not signed the new text', () => {
  const signatures = [...all(before), entry('clinician', changed, '2026-11-20')]
  expect(due({ ...changed, signatures }).map(({ subject }) => subject)).toEqual([
    'client',
    'cosigner',
  ])
})

it('is due again where it was agreed to aloud', () => {
  const aloud = { method: 'verbal-telehealth' as const, reason: 'Seen by video' }
  const signatures = (text: Plan) => [
    entry('clinician', changed),
    entry('supervisor', changed),
    entry('client', text, '2026-11-17', aloud),
  ]
  expect(due({ ...changed, signatures: signatures(changed) })).toEqual([])
  expect(due({ ...changed, signatures: signatures(before) })).toMatchObject([
    { subject: 'client', day: '2026-11-17' },
  ])
})

it('counts one without a digest, under whose text nobody can look', () => {
  const signatures = all(before).map(({ digest: _, ...rest }) => rest)
  expect(due({ ...changed, signatures })).toEqual([])
})
