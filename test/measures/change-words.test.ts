/** What a change of score means, in words with whose figure it is. */
import { describe, expect, it } from 'vitest'
import { gainWords, meaningWords } from '../../src/measures/change-words.ts'
import { allInstruments, findInstrument } from '../../src/measures/find.ts'
import type { Instrument } from '../../src/measures/instrument.ts'

const known = (id: string) => findInstrument(id) as Instrument

describe('change words', () => {
  it('say how far and which way', () => {
    expect(gainWords(known('phq-9'), 14, 9)).toBe('5 points better')
    expect(gainWords(known('phq-9'), 9, 10)).toBe('1 point worse')
    expect(gainWords(known('phq-9'), 9, 9)).toBe('unchanged')
    expect(gainWords(known('ors'), 1.1, 3.3)).toBe('2.2 points better')
  })

  it('say what it means by whose figure, and nothing where nothing changed', () => {
    const [reliable, ...others] = meaningWords(known('phq-9'), 16, 4)
    expect(reliable).toMatch(/^more than measurement error \(6 points; .+\)$/)
    expect(others.map((words) => words.replace(/ \(.*/, ''))).toEqual([
      'a response',
      'in remission',
    ])
    expect(meaningWords(known('phq-9'), 14, 11)[0]).toMatch(/^within measurement error/)
    expect(meaningWords(known('phq-9'), 14, 14)).toEqual([])
  })

  it('say of what nobody has checked that it is not confirmed', () => {
    expect(meaningWords(known('phq-a'), 14, 5)[0]).toMatch(/, not confirmed\)$/)
  })

  it('judge no screener', () => {
    const screener = allInstruments().find(({ screenerOnly }) => screenerOnly) as Instrument
    expect(gainWords(screener, 3, 1)).toBeUndefined()
    expect(meaningWords(screener, 3, 1)).toEqual([])
  })
})
