/** What is typed at a prompt: the value, how it was understood, or what was wanted. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aimed, aimText } from '../../src/writing/aim.ts'
import { day, frequency, minutes, score, span } from '../../src/writing/typed.ts'
import { eachLine, halves, listed, number, shortName } from '../../src/writing/typed-words.ts'

describe('numbers, scores and targets', () => {
  it.each([
    ['5', 5],
    [' 5.5 ', 5.5],
    ['5,5', 5.5],
    ['-3', -3],
    ['about 5', 5],
  ])('%j is a number', (typed, value) => {
    expect(number(typed)).toEqual({ value })
  })

  it.each(['', 'five', '5 days', '1e3', 'Infinity'])('%j is none', (typed) => {
    expect(number(typed)).toHaveProperty('problem')
  })

  it('holds a score against its instrument and tells its band', () => {
    expect(score('phq-9')('17')).toEqual({ value: 17, says: 'PHQ-9 17: moderately severe' })
    expect(score('phq-9')('30')).toEqual({ problem: 'PHQ-9 ends at 27; 30 is above it.' })
    expect(score('phq-9')('-1')).toHaveProperty('problem')
    expect(score('ors')('21.25')).toEqual({
      problem: 'ORS has no score of 21.25; the nearest is 21.3.',
    })
    expect(score(undefined)('999')).toEqual({ value: 999 })
  })

  it.each([
    ['at least 5', undefined, { at_least: 5 }],
    ['5 or more', undefined, { at_least: 5 }],
    ['9 or lower', undefined, { at_most: 9 }],
    ['<= 9', undefined, { at_most: 9 }],
    ['7 to 9', undefined, { between: [7, 9] }],
    ['between 9 and 7', undefined, { between: [7, 9] }],
    ['exactly 3', undefined, { equals: 3 }],
    ['5', undefined, { at_least: 5 }],
    ['9', 'phq-9', { at_most: 9 }],
    ['25', 'ors', { at_least: 25 }],
  ])('%j for %j is a target', (typed, instrument, value) => {
    expect(aimed(instrument)(typed)).toMatchObject({ value })
  })

  it('refuses a target that the instrument cannot have, and words', () => {
    expect(aimed('phq-9')('at most 40')).toEqual({ problem: 'PHQ-9 cannot have a score of 40.' })
    expect(aimed(undefined)('much better')).toHaveProperty('problem')
  })

  it('says a target so that it reads back', () => {
    const target = fc.oneof(
      fc.record({ at_most: fc.nat(99) }),
      fc.record({ at_least: fc.nat(99) }),
      fc.record({ equals: fc.nat(99) }),
      fc.tuple(fc.nat(49), fc.nat(49)).map(([a, b]) => ({ between: [a, a + b] })),
    )
    fc.assert(
      fc.property(target, (value) => {
        expect(aimed(undefined)(aimText(value))).toMatchObject({ value })
      }),
    )
  })
})

describe('days and times', () => {
  it('tells the day that was understood', () => {
    expect(day('2026-11-21')('8 weeks')).toEqual({
      value: '2027-01-16',
      says: 'Saturday, January 16, 2027',
    })
    expect(day('2026-11-21', { from: '2026-12-01' })('8 weeks')).toMatchObject({
      value: '2027-01-26',
    })
    expect(day('2026-11-21')('mid-December')).toMatchObject({ value: '2026-12-15' })
    expect(day('2026-11-21')('at discharge')).toHaveProperty('problem')
  })

  it('keeps a frequency as it was typed', () => {
    expect(frequency('2x/wk')).toEqual({ value: '2x/wk', says: '2 times a week' })
    expect(frequency('whenever the moon is full')).toEqual({ value: 'whenever the moon is full' })
  })

  it.each([
    ['45', 45],
    ['45 minutes', 45],
    ['45-60', '45-60'],
  ])('%j are minutes', (typed, value) => {
    expect(minutes(typed)).toEqual({ value })
  })

  it.each([
    ['twelve weeks', '12 weeks'],
    ['12wks', '12 weeks'],
    ['2 hours', '2 hours'],
    ['5.5 hours', '5.5 hours'],
  ])('%j is a length of time', (typed, value) => {
    expect(span(typed)).toEqual({ value })
  })

  it('refuses a length that is none', () => {
    expect(span('a while')).toHaveProperty('problem')
  })
})

describe('words and lists', () => {
  it('takes one item a line, without bullets and empty lines', () => {
    expect(listed('- walks\n\n* sings \n• bakes')).toEqual({ value: ['walks', 'sings', 'bakes'] })
    expect(listed('\n \n')).toHaveProperty('problem')
    expect(eachLine((line) => line.length)('ab\nc')).toEqual({ value: [2, 1] })
  })

  it.each([
    ['Keeps lists: keeps the diary', ['Keeps lists', 'keeps the diary']],
    ['Keeps lists - keeps the diary', ['Keeps lists', 'keeps the diary']],
    ['Keeps lists — keeps the diary', ['Keeps lists', 'keeps the diary']],
    ['well-read', ['well-read', undefined]],
    ['at 10:30', ['at 10:30', undefined]],
  ])('%j has its halves', (line, parts) => {
    expect(halves(line)).toEqual(parts)
  })

  it.each(['rivera-j', 'P-1042', 'a.b_c'])('%j names a folder', (typed) => {
    expect(shortName(typed)).toEqual({ value: typed })
  })

  it.each(['', '../up', 'a/b', '.hidden', 'J. R.', 'ä'])('%j names none', (typed) => {
    expect(shortName(typed)).toHaveProperty('problem')
  })
})
