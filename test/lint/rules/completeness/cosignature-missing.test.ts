import { describe, expect, it } from 'vitest'
import { foundBy, saidBy } from '../said-by.ts'

const rule = 'cosignature-missing'
const said = saidBy(rule)
const team = (author: string) =>
  `clinician: lowe\ncare_team:\n  - { id: lowe, name: S. Lowe, ${author} }\n  - { id: grant, name: A. Grant, credentials: LMFT }\ngoals: [{ id: rest, statement: Sleep }]`
const licensed = team('credentials: LCSW')
const supervised = team('credentials: LMSW, supervised_by: grant')
const intern = team('role: Intern')
const signed = (plan: string, ...lines: string[]) =>
  `${plan}\nsignatures:\n${lines.map((one) => `  - ${one}`).join('\n')}`
const own = '{ role: clinician, name: S. Lowe, signed: 2026-11-18 }'
const judged = (plan: string, ...profiles: string[]) =>
  foundBy(rule)(plan, { profiles }).map(
    ({ severity, messageId, demand }) => `${severity} ${messageId} ${demand?.profile ?? '-'}`,
  )

describe('cosignature-missing', () => {
  it('asks for none under the plan of somebody licensed', () => {
    expect(judged(licensed)).toEqual([])
    expect(judged(licensed, 'tx-cdtf-564', 'oh-5122-27', 'medicare-outpatient')).toEqual([])
  })

  it('asks for one where the author is supervised or in training', () => {
    expect(said(supervised)).toEqual([
      'signatures: The author works under supervision, and no supervisor has signed.',
    ])
    expect(said(intern)).toEqual([
      'signatures: The author is in training, and no supervisor has signed.',
    ])
    const byOther = team('credentials: LMSW').replace('LMFT }', 'LMFT, supervises: [lowe] }')
    expect(said(byOther)).toHaveLength(1)
  })

  it.each([
    '{ role: supervisor, name: A. Grant, signed: 2026-11-18 }',
    '{ role: physician, name: A. Grant, signed: 2026-11-18 }',
    '{ role: clinician, name: "Grant, LMFT", signed: 2026-11-18 }',
  ])('is content with %j', (line) => {
    expect(judged(signed(supervised, own, line))).toEqual([])
  })

  it.each([
    own,
    '{ role: supervisor, name: S. Lowe, signed: 2026-11-18 }',
    '{ role: supervisor, name: A. Grant, signed: }',
    '{ role: client, name: N. Kerr, signed: 2026-11-18 }',
  ])('is not content with %j', (line) => {
    expect(judged(signed(supervised, line))).toHaveLength(1)
  })

  it('points at the line that waits', () => {
    const waiting = '{ role: supervisor, name: A. Grant, signed: }'
    expect(foundBy(rule)(signed(supervised, own, waiting))[0]?.path).toEqual([
      'signatures',
      1,
      'signed',
    ])
    expect(foundBy('signature-incomplete')(signed(supervised, own, waiting))).toEqual([])
  })

  it('names the profile whose condition applies, and no other', () => {
    expect(judged(intern, 'tx-cdtf-564')).toEqual(['error in-training tx-cdtf-564'])
    expect(judged(supervised, 'tx-cdtf-564')).toEqual(['info supervised -'])
    expect(judged(supervised, 'oh-5122-27')).toEqual(['error supervised oh-5122-27'])
    expect(judged(supervised, 'medicare-outpatient')).toEqual(['info supervised -'])
    expect(judged(supervised, 'mn-245g-sud')).toEqual([])
  })

  it('asks for a physician in a hospital’s outpatient department', () => {
    const at = (setting: string) => `setting: { ${setting} }\n${licensed}`
    const profile = 'medicare-outpatient'
    expect(judged(at('place_of_service: "22"'), profile)).toEqual([`error hospital ${profile}`])
    expect(judged(at('facility: "Mercy Hospital, outpatient clinic"'), profile)).toHaveLength(1)
    expect(judged(at('place_of_service: "11"'), profile)).toEqual([])
    expect(
      judged(at('level_of_care: outpatient, program: Partial hospitalization'), profile),
    ).toEqual([])
  })

  it('asks always for whom it is always wanted, and takes a certification', () => {
    expect(judged(licensed, 'medicare-php-iop')).toEqual(['error always medicare-php-iop'])
    const certified = `necessity: { certification: { on: 2026-11-02, by: A. Ames } }\n${licensed}`
    expect(judged(certified, 'medicare-php-iop')).toEqual([])
    const physician = team('credentials: MD')
    expect(
      judged(
        signed(physician, '{ role: physician, name: S. Lowe, signed: 2026-11-18 }'),
        'medicare-php-iop',
      ),
    ).toEqual([])
  })

  it('lets another clinician sign where the profile does', () => {
    const other = '{ role: clinician, name: P. Nair, credentials: CRNP, signed: 2026-11-18 }'
    expect(judged(signed(licensed, own), 'pa-5200')).toEqual(['error always pa-5200'])
    expect(judged(signed(licensed, own, other), 'pa-5200')).toEqual([])
  })

  it('asks a second clinician for a prescriber’s letters where the profile does', () => {
    const second = '{ role: clinician, name: P. Nair, credentials: LPC, signed: 2026-11-18 }'
    expect(judged(signed(licensed, own, second), 'pa-5200')).toEqual(['error always pa-5200'])
    const lettersInTeam = licensed.replace(
      'care_team:\n',
      'care_team:\n  - { id: nair, name: P. Nair, credentials: PMHNP-BC }\n',
    )
    const bare = '{ role: clinician, name: P. Nair, signed: 2026-11-18 }'
    expect(lettersInTeam).not.toBe(licensed)
    expect(judged(signed(lettersInTeam, own, bare), 'pa-5200')).toEqual([])
  })

  it('does not press for a coverage that the plan does not name', () => {
    expect(judged(licensed, 'ny-omh-599')).toEqual(['info coverage ny-omh-599'])
    const covered = `client: { coverages: [{ payer: New York Medicaid, plan: Fee-for-service }] }\n${licensed}`
    expect(judged(covered, 'ny-omh-599')).toEqual(['error always ny-omh-599'])
  })

  it('is mild until the day on which it is due, then leaves it to the rule on lateness', () => {
    expect(judged(signed(intern, own), 'fl-65d-30')).toEqual(['info due fl-65d-30'])
    expect(judged(intern, 'fl-65d-30')).toEqual(['info in-training fl-65d-30'])
    const old = signed(intern, own.replace('2026-11-18', '2026-11-01'))
    expect(judged(old, 'fl-65d-30')).toEqual([])
  })

  it('takes no co-signature of an earlier revision', () => {
    const plan = signed(
      `revision: { number: 2 }\n${supervised}`,
      '{ role: supervisor, name: A. Grant, signed: 2026-08-01, revision: 1 }',
    )
    expect(judged(plan)).toHaveLength(1)
  })
})
