import { describe, expect, it } from 'vitest'
import { placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'ambiguous-word'
const trauma = (text: string) => `assessment:\n  history:\n    trauma: ${text}\n`

describe('ambiguous-word', () => {
  it.each(['no', 'Yes', 'ON', 'off', 'n', '"no"'])('finds %s', (text) => {
    expect(placesOf(rule, trauma(text))).toEqual(['assessment.history.trauma'])
  })

  it.each(['None reported.', 'no trauma', 'nil', 'one'])('is silent about %s', (text) => {
    expect(placesOf(rule, trauma(text))).toEqual([])
  })

  it('looks into the record', () => {
    const record = 'txplan: 1\nsessions:\n  - date: 2026-10-08\n    risk: no\n'
    expect(placesOf(rule, { plan: 'txplan: 1\n', record })).toEqual(['sessions[0].risk'])
  })
})
