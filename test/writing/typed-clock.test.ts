/** Times of day as people type them. */
import { describe, expect, it } from 'vitest'
import { clock, endClock } from '../../src/writing/typed-clock.ts'

describe('clock', () => {
  it.each([
    ['14:00', '14:00'],
    ['9:05', '09:05'],
    ['1400', '14:00'],
    ['900', '09:00'],
    ['2pm', '14:00'],
    ['2:15 p.m.', '14:15'],
    ['12 am', '00:00'],
    ['12:30pm', '12:30'],
    ['14.30', '14:30'],
    [' 23:59 ', '23:59'],
  ])('%s is %s', (typed, value) => {
    expect(clock(typed)).toMatchObject({ value })
  })

  it.each(['9', '24:00', '14:60', '13 pm', '0 am', 'noon', '', '1:2:3', '12345'])(
    '%j is none',
    (typed) => {
      expect(clock(typed)).toHaveProperty('problem')
    },
  )

  it('says what was understood where that is not what was typed', () => {
    expect(clock('14:00')).toEqual({ value: '14:00' })
    expect(clock('2pm')).toEqual({ value: '14:00', says: '14:00' })
  })
})

describe('endClock', () => {
  const end = endClock('14:00', (minutes) => `${minutes} minutes`)

  it('tells how long it was', () => {
    expect(end('2:53 pm')).toEqual({ value: '14:53', says: '53 minutes' })
  })

  it('takes the half of the day that was not said from the start, for a session of usual length', () => {
    expect(end('2:53')).toEqual({ value: '14:53', says: '14:53, 53 minutes' })
    expect(end('253')).toEqual({ value: '14:53', says: '14:53, 53 minutes' })
    for (const other of ['02:53', '2:53 am', '5:01', '10:50', '1:50'])
      expect(end(other)).toHaveProperty('problem')
    expect(endClock('09:00', String)('9:50')).toEqual({ value: '09:50', says: '50' })
    expect(endClock('11:30', String)('12:20')).toEqual({ value: '12:20', says: '50' })
    expect(endClock('11:30', String)('1:00')).toEqual({ value: '13:00', says: '13:00, 90' })
  })

  it('must come after the start, save across midnight', () => {
    expect(end('13:00')).toEqual({
      problem: 'Found 13:00; wanted a time after the session began, at 14:00.',
    })
    expect(end('14:00')).toHaveProperty('problem')
    expect(endClock('23:30', (minutes) => `${minutes}`)('0:15')).toEqual({
      value: '00:15',
      says: '45',
    })
  })
})
