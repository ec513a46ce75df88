import { describe, expect, it } from 'vitest'
import { foundBy, saidBy } from '../said-by.ts'

const rule = 'release-missing'
const said = saidBy(rule)
const judged = (plan: string, record?: string) =>
  foundBy(rule)(plan, record === undefined ? {} : { record }).map(
    ({ severity, messageId, path }) => `${severity} ${messageId} ${path.join('.')}`,
  )
const provider = (more: string) => `outside_providers: [{ ${more} }]`
const contact = (more: string) => `client: { collateral_contacts: [{ ${more} }] }`
const none = 'release: { on_file: false }'

describe('release-missing', () => {
  it('says where contact is told and the release is marked as missing', () => {
    expect(said(provider(`role: Teacher, coordination: A call each month, ${none}`))).toEqual([
      'outside_providers[0].release.on_file: “coordination” tells of contact with this person about the client, and the release is marked as not on file.',
    ])
    expect(judged(provider(`role: Probation officer, coordination: Letters, ${none}`))).toEqual([
      'warning not-on-file outside_providers.0.release.on_file',
    ])
    expect(
      judged(
        contact(`relationship: court officer, involvement: Receives progress reports, ${none}`),
      ),
    ).toEqual(['warning not-on-file client.collateral_contacts.0.release.on_file'])
    expect(
      judged(`status: draft\n${provider(`role: Teacher, coordination: Calls, ${none}`)}`),
    ).toEqual(['info not-on-file outside_providers.0.release.on_file'])
  })

  it('notes that none is recorded for somebody who does not treat', () => {
    expect(judged(provider('role: School counselor, coordination: A call each month'))).toEqual([
      'info unrecorded outside_providers.0.release',
    ])
    expect(
      judged(contact('relationship: Sister, involvement: Is kept informed of progress')),
    ).toEqual(['info unrecorded client.collateral_contacts.0.release'])
  })

  it('takes treatment among providers as HIPAA does', () => {
    const pcp = 'role: Primary care physician, coordination: Letter after each review'
    expect(judged(provider(pcp))).toEqual([])
    expect(judged(provider(`${pcp}, ${none}`))).toEqual([
      'info treating outside_providers.0.release.on_file',
    ])
    const alcohol = 'diagnoses: [{ id: aud, code: F10.20 }]\n'
    expect(judged(`${alcohol}${provider(`${pcp}, ${none}`)}`)).toEqual([
      'warning substance outside_providers.0.release.on_file',
    ])
  })

  it.each([
    provider('role: Teacher, coordination: Calls, release: { on_file: true }'),
    provider('role: Teacher, coordination: Calls, release: { date: 2026-10-01 }'),
    provider(`role: Teacher, ${none}`),
    provider(`role: Teacher, coordination: None, ${none}`),
    provider(`role: Teacher, coordination: Not contacted, ${none}`),
    provider(`role: Teacher, coordination: Calls once the release is signed, ${none}`),
    provider(`role: Teacher, coordination: The mother declined, ${none}`),
    provider(`role: Teacher, coordination: Through the mother, ${none}`),
    provider(`role: Teacher, coordination: Client does not consent to contact, ${none}`),
    provider(`role: Teacher, coordination: Awaiting the form, ${none}`),
    provider(`role: Teacher, coordination: Client brings her report card, ${none}`),
    provider(`role: Teacher, coordination: Calls, reason_none: Not wished, ${none}`),
    `status: discharged\n${provider(`role: Teacher, coordination: Calls, ${none}`)}`,
    `language: es\n${provider(`role: Maestra, coordination: Ninguna, ${none}`)}`,
  ])('is content with %j', (plan) => {
    expect(judged(plan)).toEqual([])
  })

  it.each([
    'relationship: Partner, involvement: In treatment as a couple',
    'relationship: Grandmother, involvement: Wakes him on school days and came to the intake.',
    'relationship: Daughter, involvement: Calls every Sunday and shops for him.',
    'relationship: Wife, involvement: Joins one session a month with the client',
    'relationship: Friend, involvement: Gets updates from the client herself',
    'relationship: Sister, involvement: Is told of progress with his permission',
    'relationship: Insurance case reviewer, involvement: Receives progress reports',
  ])('takes family life for no disclosure: %j', (more) => {
    expect(judged(contact(more))).toEqual([])
  })

  it('exempts guardians, a minor’s parents, and emergency contacts', () => {
    const told = 'involvement: Is kept informed of progress, release: { on_file: false }'
    const plan = (more: string) =>
      `client:\n  ${more}\n  collateral_contacts: [{ name: Ana Ruiz, relationship: Mother, ${told} }]`
    expect(judged(plan('date_of_birth: 2016-04-01'))).toEqual([])
    expect(judged(plan('guardians: [{ name: Ana Ruiz }]'))).toEqual([])
    expect(judged(plan('date_of_birth: 1990-04-01'))).toEqual([
      'warning family client.collateral_contacts.0.release.on_file',
    ])
    const emergency = `client: { emergency_contacts: [{ name: A. Ruiz, relationship: Wife, ${told} }] }`
    expect(judged(emergency)).toEqual([])
  })

  it('reads contact in interventions and in the record', () => {
    const teacher = provider(`id: o, name: Ms. Ortiz, role: Teacher, ${none}`)
    const school =
      'interventions: [{ id: s, modality: School consultation, description: By phone with the teacher. }]'
    expect(said(`${teacher}\n${school}`)).toEqual([
      'outside_providers[0].release.on_file: Intervention s tells of contact with this person about the client, and the release is marked as not on file.',
    ])
    expect(
      judged(teacher, 'contacts: [{ date: 2026-10-05, with: Ms. Ortiz, about: Seat }]'),
    ).toEqual(['warning not-on-file outside_providers.0.release.on_file'])
    const settled = 'contacts: [{ with: Ms. Ortiz, how: with the client in the room }]'
    expect(judged(teacher, settled)).toEqual([])
    expect(judged(teacher, 'contacts: [{ with: Ms. Ortiz, about: Left a message }]')).toEqual([])
    expect(
      judged(`${teacher}\ninterventions: [{ id: s, kind: case management, responsible: [o] }]`),
    ).toHaveLength(1)
  })

  it('leaves what the client does to the client', () => {
    const by = (description: string) =>
      `interventions: [{ id: s, modality: CBT, description: "${description}" }]`
    expect(judged(by('Role-play of a talk with the teacher.'))).toEqual([])
    expect(judged(by('The client will e-mail the teacher each week.'))).toEqual([])
    expect(judged(by('Graded return to school; fear of teachers.'))).toEqual([])
    expect(judged(by('The therapist calls the teacher each week.'))).toEqual([
      'info unlisted interventions.0',
    ])
  })

  it('reads reports to a court, with or without the word “court”', () => {
    const legal = (mandate: string, more = '') =>
      `client: { legal: { officer: Mr. Brandt, mandate: "${mandate}" } }\n${more}`
    expect(said(legal('26 sessions. Progress reports to Ms. Vane monthly.'))).toEqual([
      'client.legal.mandate: A court or officer is told of the client, and no release, consent or order for that is recorded.',
    ])
    expect(judged(legal('The counselor sends the officer monthly reports.'))).toHaveLength(1)
    for (const mandate of [
      'Stay in treatment until 2027-02-28.',
      'He must report to probation weekly.',
      'No reports are made to the court.',
      'Monthly reports to probation under a signed release.',
      'The court order authorizes monthly reports.',
    ])
      expect(judged(legal(mandate)), mandate).toEqual([])
    const sud = 'diagnoses: [{ id: oud, code: F11.20 }]'
    expect(judged(legal('Monthly reports to probation.', sud))).toEqual([
      'warning unlisted-substance client.legal.mandate',
    ])
  })

  it('takes a consent for whom it names, and one that names nobody for all', () => {
    const plan = (kind: string, more = '') =>
      `${provider(`role: School counselor, organization: Alder High, coordination: Calls${more}`)}\nagreement: { consents: [{ kind: "${kind}", date: 2026-10-01 }] }`
    expect(judged(plan('Release of information'))).toEqual([])
    expect(judged(plan('Release to school'))).toEqual([])
    expect(judged(plan('Release to school', `, ${none}`))).toEqual([])
    expect(judged(plan('Release to Dr. Marrow'))).toHaveLength(1)
    expect(judged(plan('Treatment'))).toHaveLength(1)
    expect(judged(plan('Release of information', `, ${none}`))).toHaveLength(1)
    const notes = 'notes: Signed releases for school and pediatrician are on file.'
    expect(judged(`${provider('role: Teacher, coordination: Calls')}\n${notes}`)).toEqual([])
  })

  it('takes contacts that are made as of right', () => {
    const record = (about: string, whom: string) =>
      judged('', `contacts: [{ date: 2026-10-05, with: ${whom}, about: "${about}" }]`)
    expect(record('Mandated report', 'School principal')).toEqual([])
    expect(record('Absences in October', 'School principal')).toEqual([
      'info unlisted contacts.0.with',
    ])
    expect(record('Referral for respite hours', 'Caregiver center')).toEqual([])
    expect(record('Authorization', 'Blue Cross')).toEqual([])
  })
})
