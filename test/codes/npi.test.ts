import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNpi } from '../../src/codes/npi.ts'

const nineDigits = fc.stringMatching(/^\d{9}$/)

describe('isNpi', () => {
  // 1234567893 is the worked example of the NPI check digit standard.
  it.each(['1234567893', '1000000004'])('takes %s', (text) => {
    expect(isNpi(text)).toBe(true)
  })

  it.each([
    '',
    '1234567890',
    '123456789',
    '12345678930',
    '123456789x',
    ' 1234567893',
    '１２３４５６７８９３',
  ])('refuses %j', (text) => {
    expect(isNpi(text)).toBe(false)
  })

  it('takes exactly one check digit for any nine digits', () => {
    fc.assert(
      fc.property(nineDigits, (nine) => {
        const taken = [...'0123456789'].filter((check) => isNpi(nine + check))
        expect(taken).toHaveLength(1)
      }),
    )
  })

  it('notices any single wrong digit', () => {
    fc.assert(
      fc.property(nineDigits, fc.nat(9), fc.integer({ min: 1, max: 9 }), (nine, at, by) => {
        const npi = nine + [...'0123456789'].find((digit) => isNpi(nine + digit))
        const wrong = (Number(npi[at]) + by) % 10
        expect(isNpi(npi.slice(0, at) + wrong + npi.slice(at + 1))).toBe(false)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isNpi(text) === 'boolean'))
  })
})
