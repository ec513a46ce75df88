import { describe, expect, it } from 'vitest'
import { foundBy } from '../said-by.ts'

const judged = (plan: string, record?: string) =>
  foundBy('guardian-has-not-consented')(plan, record === undefined ? {} : { record }).map(
    ({ severity, messageId, path }) => `${severity} ${messageId} ${path.join('.')}`,
  )
const child = 'date_of_birth: 2018-03-05'
const client = (guardians: string, more = child) => `client: { ${more}, guardians: [${guardians}] }`
const father = (more: string) => `{ name: Paul Lambert, relationship: father, ${more} }`
const mother = '{ name: Rosa Lambert, relationship: mother, consents: true }'
const goals = 'goals: [{ id: rest, statement: Sleep }]'

describe('guardian-has-not-consented', () => {
  it('says whose consent is missing, and how sure that is', () => {
    const at = 'client.guardians.0.consents'
    expect(judged(client(father('consents: false')))).toEqual([`warning alone ${at}`])
    expect(
      judged(client(`${father('consents: false, authority: Joint legal custody')}, ${mother}`)),
    ).toEqual([`warning shared ${at}`])
    expect(judged(client(`${father('consents: false')}, ${mother}`))).toEqual([`info other ${at}`])
    expect(judged(`status: draft\n${client(father('consents: false'))}`)).toEqual([
      `info alone ${at}`,
    ])
    const custody = `${child}, legal: { custody: Both parents decide on health care }`
    expect(judged(client(`${father('consents: false')}, ${mother}`, custody))).toEqual([
      `warning shared ${at}`,
    ])
    expect(
      judged(client(`${father('consents: false, authority: Joint physical custody')}, ${mother}`)),
    ).toEqual([`info other ${at}`])
  })

  it('knows a ward who is grown up', () => {
    const adult = 'date_of_birth: 1980-01-01'
    expect(judged(client(father('consents: false'), adult))).toEqual([])
    expect(judged(client(father('consents: false, authority: Court order'), adult))).toHaveLength(1)
    expect(
      judged(client(father('consents: false, authority: Conservator of the estate'), adult)),
    ).toEqual([])
  })

  it.each([
    client(mother),
    client(father('consents: false, authority: Parental rights terminated in 2021')),
    client(father('consents: false, authority: No legal custody')),
    `${client(father('consents: false'))}\nagreement: { consents: [{ kind: Treatment, by: Paul Lambert }] }`,
    `${client(father('consents: false'))}\nnotes: She consents for herself under state law.`,
    `status: discharged\n${client(father('consents: false'))}`,
    client(father('phone: 555')),
    goals,
  ])('is content with %j', (plan) => {
    expect(judged(plan)).toEqual([])
  })

  it('takes an adolescent’s own consent for a question', () => {
    const teen = 'name: Ada Kerr, date_of_birth: 2010-01-01'
    const own = (kind: string) =>
      `${client(father('consents: false'), teen)}\nagreement: { consents: [{ kind: ${kind}, by: Ada Kerr }] }`
    expect(judged(own('Treatment'))).toEqual(['info alone client.guardians.0.consents'])
    expect(judged(own('Treatment (assent)'))).toEqual(['warning alone client.guardians.0.consents'])
  })

  it('sees that the guardian signed all the same', () => {
    const line = 'signatures: [{ role: guardian, name: Paul Lambert, signed: 2026-10-01 }]'
    expect(judged(`${client(father('consents: false'))}\n${line}`)).toEqual([
      'warning signed client.guardians.0.consents',
    ])
  })

  it('says where no guardian has said anything, once treatment runs', () => {
    const plan = `${client('{ name: Ana Ruiz, relationship: mother }')}\n${goals}`
    const signed = (line: string) => `${plan}\nsignatures: [{ ${line} }]`
    expect(judged(plan)).toEqual(['info nobody client.guardians'])
    expect(judged(plan, 'sessions: [{ date: 2026-10-05 }]')).toEqual([
      'warning nobody client.guardians',
    ])
    expect(judged(signed('role: clinician, name: J. Parks, signed: 2026-01-05'))).toEqual([
      'warning nobody client.guardians',
    ])
    for (const line of [
      'role: guardian, name: Ana Ruiz, signed: 2026-01-05',
      'role: guardian, method: refused, reason: Wants to read it first',
      'role: client, name: Mateo Ruiz, signed: 2026-01-05',
    ])
      expect(judged(signed(line)), line).toEqual([])
    expect(judged(`${plan}\nagreement: { consents: [{ kind: Treatment }] }`)).toEqual([])
    expect(
      judged(`${plan}\nagreement: { contract: The mother gave consent to treatment. }`),
    ).toEqual([])
  })
})
