import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'client-without-name'
const plan = 'txplan: 1\nclient:\n  record: P-014\n'
const practice = 'txplan: 1\npractice:\n  name: Harbor Street\n'

describe('client-without-name', () => {
  it('asks a plan without a client', () => {
    expect(placesOf(rule, 'title: Plan\n')).toEqual(['client.name'])
    expect(placesOf(rule, 'client:\n  name: " "\n')).toEqual(['client.name'])
  })

  it('is content with a name or with initials', () => {
    expect(placesOf(rule, 'client:\n  name: Nadia Kerr\n')).toEqual([])
    expect(placesOf(rule, 'client:\n  initials: N. K.\n')).toEqual([])
  })

  it('asks a lone plan that has only a record number', () => {
    expect(placesOf(rule, { plan })).toEqual(['client.name'])
  })

  it('is content with a record number in a practice whose identities are not at hand', () => {
    expect(placesOf(rule, { plan, practice })).toEqual([])
  })

  it('looks into identities.yaml', () => {
    const identities = (of: string) => `txplan: 1\nclients:\n  P-014:\n    ${of}\n`
    expect(placesOf(rule, { plan, identities: identities('name: Nadia Kerr') })).toEqual([])
    expect(saidBy(rule, { plan, identities: identities('phone: 555-0140') })).toEqual([
      'The client has neither a name nor initials, here or in identities.yaml.',
    ])
  })

  it('leaves an unknown record number to client-unknown-in-identities', () => {
    const example = { plan, identities: 'txplan: 1\nclients:\n  P-041:\n    name: A\n' }
    expect(placesOf(rule, example)).toEqual([])
    expect(placesOf('client-unknown-in-identities', example)).toEqual(['client.record'])
  })

  it('says nothing of a name that the structure rules report', () => {
    expect(placesOf(rule, 'client:\n  name: [Nadia, Kerr]\n')).toEqual([])
  })
})
