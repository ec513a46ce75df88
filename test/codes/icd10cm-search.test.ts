import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { billableOn, builtInTable, search } from '../../src/codes/icd10cm.ts'

const table = builtInTable()
const found = (words: string, date = '2026-11-21', limit = 10) =>
  search(table, words, date, limit).map(({ code }) => code)

describe('search', () => {
  it.each([
    ['grief', 'F43.81'],
    ['F43.81', 'F43.81'],
    ['f4381', 'F43.81'],
    ['generalized anx', 'F41.1'],
    ['recurrent moderate depress', 'F33.1'],
    ['posttraumatic chronic', 'F43.12'],
    ['PTSD', 'F43.10'],
    ['GAD', 'F41.1'],
    ['mdd single mild', 'F32.0'],
    ['f43 adj depressed', 'F43.21'],
    ['aspergers', 'F84.5'],
    ['Tourette’s', 'F95.2'],
    ['sheltered homelessness', 'Z59.01'],
  ])('gives for %j first %s', (words, code) => {
    expect(found(words)[0]).toBe(code)
  })

  it('takes a code prefix with or without dot', () => {
    expect(found('F43.2')).toEqual(found('f432'))
    expect(found('F43.2')).toContain('F43.21')
  })

  it('offers what could be billed on the date', () => {
    expect(found('F43.8', '2022-09-15')).toEqual(['F43.8'])
    expect(found('F43.8', '2022-10-01')).toEqual(['F43.81', 'F43.89'])
  })

  it('is empty for no words, unknown words and names of object members', () => {
    for (const words of ['', '  ', '...', 'zebra', 'constructor', '__proto__'])
      expect(found(words)).toEqual([])
  })

  it('keeps to the limit and the date, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.constantFrom('a', 'dis', 'f1', 'disorder with', 'Z5'))
    fc.assert(
      fc.property(typed, fc.nat(20), (words, limit) => {
        const entries = search(table, words, '2023-01-01', limit)
        expect(entries.length).toBeLessThanOrEqual(limit)
        expect(entries.every((entry) => billableOn(entry, '2023-01-01'))).toBe(true)
      }),
    )
  })
})
