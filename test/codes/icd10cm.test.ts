import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  billableOn,
  builtInTable,
  type CodeEntry,
  lookUp,
  normalizeCode,
  statusOn,
} from '../../src/codes/icd10cm.ts'
import { entriesUnder } from '../../src/codes/icd10cm-table.ts'

const table = builtInTable()
const codes = (entries: readonly CodeEntry[] | undefined) => entries?.map(({ code }) => code)
const verdict = (code: string, date: string) => statusOn(table, code, date).status
const successors = (code: string, date: string) => {
  const found = statusOn(table, code, date)
  return found.status === 'no-longer' ? codes(found.successors) : found.status
}
const children = (code: string, date: string) => {
  const found = statusOn(table, code, date)
  return found.status === 'header' ? codes(found.children) : found.status
}
const nearest = (code: string, date: string) => {
  const found = statusOn(table, code, date)
  return found.status === 'unknown' ? codes(found.nearest) : found.status
}

const anyDay = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const knownCode = fc.constantFrom(...entriesUnder(table, '').map(({ code }) => code))
const codeLike = fc.stringMatching(/^[A-Z][0-9][0-9AB](\.[0-9A-Z]{1,4})?$/)

describe('normalizeCode', () => {
  it.each([
    ['f4381', 'F43.81'],
    ['F43.81 ', 'F43.81'],
    ['F43.81', 'F43.81'],
    ['f43', 'F43'],
    ['t74.01xa', 'T74.01XA'],
    ['c4a.9', 'C4A.9'],
  ])('writes %j as %s', (typed, code) => {
    expect(normalizeCode(typed)).toBe(code)
  })

  it.each(['', 'F4', '309.81', 'F4.381', 'F43.81.', 'F43.12345', 'F43.81 grief', 'FO1', 'ſ43.1'])(
    'does not take %j for a code',
    (typed) => {
      expect(normalizeCode(typed)).toBeUndefined()
    },
  )

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.oneof(codeLike, fc.string(), knownCode), (text) => {
        const once = normalizeCode(text)
        fc.pre(once !== undefined)
        expect(normalizeCode(once)).toBe(once)
      }),
    )
  })
})

