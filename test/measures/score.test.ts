import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreFault } from '../../src/measures/band.ts'
import { allInstruments, findInstrument } from '../../src/measures/find.ts'
import type { Instrument } from '../../src/measures/instrument.ts'
import {
  type Answer,
  criticalAnswers,
  itemFaultText,
  type Scored,
  scoreItems,
} from '../../src/measures/score.ts'
import type { Given } from '../../src/measures/variant.ts'

const named = (id: string) => findInstrument(id) as Instrument
const fill = (length: number, value: number): number[] => Array.from({ length }, () => value)

function scoredOf(id: string, answers: readonly Answer[], given?: Given): Scored {
  const { scored, fault } = scoreItems(named(id), answers, given)
  expect(fault).toBeUndefined()
  return scored as Scored
}

function faultOf(id: string, answers: readonly Answer[], given?: Given): string {
  const { fault } = scoreItems(named(id), answers, given)
  return fault ? itemFaultText(named(id), fault) : ''
}

describe('scoring from items', () => {
  it('adds the nine items of the PHQ-9', () => {
    const scored = scoredOf('phq-9', [2, 2, 3, 1, 0, 1, 2, 0, 0])
    expect(scored).toMatchObject({ score: 11, blank: [], confirmed: true, critical: [] })
  })

  it('leaves the tenth question of the PHQ-9 out', () => {
    expect(scoredOf('phq-9', [1, 1, 1, 1, 1, 1, 1, 1, 1, 3]).score).toBe(9)
  })

  it('tells that item 9 of the PHQ-9 calls for a look', () => {
    expect(scoredOf('phq-9', [0, 0, 0, 0, 0, 0, 0, 0, 1]).critical).toEqual([
      { item: 9, value: 1, about: 'thoughts of death or self-harm', confirmed: true },
    ])
  })

  it('puts the mean of the others for two blanks of the PHQ-9, not confirmed', () => {
    // 14 points on seven items is a mean of 2: two blanks add 4.
    const scored = scoredOf('phq-9', [2, 2, 2, 2, 2, 2, 2, null, undefined])
    expect(scored).toMatchObject({ score: 18, blank: [8, 9], confirmed: false, critical: [] })
  })

  it('rounds what stands in for blanks to a whole score', () => {
    // 1 point on eight items is a mean of 1/8: 9/8 is rounded to 1.
    expect(scoredOf('phq-9', [1, 0, 0, 0, 0, 0, 0, 0, null]).score).toBe(1)
  })

  it('multiplies the WHO-5 by four', () => {
    expect(scoredOf('who-5', [3, 2, 4, 1, 3]).score).toBe(52)
  })

  it('turns items 1, 3, 8, 10 and 11 of the PSWQ round', () => {
    // Eleven items at 5 are 55; the five reversed ones count 1 each.
    expect(scoredOf('pswq', fill(16, 5)).score).toBe(60)
  })

  it('turns item 3 of the DAST-10 round', () => {
    expect(scoredOf('dast-10', fill(10, 0)).score).toBe(1)
    expect(scoredOf('dast-10', [1, 0, 1, 0, 0, 0, 0, 0, 0, 0]).score).toBe(1)
  })

  it('turns items 2 and 3 of the CORE-10 round and minds item 6', () => {
    const scored = scoredOf('core-10', [1, 3, 4, 1, 0, 2, 1, 0, 2, 1])
    expect(scored.score).toBe(1 + 1 + 0 + 1 + 0 + 2 + 1 + 0 + 2 + 1)
    expect(scored.critical.map(({ item }) => item)).toEqual([6])
  })

  it('gives the BSL-23 as a mean to two decimals', () => {
    // 30 points on 23 items: 1.304…
    expect(scoredOf('bsl-23', [...fill(15, 2), ...fill(8, 0)]).score).toBe(1.3)
  })

  it('scores the DERS with its eleven reversed items and six subscales', () => {
    const scored = scoredOf('ders', fill(36, 1))
    // 25 items count 1, 11 count 5.
    expect(scored.score).toBe(25 + 55)
    const parts = Object.fromEntries(scored.subscales.map(({ id, score }) => [id, score]))
    expect(parts).toEqual({
      nonacceptance: 6,
      goals: 9,
      impulse: 10,
      awareness: 30,
      strategies: 12,
      clarity: 13,
    })
  })

  it('scores the PSC-17 with blanks as nought and its thresholds', () => {
    const answers: Answer[] = fill(17, 0)
    for (const item of [1, 3, 7, 13]) answers[item - 1] = 2
    answers[0] = null
    answers[1] = 1
    const scored = scoredOf('psc-17', answers)
    expect(scored).toMatchObject({ score: 7, blank: [1], confirmed: true })
    expect(scored.subscales).toEqual([
      { id: 'internalizing', name: 'Internalizing', score: 1, positive: false },
      { id: 'attention', name: 'Attention', score: 6, positive: false },
      { id: 'externalizing', name: 'Externalizing', score: 0, positive: false },
    ])
  })

  it('gives the BAM three subscales and no total', () => {
    const answers: Answer[] = fill(17, 2)
    answers[6] = 30
    const scored = scoredOf('bam', answers)
    expect(scored.score).toBeUndefined()
    expect(scored.subscales).toEqual([
      { id: 'use', name: 'Use', score: 6, positive: true },
      { id: 'risk', name: 'Risk', score: 12, positive: true },
      { id: 'protective', name: 'Protective', score: 12, positive: true },
    ])
  })

  it('scores the WHODAS by the way it is scored', () => {
    expect(scoredOf('whodas-12', fill(12, 4), { scoring: 'sum 0-4' }).score).toBe(48)
    expect(scoredOf('whodas-12', fill(12, 1), { scoring: 'sum-12-60' }).score).toBe(12)
  })

  it('gives no subscale that has a blank item', () => {
    const answers: Answer[] = fill(12, 1)
    answers[2] = null
    const { score, subscales } = scoredOf('whodas-12', answers, { scoring: '0-48' })
    expect(score).toBe(12)
    expect(subscales.map(({ id }) => id)).not.toContain('cognition')
    expect(subscales).toHaveLength(5)
  })

  it('takes the yeses of the MDQ with or without its two further questions', () => {
    expect(scoredOf('mdq', fill(13, 1)).score).toBe(13)
    expect(scoredOf('mdq', [...fill(13, 0), 1, 1]).score).toBe(0)
  })
})

