import { describe, expect, it } from 'vitest'
import { isTelehealth, placeOfService } from '../../src/codes/place-of-service.ts'

const all = Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0'))

describe('placeOfService', () => {
  it('knows the 52 codes of the CMS set, each in words of its own', () => {
    const known = all.flatMap((code) => placeOfService(code) ?? [])
    expect(known).toHaveLength(52)
    expect(new Set(known.map(({ words }) => words)).size).toBe(52)
  })

  it('tells the two telehealth codes apart, and since when', () => {
    expect(placeOfService('02')).toEqual({
      code: '02',
      words: 'telehealth, client not at home',
      since: '2017-01-01',
      meaningSince: '2022-01-01',
    })
    expect(placeOfService('10')).toMatchObject({
      words: 'telehealth, client at home',
      since: '2022-01-01',
    })
    expect(placeOfService('11')).toEqual({ code: '11', words: 'office' })
  })

  it('reads the 2 that YAML makes of an unquoted 02', () => {
    expect(placeOfService('2')?.code).toBe('02')
    expect(placeOfService(' 11 ')?.code).toBe('11')
  })

  it.each(['', '00', '30', '98', '100', '011', 'office', 'toString'])(
    'does not know %j',
    (code) => {
      expect(placeOfService(code)).toBeUndefined()
    },
  )
})

describe('isTelehealth', () => {
  it('is true of 02 and 10 alone', () => {
    expect(all.filter(isTelehealth)).toEqual(['02', '10'])
    expect(isTelehealth('2')).toBe(true)
    expect(isTelehealth('constructor')).toBe(false)
  })
})
