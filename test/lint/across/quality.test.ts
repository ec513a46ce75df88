/**
 * What is found and what is let be, kind by kind of copying. The thresholds were chosen by this.
 */
import { describe, expect, it } from 'vitest'
import { compare } from '../../../src/lint/across/compare.ts'
import type { ClientPrint } from '../../../src/lint/across/print.ts'
import { narratives, particular, withNarrative, withObjective } from './clients.ts'

/** The share of texts for which the copy made of it is found, each pair among all the originals. */
function recall(
  texts: readonly string[],
  made: (of: number, text: string) => ClientPrint,
  copy: (text: string, at: number) => string,
): number {
  const originals = texts.map((text, at) => made(at, text))
  const found = texts.filter((text, at) => {
    const units = compare([...originals, made(1000, copy(text, at))]).map(({ unit }) => unit)
    return units.includes('u1000') && units.includes(`u${at}`) && units.length === 2
  })
  return found.length / texts.length
}

const swapPronouns = (text: string) =>
  text.replace(/\b(?:he|she|his|hers?|him)\b/gi, (word) =>
    word.toLowerCase().startsWith('sh')
      ? 'he'
      : /^h(?:is|er|ers|im)$/i.test(word)
        ? 'their'
        : 'she',
  )

const swapNumbers = (text: string) => text.replace(/\d+/g, (digits) => String(Number(digits) + 3))

/** Another word in place of the longest. */
function changeWord(text: string): string {
  const [longest = ''] = text.match(/\p{L}+/gu)?.sort((a, b) => b.length - a.length) ?? []
  return text.replace(longest, 'lantern')
}

function changeSentences(text: string, at: number, which: readonly number[]): string {
  const other = narratives[(at + 1) % narratives.length]?.split(/(?<=\.) /) ?? []
  const own = text.split(/(?<=\.) /)
  return own.map((one, index) => (which.includes(index) ? other[index] : one)).join(' ')
}

describe('copies that are found', () => {
  it.each([
    ['word for word', (text: string) => text],
    ['with the client’s name', (text: string) => text.replace('Client', 'The client')],
    ['with other pronouns', swapPronouns],
    ['with other numbers', swapNumbers],
  ])('%s: all', (_, copy) => {
    expect(recall(particular, withObjective, copy)).toBe(1)
    expect(recall(narratives, withNarrative, copy)).toBe(1)
  })

  it('one word changed: narratives all, objectives mostly', () => {
    expect(recall(narratives, withNarrative, changeWord)).toBe(1)
    expect(recall(particular, withObjective, changeWord)).toBeGreaterThanOrEqual(0.7)
  })

  it('one sentence of five replaced: all', () => {
    const copy = (text: string, at: number) => changeSentences(text, at, [2])
    expect(recall(narratives, withNarrative, copy)).toBe(1)
  })

  it('two sentences of five replaced: most', () => {
    const copy = (text: string, at: number) => changeSentences(text, at, [1, 3])
    expect(recall(narratives, withNarrative, copy)).toBeGreaterThanOrEqual(0.6)
  })
})

describe('what is no copy', () => {
  it.each([
    [
      'She lies awake until three and then oversleeps her shift at the bakery, and her supervisor has written her up twice since August.',
      'Insomnia keeps her up most of the night; she arrives late to work at the bakery, for which she was disciplined two times since late summer.',
    ],
    [
      'Client will walk the dog around the lake with his neighbor before breakfast and write one line about it.',
      'Before eating in the morning, client and a neighbor will take the dog for a walk at the lake; he jots a sentence on it.',
    ],
  ])('the same told in other words', (one, other) => {
    expect(compare([withNarrative(1, one), withNarrative(2, other)])).toEqual([])
  })

  it.each([
    ['Client will reduce PHQ-9 from 18 to 9 by 2026-12-01, as measured by weekly self-report.'],
    ['Within 12 weeks the PHQ-9 score of the client will fall from 16 to 7 or lower.'],
    ['Client will decrease anxiety as evidenced by a GAD-7 score below 8 for 4 consecutive weeks.'],
    ['Client will report improved mood on 5 of 7 days per week, per daily log.'],
  ])('a formula, however many share it: %s', (text) => {
    const prints = Array.from({ length: 20 }, (_, at) => withObjective(at, text))
    expect(compare(prints)).toEqual([])
  })

  it('an own text with a formula behind it', () => {
    const tail =
      ', as evidenced by self-report, clinician observation and a completed daily log, on at least 4 of 7 days per week for 6 consecutive weeks.'
    const prints = particular.map((text, at) => withObjective(at, text.replace('.', tail)))
    expect(compare(prints)).toEqual([])
  })
})
