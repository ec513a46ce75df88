import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeOrderFile } from '../../src/codes/cms-order-file.ts'
import { builtInTable, printTable, readTable, statusOn } from '../../src/codes/icd10cm.ts'
import {
  type CodeEntry,
  entriesUnder,
  findEntry,
  makeTable,
} from '../../src/codes/icd10cm-table.ts'

type Line = [code: string, flag: 0 | 1, title: string]

const orderLine = ([code, flag, title]: Line, index: number) => {
  const number = String(index + 1).padStart(5, '0')
  return `${number} ${code.padEnd(7)} ${flag} ${title.slice(0, 60).padEnd(60)} ${title}`
}
const orderFile = (lines: readonly Line[]) => `${lines.map(orderLine).join('\n')}\n`

const base = makeTable(
  {
    fiscalYear: 2027,
    inForce: { from: '2026-10-01', to: '2027-09-30' },
    covers: ['F', 'Z59'],
    sources: ['made for a test'],
  },
  [
    ['F43', 'Reaction to stress', false],
    ['F43.0', 'Acute reaction', true],
    ['F43.8', 'Other reaction', true],
    ['F43.9', 'Reaction, unspecified', true],
    ['Z59', 'Housing', false],
    ['Z59.0', 'Homeless', true],
    ['Z59.1', 'Poor housing', true],
  ].map(
    ([code, title, billable]) => ({ code, title, billable, validFrom: '2015-10-01' }) as CodeEntry,
  ),
)

const sameYear: Line[] = [
  ['A00', 0, 'Something else'],
  ['A000', 1, 'Something else, the first'],
  ['F43', 0, 'Reaction to stress'],
  ['F430', 1, 'Acute reaction'],
  ['F438', 1, 'Other reaction'],
  ['F439', 1, 'Reaction, unspecified'],
  ['Z59', 0, 'Housing'],
  ['Z590', 1, 'Homeless'],
  ['Z591', 1, 'Poor housing'],
  ['Z99', 1, 'The end'],
]
const nextYear: Line[] = [
  ...sameYear.slice(0, 4),
  ['F438', 0, 'Other reaction'],
  ['F4381', 1, 'Other reaction, long'],
  ['F4389', 1, 'Other reaction, else'],
  ['F439', 1, 'Reaction to stress, unspecified'],
  ['Z59', 0, 'Housing'],
  ['Z591', 1, 'Poor housing'],
  ['Z99', 1, 'The end'],
]
const release = { fiscalYear: 2028, effective: '2027-10-01' }
const codes = (entries: readonly CodeEntry[]) => entries.map(({ code }) => code)
const problemOf = (file: string, when = release) => mergeOrderFile(base, file, when).problems[0]

