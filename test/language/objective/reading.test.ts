import { describe, expect, it } from 'vitest'
import { readObjective } from '../../../src/language/objective/read.ts'
import type {
  Act,
  Bound,
  Mention,
  Quantity,
  QuantityKind,
  QuantityRole,
  Reading,
  TimeFrameKind,
} from '../../../src/language/objective/reading.ts'
import { actors, acts, clauses, directions, parts } from './sentences/clauses.ts'
import type { Expected } from './sentences/expected.ts'
import { quantities } from './sentences/quantities.ts'
import { timeFrames } from './sentences/time-frames.ts'

const groups = Object.entries<readonly Expected[]>({
  acts,
  actors,
  clauses,
  directions,
  parts,
  quantities,
  timeFrames,
})
const every = groups.flatMap(([, rows]) => rows)

describe.each(groups)('reading %s', (_, rows) => {
  it.each(rows)('$text', (row) => {
    const reading = readObjective(row.text)
    if (row.actor !== undefined) expect(reading.actor?.text).toBe(row.actor)
    if (row.condition !== undefined) expectOne(reading.conditions, row.condition)
    if (row.evidence !== undefined) expectOne(reading.evidence, row.evidence)
    if (row.instruments) expect(textsOf(reading.instruments)).toEqual(row.instruments)
    for (const name of ['acts', 'directions', 'quantities', 'timeFrames'] as const)
      if (row[name]) expect(reading[name], name).toMatchObject(row[name])
  })
})

const textsOf = (mentions: readonly Mention[]) => mentions.map(({ text }) => text)

function expectOne(mentions: readonly Mention[], words: string): void {
  expect(textsOf(mentions)).toEqual([expect.stringContaining(words)])
}

function mentionsIn({ actor, text: _, ...lists }: Reading): Mention[] {
  return [...(actor ? [actor] : []), ...Object.values(lists).flat()]
}

describe('every mention', () => {
  it.each(every)('stands in the text where it says: $text', ({ text }) => {
    for (const { start, end, text: said } of mentionsIn(readObjective(text)))
      expect(text.slice(start, end)).toBe(said)
  })

  it.each(every)('is words, without the marks around them: $text', ({ text }) => {
    for (const { text: said } of mentionsIn(readObjective(text)))
      expect(said).toMatch(/^[^\s,;:!?]+(?:.*[^\s,;:!?])?$/)
  })

  it.each(every)('comes in the order of the text: $text', ({ text }) => {
    const { acts: _, ...lists } = readObjective(text)
    for (const list of [lists.quantities, lists.timeFrames, lists.instruments]) {
      const starts = list.map(({ start }) => start)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }
  })

  it.each(every)('belongs to a time frame or to a quantity, never to both: $text', ({ text }) => {
    const { quantities, timeFrames } = readObjective(text)
    for (const frame of timeFrames)
      for (const quantity of quantities)
        expect(quantity.end <= frame.start || quantity.start >= frame.end).toBe(true)
  })
})

describe('the sentences', () => {
  const expected = (name: 'acts' | 'quantities' | 'timeFrames', key: string) =>
    new Set(every.flatMap((row) => (row[name] ?? []).map((one) => Object(one)[key])))

  it('cover every kind of act', () => {
    const kinds: Record<Act['kind'], true> = {
      act: true,
      product: true,
      list: true,
      knowledge: true,
      perform: true,
      state: true,
      process: true,
      umbrella: true,
      reading: true,
    }
    expect([...expected('acts', 'kind')]).toEqual(expect.arrayContaining(Object.keys(kinds)))
  })

  it('cover every kind, role and bound of a quantity', () => {
    const kinds: Record<QuantityKind, true> = {
      frequency: true,
      count: true,
      duration: true,
      amount: true,
      percentage: true,
      share: true,
      rating: true,
      score: true,
      assistance: true,
      total: true,
      zero: true,
    }
    const roles: Record<QuantityRole, true> = {
      target: true,
      baseline: true,
      change: true,
      none: true,
    }
    const bounds: Record<Bound, true> = {
      exactly: true,
      'at-least': true,
      'at-most': true,
      'more-than': true,
      'less-than': true,
      between: true,
    }
    for (const [key, all] of Object.entries({ kind: kinds, role: roles, bound: bounds }))
      expect([...expected('quantities', key)]).toEqual(expect.arrayContaining(Object.keys(all)))
  })

  it('cover every kind of time frame', () => {
    const kinds: Record<TimeFrameKind, true> = {
      date: true,
      month: true,
      day: true,
      span: true,
      run: true,
      session: true,
      event: true,
    }
    expect([...expected('timeFrames', 'kind')]).toEqual(expect.arrayContaining(Object.keys(kinds)))
  })
})

describe('the number', () => {
  const words: readonly [string, number][] = [
    ['one', 1],
    ['two', 2],
    ['three', 3],
    ['nine', 9],
    ['eleven', 11],
    ['fifteen', 15],
    ['twenty', 20],
    ['thirty', 30],
    ['forty-five', 45],
    ['ninety', 90],
    ['1,000', 1000],
    ['2.5', 2.5],
    ['0.5', 0.5],
  ]

  it.each(words)('%s is read as %d', (word, value) => {
    const [quantity] = readObjective(`Pt. will walk ${word} miles.`).quantities
    expect(quantity).toMatchObject({
      value,
      unit: 'mile',
      kind: 'amount',
    } satisfies Partial<Quantity>)
  })

  const bounds: readonly [string, Bound][] = [
    ['at least 4', 'at-least'],
    ['no less than 4', 'at-least'],
    ['no fewer than 4', 'at-least'],
    ['a minimum of 4', 'at-least'],
    ['4 or more', 'at-least'],
    ['4+', 'at-least'],
    ['at most 4', 'at-most'],
    ['no more than 4', 'at-most'],
    ['up to 4', 'at-most'],
    ['a maximum of 4', 'at-most'],
    ['4 or fewer', 'at-most'],
    ['4 or less', 'at-most'],
    ['more than 4', 'more-than'],
    ['over 4', 'more-than'],
    ['less than 4', 'less-than'],
    ['fewer than 4', 'less-than'],
    ['under 4', 'less-than'],
    ['4-6', 'between'],
    ['4 to 6', 'between'],
    ['4–6', 'between'],
    ['between 4 and 6', 'between'],
    ['exactly 4', 'exactly'],
    ['4', 'exactly'],
  ]

  it.each(bounds)('%s times a week is bounded: %s', (words, bound) => {
    const { quantities, directions } = readObjective(`I will swim ${words} times a week.`)
    expect(quantities).toMatchObject([{ kind: 'frequency', value: 4, per: 'week', bound }])
    expect(quantities[0]?.upTo).toBe(bound === 'between' ? 6 : undefined)
    expect(directions).toEqual([])
  })
})
