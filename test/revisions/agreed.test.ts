import { describe, expect, it } from 'vitest'
import type { Objective, Plan } from '../../src/plan/types.generated.ts'
import { agreementsOf } from '../../src/revisions/agreed.ts'
import { agreementWords } from '../../src/revisions/agreed-words.ts'
import { versionsOf } from './history/versions.ts'

const statements: Record<string, string> = {
  sleep: 'The client falls asleep within half an hour on five nights a week.',
  walk: 'She walks around the lake with her sister every Saturday.',
  phone: 'Calls one friend by telephone each evening before dinner.',
  work: 'Attends the whole shift at the warehouse without leaving early.',
}
const objective = (id: string, more: Objective = {}): Objective => ({
  id,
  statement: statements[id] as string,
  ...more,
})
type Signatures = NonNullable<Plan['signatures']>
const plan = (objectives: Objective[], signatures: Signatures = [], more: Plan = {}): Plan => ({
  status: 'active',
  goals: [{ id: 'g', statement: 'To live well.', objectives }],
  ...(signatures.length > 0 ? { signatures } : {}),
  ...more,
})

const client = { role: 'client', name: 'Maria R.', signed: '2026-10-01', method: 'ink' } as const
const clinician = { role: 'clinician', name: 'R. Salter', signed: '2026-10-02' } as const
const three = [objective('sleep'), objective('walk'), objective('phone')]

describe('agreementsOf', () => {
  it('holds the present objectives against what each signer signed', () => {
    const versions = versionsOf(
      plan(three),
      plan(three, [client]),
      plan(
        [objective('sleep', { status: 'met' }), objective('walk'), objective('phone')],
        [client, clinician],
      ),
      plan(
        [objective('sleep', { status: 'met' }), objective('work'), objective('walk')],
        [client, clinician],
      ),
    )
    expect(agreementsOf(versions)).toEqual([
      {
        signer: { role: 'client', name: 'Maria R.' },
        signed: '2026-10-01',
        version: versions[1],
        agreed: 1,
        of: 3,
        added: ['work'],
        changed: ['sleep'],
        removed: ['phone'],
        elsewhere: 0,
      },
      {
        signer: { role: 'clinician', name: 'R. Salter' },
        signed: '2026-10-02',
        version: versions[2],
        agreed: 2,
        of: 3,
        added: ['work'],
        changed: [],
        removed: ['phone'],
        elsewhere: 0,
      },
    ])
  })

  it('takes the last signature of each signer', () => {
    const again = { ...client, signed: '2026-11-01' }
    const versions = versionsOf(plan([objective('sleep')], [client]), plan(three, [client, again]))
    expect(agreementsOf(versions)).toMatchObject([{ signed: '2026-11-01', agreed: 3, of: 3 }])
  })

  it('holds a signature against the revision that it names, or was made under by its day', () => {
    const of = (number: number, objectives: Objective[], signatures: Signatures = []) =>
      plan(objectives, signatures, { revision: { number, date: `2026-0${number}-01` } })
    const second = [objective('sleep'), objective('walk')]
    const named = { ...client, signed: '2026-04-01', revision: 2 }
    const dated = { ...clinician, signed: '2026-02-15' }
    const versions = versionsOf(
      of(1, [objective('sleep')]),
      of(2, [objective('sleep')]),
      of(2, second),
      of(3, three, [named, dated]),
    )
    expect(agreementsOf(versions)).toMatchObject([
      { revision: 2, version: versions[2], agreed: 2, of: 3, added: ['phone'] },
      { version: versions[2], agreed: 2, of: 3, added: ['phone'] },
    ])
  })

  it('does not know what was agreed to of a revision that the history does not have', () => {
    const revision = { number: 3, date: '2026-11-01' }
    const signed = [{ ...client, revision: 2 }, clinician]
    const versions = versionsOf(plan(three, signed, { revision }))
    const nothing = { of: 3, added: [], changed: [], removed: [], elsewhere: 0 }
    const agreements = agreementsOf(versions)
    expect(agreements).toEqual([
      {
        signer: { role: 'client', name: 'Maria R.' },
        signed: '2026-10-01',
        revision: 2,
        unknown: 'revision',
        ...nothing,
      },
      {
        signer: { role: 'clinician', name: 'R. Salter' },
        signed: '2026-10-02',
        unknown: 'revision',
        ...nothing,
      },
    ])
    expect(agreementWords(agreements, { names: false })).toEqual([
      'Signed revision 2, which the history does not have, so nobody can say what was agreed to: client (October 1, 2026)',
      'Signed an earlier revision, which the history does not have, so nobody can say what was agreed to: clinician (October 2, 2026)',
    ])
  })

  it('does not take the first version that is here for what was signed before it', () => {
    const of = (day: string) => plan(three, [{ ...client, signed: day }])
    const known = (day: string, isCut: boolean) =>
      agreementsOf(versionsOf(of(day), of(day)), isCut).map(
        ({ unknown, agreed }) => unknown ?? agreed,
      )
    expect(known('2025-12-31', true)).toEqual(['cut'])
    expect(known('2026-01-01', true)).toEqual([3])
    expect(known('2025-12-31', false)).toEqual([3])
  })

  it('takes a signature that was renewed on the same day for one of the new revision', () => {
    const versions = versionsOf(
      plan([objective('sleep')], [{ ...client, revision: 1 }], { revision: { number: 1 } }),
      plan(three, [{ ...client, revision: 2 }], { revision: { number: 2 } }),
    )
    expect(agreementsOf(versions)).toMatchObject([{ version: versions[1], agreed: 3, of: 3 }])
  })

  it('counts a new id, another order and another spelling as agreed to', () => {
    const renamed = [objective('walk'), { ...objective('sleep'), id: 'sleep-1' }]
    const versions = versionsOf(
      plan([objective('sleep'), objective('walk')], [client]),
      plan(renamed, [{ ...client, name: 'maria  r.' }]),
    )
    expect(agreementsOf(versions)).toMatchObject([{ agreed: 2, of: 2, changed: [], added: [] }])
  })

  it('counts clinical changes elsewhere, and no other ones', () => {
    const before = plan(three, [client], { diagnoses: [{ id: 'd', code: 'F33.1' }], tags: ['a'] })
    const after = plan(three, [client], { diagnoses: [{ id: 'd', code: 'F33.2' }], tags: ['b'] })
    expect(agreementsOf(versionsOf(before, after))).toMatchObject([{ agreed: 3, elsewhere: 1 }])
  })

  it('takes no refusal, no empty line and no signature that is gone for one', () => {
    const refused = { role: 'client', name: 'Maria R.', method: 'refused' } as const
    const blank = { role: 'guardian' } as const
    const versions = versionsOf(plan(three, [clinician]), plan(three, [refused, blank]))
    expect(agreementsOf(versions)).toEqual([])
    expect(agreementsOf([])).toEqual([])
  })
})
