import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInTable, lookUp, printTable, readTable } from '../../src/codes/icd10cm.ts'
import {
  type CodeEntry,
  entriesUnder,
  makeTable,
  type TableFacts,
} from '../../src/codes/icd10cm-table.ts'

const table = builtInTable()
const entries = entriesUnder(table, '')
const plain = (entry: CodeEntry) => entry.code.replace('.', '')

const facts: TableFacts = {
  fiscalYear: 2027,
  inForce: { from: '2026-10-01', to: '2027-09-30' },
  covers: ['F', 'Z5'],
  sources: ['made up'],
}
const entry = (code: string, title: string, more: Partial<CodeEntry> = {}): CodeEntry => ({
  code,
  title,
  billable: true,
  validFrom: '2015-10-01',
  ...more,
})

const fiscalYearOf = (day: string) =>
  day === '2015-10-01' ? 2016 : Number(day.slice(0, 4)) + (day.slice(5) >= '10-01' ? 1 : 0)

describe('the built-in table', () => {
  it('holds, row by row, what the source table holds', () => {
    const rows = entries.map((row) =>
      [
        plain(row),
        row.billable ? 1 : 0,
        fiscalYearOf(row.validFrom),
        row.validFrom,
        row.billableUntil ?? '',
        row.title,
      ].join('\t'),
    )
    const header = 'code\tbillable\tvalid_from_fy\tvalid_from\tbillable_until\tdescription'
    const tsv = `${[header, ...rows].join('\n')}\n`
    // SHA-256 of icd10cm-mental-health-fy2027.tsv, as its README states it.
    expect(createHash('sha256').update(tsv).digest('hex')).toBe(
      'd635a360936edc8ba4051ab3c7aa1fbe64539a93080113e2db3024aee254cd0f',
    )
  })

  it.each([
    [2016, 927, 724],
    [2017, 940, 733],
    [2018, 950, 743],
    [2019, 955, 747],
    [2020, 955, 747],
    [2021, 980, 768],
    [2022, 984, 770],
    [2023, 1086, 849],
    [2024, 1086, 849],
    [2025, 1112, 871],
    [2026, 1112, 871],
    [2027, 1113, 872],
  ])('agrees with the official totals of chapter F in fiscal year %i', (year, all, billable) => {
    const last = `${year}-09-30`
    const existing = entriesUnder(table, 'F').filter(({ validFrom }) => validFrom <= last)
    const leaves = existing.filter((row) => row.billable || (row.billableUntil ?? '') >= last)
    expect([existing.length, leaves.length]).toEqual([all, billable])
  })

  it('has the row counts of its ranges', () => {
    const counts = table.covers.map((range) => [range, entriesUnder(table, range).length])
    expect(Object.fromEntries(counts)).toEqual({
      ...{ F: 1113, G47: 53, R45: 21, T74: 77, T76: 73, Z55: 10, Z56: 13, Z57: 13, Z58: 5 },
      ...{ Z59: 33, Z60: 8, Z62: 35, Z63: 15, Z64: 4, Z65: 9, Z69: 14, Z70: 7, Z71: 23, Z72: 19 },
      ...{ Z73: 17, Z79: 41, Z81: 7, Z865: 3, Z878: 17, Z91: 87 },
    })
    expect([entries.length, entries.filter((row) => row.billable).length]).toEqual([1717, 1325])
  })

  it('passes the checks made on tables from outside and prints as it was read', () => {
    const { table: read, problems } = readTable(printTable(table))
    expect(problems).toEqual([])
    expect(read && printTable(read)).toBe(printTable(table))
    expect(printTable(makeTable(table, entries))).toBe(printTable(table))
  })

  it('finds each of its codes by bisection, with the title that a walk through it gives', () => {
    for (const row of entries) expect(lookUp(table, row.code)).toEqual(row)
  })

  it('stays well under the size of its source', () => {
    expect(printTable(table).length).toBeLessThan(80_000)
  })
})

