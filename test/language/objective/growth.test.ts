import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/language/objective/judge.ts'
import { readObjective } from '../../../src/language/objective/read.ts'

describe('the time it takes', () => {
  const pieces: Readonly<Record<string, string>> = {
    'a sentence': 'Client will walk 20 minutes a day when angry and call two friends, by March 3. ',
    'a sentence without full stops':
      'client will walk 20 minutes a day and feel calmer when angry ',
    words: 'walk ',
    'one word': 'a',
    numbers: '7 ',
    'one number': '7',
    'number words': 'two ',
    commas: ',',
    'commas and spaces': ', ',
    and: 'and ',
    'acts joined with and': 'walk and ',
    'open brackets': '(',
    'nested brackets': '[(',
    quotes: '"',
    'curly quotes': '“a” ',
    hyphens: '-',
    'hyphens between numbers': '4-',
    slashes: '3/',
    dots: '.',
    dashes: '—',
    blanks: '_',
    spaces: ' ',
    lines: '\n',
    emoji: '😀',
    'at least': 'at least ',
    by: 'by ',
    'by the end of': 'by the end of ',
    within: 'within 6 ',
    from: 'from 8 to ',
    every: 'every ',
    not: 'not ',
    instruments: 'PHQ-9 ',
    scales: 'on a scale of 0 to 10 ',
    evidence: 'as evidenced by ',
    conditions: 'when angry ',
    percentages: '80% of ',
    dates: '12/4/2026 ',
    'named days': 'Monday, ',
    months: 'March ',
    initials: 'E. A. ',
    'initials that act': 'E. A. will walk with J. R. ',
    capitals: 'A',
    apostrophes: "'s ",
  }

  /** The least of several runs: others disturb a run, and only ever make it longer. */
  const least = (text: string): number => {
    let best = Number.POSITIVE_INFINITY
    for (let run = 0; run < 3; run += 1) {
      const begin = performance.now()
      judge(text)
      readObjective(text)
      best = Math.min(best, performance.now() - begin)
    }
    return best
  }

  it.each(Object.entries(pieces))('grows with the length and no faster: %s', (_, piece) => {
    const of = (length: number) => piece.repeat(Math.ceil(length / piece.length))
    least(of(1_000))
    const short = least(of(8_000))
    const long = least(of(32_000))
    // Below a millisecond a clock tells nothing. Four times as long a text takes four times as long
    // where each word is looked at once, sixteen times where each is compared with all others.
    expect(long).toBeLessThan(12 * Math.max(short, 1))
  })
})
