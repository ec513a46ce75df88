import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codesForMinutes,
  cptNotice,
  minutesFit,
  readServiceCode,
  serviceCode,
} from '../../src/codes/service-codes.ts'

describe('readServiceCode', () => {
  it.each([
    ['90837', { system: 'cpt', code: '90837', modifiers: [] }],
    ['+90785', { system: 'cpt', code: '90785', modifiers: [] }],
    ['90837-95', { system: 'cpt', code: '90837', modifiers: ['95'] }],
    ['0362t', { system: 'cpt', code: '0362T', modifiers: [] }],
    ['H2019', { system: 'hcpcs', code: 'H2019', modifiers: [] }],
    [' h0004 ho, gt ', { system: 'hcpcs', code: 'H0004', modifiers: ['HO', 'GT'] }],
  ])('reads %j', (text, written) => {
    expect(readServiceCode(text)).toEqual(written)
  })

  it.each(['', '9083', '908377', 'F43.10', 'F4310x', 'Z5900', 'HH004', 'individual', '90837-9'])(
    'does not take %j for a service code',
    (text) => {
      expect(readServiceCode(text)).toBeUndefined()
    },
  )
})

describe('serviceCode', () => {
  it('knows the small table, in any spelling', () => {
    expect(serviceCode(' 90834-95')).toEqual({
      code: '90834',
      words: 'individual psychotherapy, middle',
      kind: 'individual',
      minutes: { min: 38, max: 52 },
      addOn: false,
    })
  })

  it('marks the codes that stand only beside another', () => {
    const addOns = Array.from({ length: 100 }, (_, n) => String(90_700 + n * 2 + 1))
      .concat(['90833', '90836', '90838', '90840'])
      .filter((code) => serviceCode(code)?.addOn)
    expect([...new Set(addOns)].sort()).toEqual(['90785', '90833', '90836', '90838', '90840'])
  })

  it('does not judge codes outside of it', () => {
    expect(serviceCode('99213')).toBeUndefined()
    expect(serviceCode('H0004')).toBeUndefined()
    expect(serviceCode('sixty minutes')).toBeUndefined()
  })
})

describe('minutesFit', () => {
  it.each([
    ['90832', 15, 'too-short'],
    ['90832', 16, 'fits'],
    ['90832', 37, 'fits'],
    ['90832', 38, 'too-long'],
    ['90834', 37, 'too-short'],
    ['90834', 38, 'fits'],
    ['90834', 52, 'fits'],
    ['90834', 53, 'too-long'],
    ['90837', 52, 'too-short'],
    ['90837', 53, 'fits'],
    ['90837', 600, 'fits'],
    ['90833', 37, 'fits'],
    ['90836', 53, 'too-long'],
    ['90838', 53, 'fits'],
    ['90846', 25, 'too-short'],
    ['90847', 26, 'fits'],
    ['90839', 29, 'too-short'],
    ['90839', 74, 'fits'],
    ['90839', 75, 'too-long'],
    ['90840', 74, 'too-short'],
    ['90840', 75, 'fits'],
    ['90853', 5, 'no-range'],
    ['90791', 60, 'no-range'],
    ['+90785', 1, 'no-range'],
    ['99213', 20, 'unknown'],
    ['H0004', 15, 'unknown'],
    ['', 50, 'unknown'],
    ['90834', Number.NaN, 'too-short'],
  ])('%s for %i minutes: %s', (code, minutes, fit) => {
    expect(minutesFit(code, minutes)).toBe(fit)
  })
})

describe('codesForMinutes', () => {
  it.each([
    ['90834', 55, ['90837']],
    ['90837', 45, ['90834']],
    ['90837-95', 20, ['90832']],
    ['90833', 40, ['90836']],
    ['individual', 53, ['90837']],
    ['individual', 15, []],
    ['family-with-client', 50, ['90847']],
    ['family-with-client', 20, []],
    ['group', 90, ['90853']],
    ['intake', 60, ['90791']],
    ['crisis', 20, []],
    ['crisis', 60, ['90839']],
    ['90839', 80, ['90839', '90840']],
    ['H0004', 60, []],
    ['sandplay', 60, []],
  ])('%s for %i minutes: %j', (kindOrCode, minutes, codes) => {
    expect(codesForMinutes(kindOrCode, minutes)).toEqual(codes)
  })

  it('names exactly one code for an individual session of sixteen minutes or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 300 }), (minutes) => {
        for (const kind of ['individual', 'individual-with-medical']) {
          const codes = codesForMinutes(kind, minutes)
          expect(codes).toHaveLength(1)
          expect(minutesFit(codes[0] ?? '', minutes)).toBe('fits')
        }
      }),
    )
  })
})

it('carries the trademark notice', () => {
  expect(cptNotice).toContain('registered trademark of the American Medical Association')
})
