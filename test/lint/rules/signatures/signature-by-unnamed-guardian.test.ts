import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf } from '../../../helpers/rule-findings.ts'
import { line } from './signing.ts'

const rule = 'signature-by-unnamed-guardian'
const signed = (more = '') => `signatures:\n${line('guardian', 'A. Kerr', '2026-10-19', more)}`
const client = (fields: string) => `client: { ${fields} }\n`

describe('signature-by-unnamed-guardian', () => {
  it.each([
    ['by the day of birth', client('date_of_birth: 2008-10-19')],
    ['by a plain age', client('age: 44')],
    [
      'with a legal status that says nothing of it',
      client('age: 44, legal: { status: Voluntary }'),
    ],
  ])('finds one for an adult, %s', (_, text) => {
    expect(placesOf(rule, text + signed())).toEqual(['signatures[0].role'])
  })

  it('finds one that agreed aloud, and is a note in a draft', () => {
    const aloud = signed().replace('electronic', 'verbal-telehealth')
    const found = findingsOf(rule, `status: draft\n${client('age: 44')}${aloud}`)
    expect(found.map(({ severity }) => severity)).toEqual(['info'])
  })

  it.each([
    ['where the age is not known', client('name: Nadia Kerr')],
    ['for a minor on the day of signing', client('date_of_birth: 2008-10-20')],
    ['where a guardian is named', client('age: 44, guardians: [{ name: A. Kerr }]')],
    ['where the court’s order names one', client('age: 44, legal: { mandate: Ward of his aunt }')],
    [
      'where a contact is one',
      client('age: 44, emergency_contacts: [{ name: A. Kerr, relationship: Legal guardian }]'),
    ],
    [
      'where a sentence tells of one',
      `summary: His sister is his conservator.\n${client('age: 44')}`,
    ],
    ['in an archived plan', `status: archived\n${client('age: 44')}`],
  ])('is silent %s', (_, text) => {
    expect(placesOf(rule, text + signed())).toEqual([])
  })

  it.each([
    ['told by its relationship', signed('relationship: Health care proxy')],
    ['under an earlier revision', `revision: { number: 2 }\n${signed('revision: 1')}`],
    ['that is only a line', 'signatures:\n  - { role: guardian, name: A. Kerr }\n'],
    ['of a witness', signed().replace('guardian', 'witness')],
  ])('is silent about one %s', (_, text) => {
    expect(placesOf(rule, client('age: 44') + text)).toEqual([])
  })
})