describe('answers that cannot be scored', () => {
  it.each<[string, readonly Answer[], Given, string]>([
    ['phq-9', [1, 2, 3], {}, 'PHQ-9 has 9 items; 3 answers given.'],
    ['gad-7', [1], {}, 'GAD-7 has 7 items; 1 answer given.'],
    ['gad-7', fill(8, 1), {}, 'GAD-7 has 7 items; 8 answers given.'],
    ['gad-7', [0, 0, 4, 0, 0, 0, 0], {}, 'GAD-7, item 3: 4 is not an answer; 0 to 3 are.'],
    ['gad-7', [0, 0, 1.5, 0, 0, 0, 0], {}, 'GAD-7, item 3: 1.5 is not an answer; 0 to 3 are.'],
    [
      'gad-7',
      [0, null, 1, 0, 0, 0, 0],
      {},
      'GAD-7 cannot be scored: item 2 left blank, and none may be.',
    ],
    [
      'phq-9',
      [null, null, null, 0, 0, 0, 0, 0, 0],
      {},
      'PHQ-9 cannot be scored: items 1, 2, 3 left blank, and at most 2 may be.',
    ],
    [
      'audit',
      [0, 0, 0, 0, 0, 0, 0, 0, 1, 0],
      {},
      'AUDIT, item 9: 1 is not an answer; 0, 2, 4 are.',
    ],
    [
      'isi',
      fill(7, 1),
      {},
      'ISI is not scored from its items: its publisher allows only the score to be kept. Enter the score.',
    ],
    [
      'promis-anxiety',
      fill(4, 1),
      {},
      'PROMIS Anxiety is not scored from its items: its score comes from the publisher’s tables. Enter the score.',
    ],
    [
      'c-ssrs',
      fill(6, 0),
      {},
      'C-SSRS is not scored from its items: the rules for this form are not known here. Enter the score.',
    ],
    [
      'whodas-12',
      fill(12, 1),
      {},
      'To read WHODAS 2.0 (12 items), say which scoring: sum-0-48, sum-12-60, complex.',
    ],
    [
      'whodas-12',
      fill(12, 1),
      { scoring: 'IRT' },
      'WHODAS 2.0 (12 items) is not scored from its items: its score comes from the publisher’s tables. Enter the score.',
    ],
  ])('%s %j %j', (id, answers, given, text) => {
    expect(faultOf(id, answers, given)).toBe(text)
  })

  it('never computes an instrument of tier C', () => {
    for (const one of allInstruments().filter(({ tier }) => tier === 'C'))
      expect(scoreItems(one, fill(one.items ?? 1, 1)).fault).toEqual({
        kind: 'scores-only',
        because: 'licence',
      })
  })
})

describe('critical answers', () => {
  it('are found for instruments that are not computed too', () => {
    const answers = fill(10, 0)
    answers[9] = 2
    expect(criticalAnswers(named('epds'), answers)).toMatchObject([{ item: 10, value: 2 }])
  })

  it('do not hold what was left blank', () => {
    expect(criticalAnswers(named('phq-9'), [0, 0, 0, 0, 0, 0, 0, 0, null])).toEqual([])
  })
})

describe('any answers that fit', () => {
  const scorable = allInstruments().flatMap((one) => {
    const given: Given = one.id === 'whodas-12' ? { scoring: 'sum-0-48' } : {}
    const answer = scoreItems(one, fill(one.items ?? 1, one.itemRange?.value[0] ?? 0), given)
    return answer.scored ? [{ id: one.id, one, given }] : []
  })

  it('are there for these', () => {
    expect(scorable.map(({ id }) => id)).toEqual([
      ...['phq-9', 'phq-2', 'phq-a', 'ham-d', 'gad-7', 'pswq', 'pcl-5', 'ders', 'bsl-23'],
      ...['audit', 'audit-c', 'dast-10', 'cage', 'cage-aid', 'bam', 'bam-r'],
      ...['who-5', 'whodas-12', 'core-10', 'mdq', 'scoff', 'psc-17'],
    ])
  })

  it.each(scorable.filter(({ id }) => id !== 'ham-d'))('$id: a score on its scale', (entry) => {
    const { one, given } = entry
    const [least, most] = one.itemRange?.value ?? [0, 4]
    const values = Array.from({ length: one.items ?? 0 }, (_, i) =>
      fc.constantFrom(
        ...(one.itemValues?.[i + 1] ??
          Array.from({ length: most - least + 1 }, (_none, j) => least + j)),
      ),
    )
    fc.assert(
      fc.property(fc.tuple(...values), (answers) => {
        const { scored } = scoreItems(one, answers, given)
        const score = scored?.score
        if (score !== undefined) expect(scoreFault(one, score, given)).toBeUndefined()
        for (const part of scored?.subscales ?? []) {
          const range = one.subscales?.value.find(({ id }) => id === part.id)?.range
          if (range) expect(part.score >= range[0] && part.score <= range[1]).toBe(true)
        }
      }),
    )
  })
})
