import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/language/objective/judge.ts'
import type { Letter, LetterName, Verdict } from '../../../src/language/objective/reading.ts'
import { countedLoosely, measurable } from './sentences/measurable.ts'
import { specific } from './sentences/specific.ts'
import { timeBound } from './sentences/time-bound.ts'

const clauses = { specific, measurable, timeBound } as const
const keys = ['specific', 'measurable', 'timeBound'] as const
const names = {
  specific: 'specific',
  measurable: 'measurable',
  timeBound: 'time-bound',
} as const satisfies Record<(typeof keys)[number], LetterName>

describe.each(keys)('%s', (key) => {
  for (const { says, met, sentences } of clauses[key])
    describe(`${met ? 'is met by' : 'is not met by'} ${says}`, () => {
      it.each(sentences)('%s', (sentence) => {
        const { met: judged, because } = judge(sentence)[key]
        expect({ met: judged, because }).toEqual({ met, because })
      })

      it('has six sentences or more, none of them twice', () => {
        expect(new Set(sentences).size).toBe(sentences.length)
        expect(sentences.length).toBeGreaterThanOrEqual(6)
      })
    })
})

describe('a count on a loosely defined behavior', () => {
  it.each(countedLoosely)('measures but does not specify: %s', (sentence) => {
    const verdict = judge(sentence)
    expect(verdict.measurable.met).toBe(true)
    expect(verdict.specific.met).toBe(false)
  })
})

const quoting: readonly string[] = [
  'Client will "feel like myself again".',
  'I will say “no” to my brother.',
  "Pt. will state, 'I need a break,' when upset.",
  'Learn to use "I" statements with my wife.',
  'Ct. will use the “STOP” skill daily.',
]
const empty: readonly string[] = ['', '   ', '.', '—', '"”', '42', 'by March', '(3)']
const every: readonly string[] = [
  ...keys.flatMap((key) => clauses[key].flatMap(({ sentences }) => sentences)),
  ...countedLoosely,
  ...quoting,
  ...empty,
]

describe('every verdict', () => {
  it.each(every)('is smart exactly when nothing is missing: %s', (text) => {
    const verdict = judge(text)
    const missing = keys.filter((key) => !verdict[key].met).map((key) => names[key])
    expect(verdict.missing).toEqual(missing)
    expect(verdict.smart).toBe(missing.length === 0)
  })

  it.each(every)('says why, each in one sentence and in the words of the text: %s', (text) => {
    const verdict = judge(text)
    for (const key of keys) expectReason(verdict[key], text)
  })

  it.each(every)('suggests blanks exactly when something is missing: %s', (text) => {
    expectSuggestion(judge(text), text)
  })
})

/** The sentence says one thing, so there is one quotation: from the first mark to the last. */
function expectReason({ because, decidedBy }: Letter, text: string): void {
  expect(because).toMatch(/^[\p{Lu}“].*[.?]$/u)
  const quoted = /“(.*)”/s.exec(because)?.[1]
  if (quoted !== undefined) {
    expect(quoted.trim()).not.toBe('')
    expect(text).toContain(quoted)
  }
  for (const { start, end, text: said } of decidedBy) expect(text.slice(start, end)).toBe(said)
}

function expectSuggestion({ missing, suggestion }: Verdict, text: string): void {
  if (missing.length === 0) {
    expect(suggestion).toBeUndefined()
    return
  }
  expect(suggestion).toContain('___')
  const added = figuresIn(suggestion ?? '')
  for (const figure of figuresIn(text)) {
    const at = added.indexOf(figure)
    if (at >= 0) added.splice(at, 1)
  }
  expect(added).toEqual([])
  expect(judge(suggestion ?? '').measurable.met).toBe(false)
}

/** Whatever could pass for a number, an amount or a date. */
function figuresIn(text: string): string[] {
  return text.toLowerCase().match(figures) ?? []
}
const figures =
  /\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|once|twice|half|daily|weekly|monthly|today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)\b/g

describe('the reason', () => {
  it.each([
    ['Client will feel less anxious', '“feel less anxious” names a state'],
    ['Stop beating myself up', '“Stop beating myself up” does not say what others would see'],
  ])('of %s calls a state only what is one', (text, because) => {
    expect(judge(text).specific.because).toContain(because)
  })

  it.each([
    ['Client will cope with the stress of the new job and the way to it', '“cope with the stress”'],
    [
      'Client will increase his sense of calm from 68% to at least 85%',
      '“increase his sense of calm”',
    ],
  ])('of %s quotes whole phrases', (text, quoted) => {
    expect(judge(text).specific.because).toContain(quoted)
  })
})

describe('the suggestion', () => {
  it('has a blank for each letter that is missing', () => {
    for (const text of every) {
      const { missing, suggestion = '' } = judge(text)
      const blanks = suggestion.match(/_{2,}/g) ?? []
      expect(blanks.length, text).toBeGreaterThanOrEqual(missing.length > 0 ? 1 : 0)
      if (missing.includes('time-bound')) expect(suggestion, text).toMatch(/by _{2,}/)
      else expect(suggestion, text).not.toMatch(/by _{2,} \(date\)/)
    }
  })

  it('keeps the words of the objective', () => {
    expect(judge('Client will feel less anxious.').suggestion).toContain(
      'Client will feel less anxious',
    )
    expect(judge('  Pt. will walk 200 feet.  ').suggestion).toMatch(/^Pt\. will walk 200 feet/)
  })
})
