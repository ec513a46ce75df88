import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'client-unknown-in-identities'
const identities = 'txplan: 1\nclients:\n  P-014:\n    name: Nadia Kerr\n'

describe('client-unknown-in-identities', () => {
  it('is silent where no identities are given', () => {
    expect(placesOf(rule, 'client:\n  record: P-041\n')).toEqual([])
  })

  it.each(['name: Nadia Kerr', 'initials: N. K.'])('is silent where the plan has %s', (field) => {
    const plan = `txplan: 1\nclient:\n  record: P-041\n  ${field}\n`
    expect(placesOf(rule, { plan, identities })).toEqual([])
  })

  it('is not fooled by names that every object has', () => {
    const plan = 'txplan: 1\nclient:\n  record: constructor\n'
    expect(placesOf(rule, { plan, identities })).toEqual(['client.record'])
  })

  it('reports every client of an empty file', () => {
    expect(
      placesOf(rule, { plan: 'txplan: 1\nclient:\n  record: P-1\n', identities: 'txplan: 1\n' }),
    ).toEqual(['client.record'])
  })
})
