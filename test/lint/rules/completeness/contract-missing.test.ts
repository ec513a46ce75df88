import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const practice = 'txplan: 1\nlint:\n  rules:\n    contract-missing: info\n'
const goals = 'goals: [{ id: rest, statement: Sleep }]'
const said = (agreement: string) =>
  saidBy('contract-missing')(`${goals}\nagreement: { ${agreement} }`, { practice })

describe('contract-missing', () => {
  it('is off unless it is set', () => {
    expect(saidBy('contract-missing')(goals)).toEqual([])
  })

  it.each([
    'contract: What we both do.',
    'client_responsibilities: [Come or call]',
    'provider_responsibilities: [Be on time]',
  ])('is content with %j', (agreement) => {
    expect(said(agreement)).toEqual([])
  })

  it.each(['', 'contract: ""', 'resources: [Crisis card]'])(
    'is not content with %j',
    (agreement) => {
      expect(said(agreement)).toEqual([
        'agreement: What client and clinician each take on is not written down.',
      ])
    },
  )
})
