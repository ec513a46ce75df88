/** Scores in words, with their sources; topics fit the instruments they are of. */
import { describe, expect, it } from 'vitest'
import { bandOf } from '../../src/measures/band.ts'
import { isAboutDanger } from '../../src/measures/critical.ts'
import { allInstruments, findInstrument } from '../../src/measures/find.ts'
import { scoreInWords } from '../../src/measures/in-words.ts'
import { answerWords, itemTopic } from '../../src/measures/item-topics.ts'

const phq9 = findInstrument('phq-9')!

describe('scoreInWords', () => {
  it('names the band with its source', () => {
    expect(scoreInWords(phq9, 14)).toEqual([
      'PHQ-9: 14 of 27, moderate (Kroenke, Spitzer & Williams 2001). A result of a questionnaire, not a diagnosis.',
    ])
  })

  it('tells the change since the baseline and since last time apart', () => {
    const before = {
      baseline: { day: '2026-09-01', score: 18 },
      last: { day: '2026-11-01', score: 6 },
    }
    const [, ...words] = scoreInWords(phq9, 8, before)
    expect(words).toEqual([
      'Since the baseline (18 on September 1, 2026): 10 points better, a reliable change (from 6 points: NHS Talking Therapies).',
      expect.stringMatching(/^Response: better by 50 % or more \(/),
      'Reliable recovery: from 10 or more to below it (NHS Talking Therapies).',
      'Since last time (6 on November 1, 2026): 2 points worse, which may be measurement error (reliable from 6 points: NHS Talking Therapies).',
    ])
  })

  it('says it once where the baseline was the last time', () => {
    const first = { day: '2026-09-01', score: 8 }
    expect(scoreInWords(phq9, 8, { baseline: first, last: first }).slice(1)).toEqual([
      'Since the baseline (8 on September 1, 2026): no change.',
    ])
  })

  it('invents no bands, and follows no change of a screener', () => {
    expect(scoreInWords(findInstrument('pcl-5')!, 40)[0]).toBe(
      'PCL-5: 40 of 80. It has no published bands.',
    )
    const last = { day: undefined, score: 5 }
    expect(scoreInWords(findInstrument('phq-2')!, 3, { last })[1]).toBe(
      'Since last time (5): PHQ-2 is a screener and not meant for following change.',
    )
  })

  it('marks what is not confirmed, for every instrument that can have the score', () => {
    for (const instrument of allInstruments()) {
      const low = instrument.range?.value[0]
      if (low === undefined || !instrument.bands || instrument.variants) continue
      if (bandOf(instrument, low) === undefined) continue
      const [band] = scoreInWords(instrument, low)
      expect(/not confirmed|not checked/.test(band ?? '')).toBe(!instrument.bands.confirmed)
    }
  })
})

describe('topics of items', () => {
  it('are there for every item, and for free instruments only', () => {
    for (const instrument of allInstruments()) {
      const has = itemTopic(instrument.id, 1) !== undefined
      if (!has) continue
      expect(instrument.tier).toBe('A')
      expect(instrument.tierUnsure).toBeUndefined()
      const count = instrument.items ?? 0
      expect(itemTopic(instrument.id, count)).toBeDefined()
      expect(itemTopic(instrument.id, count + 1)).toBeUndefined()
      const [least, most] = instrument.itemRange?.value ?? [0, -1]
      for (let value = least; value <= most; value += 1)
        expect(answerWords(instrument.id, value)).toBeDefined()
    }
    expect(itemTopic('bdi-ii', 1)).toBeUndefined()
  })

  it('call a critical item what its facts call it', () => {
    expect(itemTopic('phq-9', 9)).toBe(phq9.critical?.[0]?.about)
  })
})

it('danger is what is about suicide or self-harm, and not about alcohol', () => {
  const about = (id: string) => findInstrument(id)?.critical?.some(isAboutDanger)
  expect(['phq-9', 'epds', 'core-10', 'c-ssrs', 'basis-24'].map(about)).toEqual(Array(5).fill(true))
  expect(about('oq-45')).toBe(false)
})
