import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'client-without-second-identifier'

describe('client-without-second-identifier', () => {
  it.each([
    'record: P-014',
    'date_of_birth: 1992-03-14',
    'address: [14 Elm Street]',
    'coverages: [{payer: Pine State, member_id: A-1}]',
  ])('is content with %s', (field) => {
    expect(placesOf(rule, `client:\n  initials: N. K.\n  ${field}\n`)).toEqual([])
  })

  it('does not take a coverage without a number for one', () => {
    expect(
      placesOf(rule, 'client:\n  initials: N. K.\n  coverages: [{payer: Pine State}]\n'),
    ).toEqual(['client.record'])
  })

  it('waits until there is a first', () => {
    expect(placesOf(rule, 'client:\n  pronouns: she/her\n')).toEqual([])
  })
})
