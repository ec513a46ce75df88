import { describe, expect, it } from 'vitest'
import { placeFor } from '../../../../src/cli/commands/sign/place.ts'
import type { Place } from '../../../../src/signing/pdf/write/signable.ts'

const place = (name: string, signer?: string, isSigned = false): Place => ({
  name,
  role: name.replace(/-\d$/, ''),
  required: true,
  isSigned,
  ...(signer === undefined ? {} : { signer }),
})

const places = [
  place('clinician', 'Marta Łódzka', true),
  place('guardian', 'Ana Rivera'),
  place('guardian-2', 'Luis Rivera'),
]

const find = (role: string, name: string, among = places) =>
  placeFor(among, { role, name, shown: 'a.pdf' }).name

describe('the place to sign', () => {
  it('is the only open one of the role', () => {
    expect(find('guardian', 'Anybody', places.slice(0, 2))).toBe('guardian')
  })

  it('is of several the one with the person’s name', () => {
    expect(find('guardian', 'L. Rivera')).toBe('guardian-2')
    expect(find('guardian', 'Ana María Rivera, LMFT')).toBe('guardian')
  })

  it('is nobody’s when several are open and none has the name', () => {
    expect(() => find('guardian', 'Bo Rivera')).toThrow('2 open places to sign as guardian')
  })

  it('is what is left when one of two has signed', () => {
    const half = places.map((one) => ({ ...one, isSigned: one.name !== 'guardian-2' }))
    expect(find('guardian', 'Bo', half)).toBe('guardian-2')
  })

  it('is not one that is signed, nor one of another role', () => {
    expect(() => find('clinician', 'Marta Łódzka')).toThrow('signed already as clinician')
    expect(() => find('client', 'Jo')).toThrow('no place to sign as client')
  })
})