describe('statusOn', () => {
  it('judges F43.8 by the date: right until 30 September 2022, replaced the day after', () => {
    expect(verdict('F43.8', '2022-09-15')).toBe('billable')
    expect(verdict('F43.8', '2022-09-30')).toBe('billable')
    expect(successors('F43.8', '2022-10-01')).toEqual(['F43.81', 'F43.89'])
  })

  it('knows the severity codes of anorexia that replaced F50.01 in October 2024', () => {
    expect(verdict('F50.01', '2024-09-30')).toBe('billable')
    expect(successors('F50.01', '2024-10-01')).toEqual([
      ...['F50.010', 'F50.011', 'F50.012', 'F50.013', 'F50.014', 'F50.019'],
    ])
  })

  it('knows the change in the midst of a fiscal year, on 1 April 2023', () => {
    expect(verdict('Z59.1', '2023-03-31')).toBe('billable')
    expect(verdict('Z59.10', '2023-03-31')).toBe('not-yet')
    expect(successors('Z59.1', '2023-04-01')).toEqual(['Z59.10', 'Z59.11', 'Z59.12', 'Z59.19'])
    expect(verdict('Z59.10', '2023-04-01')).toBe('billable')
  })

  it('tells a code that begins only after the date', () => {
    expect(verdict('F64.A', '2026-09-30')).toBe('not-yet')
    expect(verdict('F64.A', '2026-10-01')).toBe('billable')
    expect(verdict('F43.10', '2015-09-30')).toBe('not-yet')
  })

  it('lists under a header the codes of that date', () => {
    expect(children('F42', '2016-10-01')).toBe('no-longer')
    expect(children('F43.2', '2026-11-21')).toEqual([
      ...['F43.20', 'F43.21', 'F43.22', 'F43.23', 'F43.24', 'F43.25', 'F43.29'],
    ])
    expect(children('F43', '2022-09-30')).toContain('F43.8')
    expect(children('F43', '2022-10-01')).not.toContain('F43.8')
    expect(children('F43', '2022-10-01')).toContain('F43.81')
    expect(children('F43', '2022-09-30')).not.toContain('F43.81')
  })

  it('wants the seventh character of an injury code', () => {
    expect(children('T74.01', '2026-11-21')).toEqual(['T74.01XA', 'T74.01XD', 'T74.01XS'])
    expect(verdict('T74.01XA', '2026-11-21')).toBe('billable')
    expect(nearest('T74.01A', '2026-11-21')?.[0]).toBe('T74.01XA')
  })

  it.each(['S72.001A', 'M25.551', 'I10', 'Z86.73', 'Z86', 'Z87.7', 'G43.909', 'R46.0', 'U07.1'])(
    'does not judge %s, which lies outside of the table',
    (code) => {
      expect(verdict(code, '2026-11-21')).toBe('outside')
    },
  )

  it.each(['F00', 'F43.82', 'F99.1', 'R45.9', 'Z91.99', 'Z86.52', 'G47.7'])(
    'calls %s unknown, for the table is complete there',
    (code) => {
      expect(verdict(code, '2026-11-21')).toBe('unknown')
    },
  )

  it('offers what may have been meant by an unknown code', () => {
    expect(nearest('F43.82', '2026-11-21')?.slice(0, 2)).toEqual(['F43.81', 'F43.89'])
    expect(nearest('F41.12', '2026-11-21')?.[0]).toBe('F41.1')
    expect(nearest('F34.81', '2015-12-01')).toBe('not-yet')
    expect(nearest('F43.82', '2022-09-30')).not.toContain('F43.81')
    expect(nearest('F33.22', '2026-11-21')).toContain('F33.2')
    expect(nearest('F48.31', '2026-11-21')).toContain('F43.81')
  })

  it.each(['', 'depression', '309.81', 'F4', 'F43.-', '\0', '🙂'])('calls %j malformed', (text) => {
    expect(verdict(text, '2026-11-21')).toBe('malformed')
  })

  it('has an answer for every text and every day, right or wrong', () => {
    const text = fc.oneof(fc.string(), codeLike, knownCode, fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(text, fc.oneof(anyDay, fc.string()), (code, date) => {
        expect(verdict(code, date)).toMatch(/^[a-z-]+$/)
      }),
      { numRuns: 2000 },
    )
  })

  it('offers only codes that can be billed on the date', () => {
    fc.assert(
      fc.property(fc.oneof(codeLike, knownCode), anyDay, (code, date) => {
        const found = statusOn(table, code, date)
        const offered =
          (found.status === 'header' && found.children) ||
          (found.status === 'no-longer' && found.successors) ||
          (found.status === 'unknown' && found.nearest) ||
          []
        if (found.status === 'unknown') expect(offered.length).toBeLessThanOrEqual(5)
        for (const entry of offered) {
          expect(billableOn(entry, date)).toBe(true)
          expect(verdict(entry.code, date)).toBe('billable')
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves no header without a billable code beneath it since the header began', () => {
    const days = ['2015-10-01', '2018-01-01', '2022-12-31', '2023-04-01', '2026-10-01']
    for (const date of days)
      for (const { code } of entriesUnder(table, '')) {
        const found = statusOn(table, code, date)
        if (found.status === 'header') expect(found.children, code).not.toEqual([])
        if (found.status === 'no-longer') expect(found.successors, code).not.toEqual([])
      }
  })
})

describe('lookUp', () => {
  it('finds a code in any spelling, with its title in full', () => {
    expect(lookUp(table, 'f01.511')).toEqual({
      code: 'F01.511',
      title: 'Vascular dementia, unspecified severity, with agitation',
      billable: true,
      validFrom: '2022-10-01',
    })
    expect(lookUp(table, 'Z87898')?.title).toBe('Personal history of other specified conditions')
  })

  it('finds nothing where nothing is', () => {
    expect(lookUp(table, 'F43.82')).toBeUndefined()
    expect(lookUp(table, 'grief')).toBeUndefined()
    expect(lookUp(table, 'A00')).toBeUndefined()
    expect(lookUp(table, 'Z99.9')).toBeUndefined()
  })
})