describe('the text format', () => {
  it('writes a former leaf, a later beginning and a borrowed title', () => {
    const made = makeTable(facts, [
      entry('F43.81', 'Reactions, prolonged', { validFrom: '2022-10-01' }),
      entry('F43.8', 'Reactions', { billable: false, billableUntil: '2022-09-30' }),
    ])
    expect(printTable(made)).toBe(
      [
        'txplan-icd10cm 1',
        'fiscal-year 2027',
        'in-force 2026-10-01 2027-09-30',
        'covers F Z5',
        'source made up',
        'rows 2',
        '',
        'F438 0<=2022-09-30 Reactions',
        'F4381 1@2022-10-01 ~, prolonged',
        '',
      ].join('\n'),
    )
  })

  it('gives back the entries it was made of', () => {
    const day = fc.constantFrom('2015-10-01', '2016-10-01', '2023-04-01')
    const row = fc.record({
      code: fc.stringMatching(/^(F[0-9][0-9AB]|Z5[0-9])(\.[0-9A-Z]{1,4})?$/),
      title: fc.stringMatching(/^[A-Za-z][a-z ,()[\]-]{0,30}[a-z]$/),
      state: fc.constantFrom({ billable: true }, { billable: false, billableUntil: '2023-03-31' }),
      validFrom: day,
    })
    const several = fc.uniqueArray(row, { selector: ({ code }) => code })
    fc.assert(
      fc.property(several, (rows) => {
        const made: CodeEntry[] = rows.map(({ state, ...rest }) => ({ ...rest, ...state }))
        const { table: read } = readTable(printTable(makeTable(facts, made)))
        const sorted = made.sort((a, b) => (plain(a) < plain(b) ? -1 : 1))
        expect(read && entriesUnder(read, '')).toEqual(sorted)
        for (const one of made) expect(read && lookUp(read, one.code)).toEqual(one)
      }),
    )
  })
})

describe('reading a table from outside', () => {
  const good = printTable(
    makeTable(facts, [
      entry('F43', 'Stress', { billable: false }),
      entry('F43.0', 'Stress, acute'),
    ]),
  )
  const problemsOf = (text: string) => readTable(text).problems

  it('takes Windows line ends and a byte order mark', () => {
    const { table: read } = readTable(`\uFEFF${good.replaceAll('\n', '\r\n')}`)
    expect(read && printTable(read)).toBe(good)
  })

  it.each([
    ['another file', 'name: Rivera\n', 1, 'something else'],
    ['a table cut short', good.slice(0, -6), 0, '1 whole rows'],
    ['a row lost', good.replace('F43 0 Stress\n', ''), 8, 'F430 borrowing a title'],
    ['a spoilt row', good.replace('F43 0', 'F43 maybe'), 8, 'a line that is no row of the table'],
    ['an impossible month', good.replace('F43 0', 'F43 0@2022-13-01'), 8, 'a line that is no row'],
    ['a code elsewhere', good.replace('F43 0', 'A43 0'), 8, 'A43, outside of what the header'],
    ['codes out of order', good.replace('F43 0', 'F44 0'), 9, 'F430 after F44'],
    ['a leaf with a last day', good.replace('F430 1', 'F430 1<=2020-09-30'), 9, 'F430 billable'],
  ])('reports %s', (_, text, line, found) => {
    expect(problemsOf(text)).toContainEqual(
      expect.objectContaining({ line, found: expect.stringContaining(found) }),
    )
  })

  it('never quotes a line that may hold a client’s words', () => {
    const text = good.replace('F43 0 Stress', 'Maria Rivera lost her mother')
    expect(JSON.stringify(problemsOf(text))).not.toContain('Rivera')
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(good.length), (text, at) => {
        readTable(text)
        readTable(good.slice(0, at) + text + good.slice(at))
      }),
    )
  })
})
