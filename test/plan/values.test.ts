import { describe, expect, it } from 'vitest'
import { type Aim, aimedAt, aimOf, aimText, reaches, readValue } from '../../src/plan/values.ts'

describe('readValue', () => {
  it.each([
    [14, 14],
    ['14', 14],
    [' 14 ', 14],
    ['-5', -5],
    ['0.81', 0.81],
    ['50%', 50],
    ['50 percent', 50],
    ['14 points', 14],
    ['none', 0],
    ['Never', 0],
  ])('reads %j', (written, value) => {
    expect(readValue(written)).toEqual({ value })
  })

  it.each(['6/10', '6 of 10', '6 out of 10'])('reads %s as a share', (written) => {
    expect(readValue(written)).toEqual({ value: 6, outOf: 10 })
  })

  it.each(['2+', 'supervision', '3-5', '14 minutes', 'about 6', '', '6/10 with activity'])(
    'takes “%s” for words',
    (written) => {
      expect(readValue(written)).toBeUndefined()
    },
  )

  it('looks at no more than a figure', () => {
    expect(readValue(`${' '.repeat(22)}14`)).toEqual({ value: 14 })
    expect(readValue(`${' '.repeat(23)}14`)).toBeUndefined()
    expect(readValue(undefined)).toBeUndefined()
  })
})

describe('aims', () => {
  const change = (by: number | string) => aimOf({ change_by: by }) as Aim

  it('are read from each kind of target', () => {
    expect(aimOf({ equals: 'supervision' })).toBeUndefined()
    expect(aimOf({ equals: '14' })).toEqual({ kind: 'equals', value: 14 })
    expect(aimOf({ between: [7, 7] })).toEqual({ kind: 'between', from: 7, to: 7 })
    expect(aimOf({ between: [9, 7] })).toBeUndefined()
    expect(aimOf({})).toBeUndefined()
    expect(change('-50 %')).toEqual({ kind: 'change_by', by: -50, percent: true })
  })

  it('lead to a value', () => {
    expect(aimedAt(change(-5), 14)).toBe(9)
    expect(aimedAt(change('-50%'), 14)).toBe(7)
    expect(aimedAt(change('+10%'), 20)).toBe(22)
    expect(aimedAt(change(-5), undefined)).toBeUndefined()
    const range: Aim = { kind: 'between', from: 5, to: 9 }
    expect([4, 7, 14].map((from) => aimedAt(range, from))).toEqual([5, 7, 9])
    expect(aimedAt(range, undefined)).toBeUndefined()
  })

  it('are reached or not', () => {
    expect(reaches(change(10), 60, 50)).toBe(true)
    expect(reaches(change(10), 59, 50)).toBe(false)
    expect(reaches(change(-10), 40, 50)).toBe(true)
    expect(reaches(change(-10), 41, 50)).toBe(false)
    expect(reaches(change(-10), 41, undefined)).toBeUndefined()
    expect(reaches({ kind: 'at_least', value: -3 }, -2, undefined)).toBe(true)
  })

  it('are written as people write them', () => {
    expect(aimText(change(-5))).toBe('a change of -5')
    expect(aimText({ kind: 'between', from: 5, to: 9 })).toBe('between 5 and 9')
  })
})
