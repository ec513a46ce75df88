import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'record-of-another-client'
const plan = 'txplan: 1\nclient:\n  record: P-014\n'

describe(rule, () => {
  it('points at the number in the record', () => {
    expect(placesOf(rule, { plan, record: 'txplan: 1\nclient: P-041\n' })).toEqual(['client'])
  })

  it('is silent where they agree, or where one says nothing', () => {
    expect(placesOf(rule, { plan, record: 'txplan: 1\nclient: P-014\n' })).toEqual([])
    expect(placesOf(rule, { plan, record: 'txplan: 1\nsessions: []\n' })).toEqual([])
    expect(placesOf(rule, { plan: 'txplan: 1\n', record: 'txplan: 1\nclient: P-1\n' })).toEqual([])
  })
})