describe('mergeOrderFile', () => {
  const { table, report, problems } = mergeOrderFile(base, orderFile(nextYear), release)
  const status = (code: string, date: string) => statusOn(table, code, date)

  it('reports what is new, what was split, what went and what has a new title', () => {
    expect(problems).toEqual([])
    expect(codes(report.added)).toEqual(['F43.81', 'F43.89'])
    expect(codes(report.becameHeader)).toEqual(['F43.8'])
    expect(codes(report.removed)).toEqual(['Z59.0'])
    expect(report.becameLeaf).toEqual([])
    expect(report.retitled).toEqual([
      {
        code: 'F43.9',
        before: 'Reaction, unspecified',
        after: 'Reaction to stress, unspecified',
      },
    ])
    expect(report.rows).toBe(8)
  })

  it('keeps to the ranges of the table and states its new year', () => {
    expect(codes(entriesUnder(table, 'A'))).toEqual([])
    expect(table.fiscalYear).toBe(2028)
    expect(table.inForce).toEqual({ from: '2027-10-01', to: '2028-09-30' })
    expect(table.sources).toEqual([
      'made for a test',
      'CMS order file of fiscal year 2028, in force from 2027-10-01',
    ])
  })

  it('judges codes before and after the change by their own days', () => {
    expect(status('F43.8', '2027-09-30').status).toBe('billable')
    expect(status('F43.81', '2027-09-30').status).toBe('not-yet')
    const after = status('F43.8', '2027-10-01')
    expect(after.status === 'no-longer' && codes(after.successors)).toEqual(['F43.81', 'F43.89'])
    expect(status('Z59.0', '2027-09-30').status).toBe('billable')
    expect(status('Z59.0', '2027-10-01')).toMatchObject({ status: 'no-longer', successors: [] })
  })

  it('writes a table that can be read again', () => {
    const again = readTable(printTable(table))
    expect(again.problems).toEqual([])
    expect(again.table && entriesUnder(again.table, '')).toEqual(entriesUnder(table, ''))
  })

  it('changes nothing the second time', () => {
    const second = mergeOrderFile(table, orderFile(nextYear), release)
    const empty = { added: [], becameHeader: [], becameLeaf: [], removed: [], retitled: [] }
    expect(second.report).toEqual({ ...empty, rows: 8 })
    expect(printTable(second.table)).toBe(printTable(table))
  })

  it('begins a header that became a leaf anew', () => {
    const merged = mergeOrderFile(table, orderFile(sameYear), {
      fiscalYear: 2029,
      effective: '2028-10-01',
    })
    expect(codes(merged.report.becameLeaf)).toEqual(['F43.8', 'Z59.0'])
    expect(codes(merged.report.removed)).toEqual(['F43.81', 'F43.89'])
    expect(findEntry(merged.table, 'F438')).toEqual({
      code: 'F43.8',
      title: 'Other reaction',
      billable: true,
      validFrom: '2028-10-01',
    })
  })

  it('takes an April release, Windows line ends and a byte order mark', () => {
    const file = `\uFEFF${orderFile(nextYear).replaceAll('\n', '\r\n')}`
    const april = mergeOrderFile(base, file, { fiscalYear: 2027, effective: '2027-04-01' })
    expect(april.problems).toEqual([])
    expect(findEntry(april.table, 'F438')?.billableUntil).toBe('2027-03-31')
    expect(april.table.inForce).toEqual({ from: '2027-04-01', to: '2027-09-30' })
  })

  it('finds nothing to change when the built-in table comes back as an order file', () => {
    const builtIn = builtInTable()
    const lines = entriesUnder(builtIn, '').map(
      ({ code, billable, title }): Line => [code.replace('.', ''), billable ? 1 : 0, title],
    )
    const file = orderFile([...lines, ['Z99', 1, 'The end']])
    const merged = mergeOrderFile(builtIn, file, { fiscalYear: 2027, effective: '2026-10-01' })
    expect(merged.problems).toEqual([])
    expect(merged.report).toMatchObject({ added: [], removed: [], retitled: [], rows: 1717 })
    expect(entriesUnder(merged.table, '')).toEqual(entriesUnder(builtIn, ''))
  })
})

