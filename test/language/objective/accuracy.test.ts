/**
 * Holds the reader to what it reaches on the labelled sentences it was built with. They say nothing
 * about sentences it has not seen: the floors only show when a change makes it worse.
 */
import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/language/objective/judge.ts'
import { readLabelled, score } from '../../bench/smart-score.ts'

const files = globSync('test/fixtures/objectives/*.jsonl').sort()
const contents = files.map((file) => ({ file, content: readFileSync(file, 'utf8') }))

describe('the reader, on the sentences it was built with', () => {
  const rows = contents.flatMap(({ file, content }) => readLabelled(content, file))
  const measured = score(
    rows,
    rows.map(({ text }) => judge(text)),
  )

  /** `npm run bench:smart`, “together”, rounded down to two decimals. */
  const floors = {
    specific: { met: 0.98, missing: 0.96 },
    measurable: { met: 0.98, missing: 0.97 },
    timeBound: { met: 0.99, missing: 0.99 },
    all: { met: 0.98, missing: 0.98 },
  } as const

  it.each(Object.entries(floors))('agrees with the labels at least so far: %s', (name, floor) => {
    const { met, missing } = measured[name as keyof typeof floors]
    expect(met.f1).toBeGreaterThanOrEqual(floor.met)
    expect(missing.f1).toBeGreaterThanOrEqual(floor.missing)
  })

  it('finds fault with at most one good objective in thirty', () => {
    expect(measured.falseAlarms / measured.smart).toBeLessThanOrEqual(0.0333)
  })
})

describe('the labelled sentences', () => {
  interface Row {
    file: string
    row: Record<string, unknown>
  }
  const rows: Row[] = contents.flatMap(({ file, content }) =>
    content
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ file, row: JSON.parse(line) as Record<string, unknown> })),
  )
  const twice = (values: readonly unknown[]) =>
    values.filter((value, at) => values.indexOf(value) !== at)

  it('are there', () => {
    expect(files.length).toBeGreaterThan(0)
    expect(rows.length).toBeGreaterThan(1000)
  })

  it('have an id each', () => {
    expect(rows.filter(({ row }) => !/^[a-z]+-\d+$/.test(String(row['id'])))).toEqual([])
    expect(twice(rows.map(({ row }) => row['id']))).toEqual([])
  })

  it('are different from each other', () => {
    const plain = rows.map(({ row }) =>
      String(row['text'])
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    expect(plain.filter((text) => text === '')).toEqual([])
    expect(twice(plain)).toEqual([])
  })

  it('say yes or no to each letter, and why', () => {
    const keys = ['specific', 'measurable', 'timeBound']
    const faulty = rows.filter(
      ({ row }) =>
        keys.some((key) => typeof row[key] !== 'boolean') ||
        typeof row['why'] !== 'string' ||
        row['why'].trim() === '',
    )
    expect(faulty).toEqual([])
  })
})
