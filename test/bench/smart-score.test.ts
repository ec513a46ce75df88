import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../src/language/objective/reading.ts'
import { type Labelled, misjudged, readLabelled, score } from './smart-score.ts'

const letter = (met: boolean) => ({ met, because: 'So it is.', decidedBy: [] })

const row = (...[specific, measurable, timeBound]: boolean[]): Labelled => ({
  text: 'x',
  specific: specific === true,
  measurable: measurable === true,
  timeBound: timeBound === true,
})

const judged = (...[specific, measurable, timeBound]: boolean[]): Verdict => ({
  smart: specific === true && measurable === true && timeBound === true,
  specific: letter(specific === true),
  measurable: letter(measurable === true),
  timeBound: letter(timeBound === true),
  missing: [],
  suggestion: undefined,
})

describe('score', () => {
  it('counts both sides of each letter', () => {
    // Specific: twice rightly met, once wrongly met, once wrongly missing, twice rightly missing.
    const labelled = [true, true, false, true, false, false].map((one) => row(one, true, true))
    const verdicts = [true, true, true, false, false, false].map((one) => judged(one, true, true))
    const result = score(labelled, verdicts)
    expect(result.specific.met).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 })
    expect(result.specific.missing).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 })
    expect(result.measurable.met).toEqual({ precision: 1, recall: 1, f1: 1 })
    expect(result.measurable.missing).toEqual({})
    expect(result.all).toEqual(result.specific)
    expect([result.rows, result.smart, result.falseAlarms]).toEqual([6, 3, 1])
  })

  it('keeps precision and recall apart', () => {
    const labelled = [row(true, true, true), row(true, true, true), row(false, true, true)]
    const verdicts = [
      judged(true, true, true),
      judged(false, true, true),
      judged(false, true, true),
    ]
    const { specific } = score(labelled, verdicts)
    expect(specific.met).toEqual({ precision: 1, recall: 1 / 2, f1: 2 / 3 })
    expect(specific.missing).toEqual({ precision: 1 / 2, recall: 1, f1: 2 / 3 })
  })
})

describe('readLabelled', () => {
  it('reads both ways of labelling', () => {
    const content = [
      '{"text":"x","specific":true,"measurable":false,"timeBound":true}',
      '',
      '{"text":"x","has":{"specific":true,"measurable":false,"time_bound":true}}\r',
    ].join('\n')
    expect(readLabelled(content, 'a.jsonl')).toEqual([
      row(true, false, true),
      row(true, false, true),
    ])
  })

  it('names the line that is no label', () => {
    const good = '{"text":"x","specific":true,"measurable":false,"timeBound":true}'
    expect(() => readLabelled(`${good}\n{"text":"x"}`, 'a.jsonl')).toThrow('a.jsonl:2: wanted text')
    expect(() => readLabelled('null', 'a.jsonl')).toThrow('a.jsonl:1')
    expect(() => readLabelled('[', 'a.jsonl')).toThrow('a.jsonl:1: this is no JSON')
  })
})

describe('misjudged', () => {
  it('tells the letters on which they differ, and why', () => {
    const rows = [row(true, true, true), row(false, false, true)]
    const verdicts = [judged(true, true, true), judged(false, true, true)]
    expect(misjudged(rows, verdicts)).toEqual([
      '  x\n    measurable: labelled missing, judged met: So it is.',
    ])
  })
})