describe('a wrong or damaged file', () => {
  it.each([
    ['an empty file', '', 'an empty file'],
    ['a zip archive', 'PK\u0003\u0004…', 'a zip archive'],
    ['a PDF', '%PDF-1.7', 'a PDF'],
    ['a web page', '<!DOCTYPE html><html>', 'a web page'],
    ['XML', '<?xml version="1.0"?><ICD10CM.tabular>', 'an XML file'],
    ['UTF-16', '0\u00000\u00000\u00000\u00001\u0000', 'not plain text'],
    ['the list of codes', 'F430    Acute reaction\nF438    Other\n', 'the list of codes'],
    ['a table with commas', 'code,flag,title\nF430,1,Acute\n', 'a table with commas'],
    ['a table with tabs', 'code\tflag\ttitle\n', 'a table with tabs'],
    ['our own table', printTable(base), 'a code table that txplan has already made'],
    ['something else', 'presenting problem: grief\n', 'some other file'],
  ])('is told apart: %s', (_, file, found) => {
    const merged = mergeOrderFile(base, file, release)
    expect(merged.problems).toHaveLength(1)
    expect(merged.problems[0]).toMatchObject({ line: 1, found: expect.stringContaining(found) })
    expect(merged.table).toBe(base)
  })

  const lines = nextYear.map(orderLine)
  const without = (index: number) => lines.filter((_, at) => at !== index).join('\n')
  const changed = (index: number, change: (line: string) => string) =>
    lines.map((line, at) => (at === index ? change(line) : line)).join('\n')

  it.each([
    ['cut in a line', lines.join('\n').slice(0, -8), 11, 'Z99 without a readable title'],
    ['cut between ranges', lines.slice(0, 8).join('\n'), 0, 'no code of Z59'],
    ['cut within a range', lines.slice(0, 10).join('\n'), 10, 'an end in the midst of Z59.1'],
    ['a line lost', without(3), 4, 'number 5'],
    ['no flag', changed(4, (line) => `${line.slice(0, 14)}x${line.slice(15)}`), 5, 'F438 without'],
    ['no code', changed(4, (line) => line.replace('F438 ', 'Total')), 5, 'no number and code'],
    ['shifted columns', changed(4, (line) => ` ${line}`), 5, 'no number and code'],
    ['unreadable letters', changed(4, (line) => line.replaceAll('O', '\uFFFD')), 5, 'F438 without'],
    ['a code twice', changed(5, (line) => line.replace('F4381', 'F4389')), 7, 'F43.89 a second'],
    ['leaf over leaves', changed(4, (line) => line.replace('  0 ', '  1 ')), 5, 'F43.8 billable'],
    ['empty header', changed(3, (line) => line.replace('  1 ', '  0 ')), 4, 'F43.0 a header'],
  ])('is refused with its line: %s', (_, file, line, found) => {
    expect(problemOf(file)).toMatchObject({ line, found: expect.stringContaining(found) })
    expect(mergeOrderFile(base, file, release).table).toBe(base)
  })

  it.each([
    ['2027-09-30', 'a day from 2027-10-01 to 2028-09-30'],
    ['2028-10-01', 'a day from 2027-10-01 to 2028-09-30'],
    ['2028-02-30', 'a day from 2027-10-01 to 2028-09-30'],
    ['next October', 'a day from 2027-10-01 to 2028-09-30'],
  ])('asks for a day of the fiscal year instead of %s', (effective, wanted) => {
    const problem = problemOf(orderFile(nextYear), { fiscalYear: 2028, effective })
    expect(problem).toMatchObject({ line: 0, wanted })
  })

  it('refuses a release older than the table', () => {
    const old = { fiscalYear: 2026, effective: '2025-10-01' }
    expect(problemOf(orderFile(nextYear), old)?.wanted).toContain('2026-10-01')
  })

  it('reports one lost line once', () => {
    expect(mergeOrderFile(base, without(3), release).problems).toHaveLength(1)
  })

  it('reports at most twenty lines', () => {
    const spoilt = lines.concat(Array.from({ length: 500 }, () => 'spoilt')).join('\n')
    expect(mergeOrderFile(base, spoilt, release).problems).toHaveLength(20)
  })

  it('never throws and never changes the table it was given when something is wrong', () => {
    const file = orderFile(nextYear)
    const spoil = fc.tuple(fc.nat(file.length), fc.nat(80), fc.string())
    fc.assert(
      fc.property(spoil, fc.string(), ([at, gone, put], other) => {
        for (const text of [file.slice(0, at) + put + file.slice(at + gone), other]) {
          const merged = mergeOrderFile(base, text, release)
          if (merged.problems.length > 0) expect(merged.table).toBe(base)
          else expect(readTable(printTable(merged.table)).problems).toEqual([])
        }
      }),
      { numRuns: 1000 },
    )
  })
})
