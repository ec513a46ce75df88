import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeOf } from '../../src/measures/change.ts'
import { allInstruments, findInstrument } from '../../src/measures/find.ts'
import type { Instrument } from '../../src/measures/instrument.ts'

const named = (id: string) => findInstrument(id) as Instrument
const change = (id: string, baseline: number, later: number) => changeOf(named(id), baseline, later)

describe('reliable change', () => {
  it.each([
    ['phq-9', 17, 11, 'improved'],
    ['phq-9', 17, 12, 'unchanged'],
    ['phq-9', 9, 15, 'worsened'],
    ['phq-9', 9, 9, 'unchanged'],
    ['gad-7', 12, 8, 'improved'],
    ['ors', 18.2, 23.2, 'improved'],
    ['ors', 23.2, 18.2, 'worsened'],
    ['pcl-5', 50, 36, 'unchanged'],
    ['pcl-5', 50, 35, 'uncertain'],
    ['pcl-5', 50, 33, 'uncertain'],
    ['pcl-5', 50, 32, 'improved'],
    ['pcl-5', 30, 48, 'worsened'],
  ])('%s from %d to %d: %s', (id, baseline, later, verdict) => {
    expect(change(id, baseline, later)?.reliable?.verdict).toBe(verdict)
  })

  it('rests on a fact, which says whether it is confirmed', () => {
    expect(change('phq-9', 17, 9)?.reliable?.fact).toEqual({
      value: 6,
      confirmed: true,
      source: 'NHS Talking Therapies',
    })
    expect(change('ors', 20, 30)?.reliable?.fact.confirmed).toBe(false)
  })

  it.each(['isi', 'y-bocs', 'ders', 'sdq', 'who-5'])('is not known for %s', (id) => {
    const one = change(id, 20, 10)
    expect(one).toBeDefined()
    expect(one?.reliable).toBeUndefined()
  })
})

describe('noticeable difference', () => {
  it('is kept apart from reliable change', () => {
    const one = change('phq-9', 17, 12)
    expect(one?.reliable?.verdict).toBe('unchanged')
    expect(one?.noticeable).toMatchObject({
      verdict: 'improved',
      fact: { value: 5, confirmed: false },
    })
  })

  it('can be in percent of the baseline', () => {
    expect(change('bdi-ii', 40, 33)?.noticeable?.verdict).toBe('improved')
    expect(change('bdi-ii', 40, 34)?.noticeable?.verdict).toBe('unchanged')
    expect(change('bdi-ii', 0, 10)?.noticeable).toBeUndefined()
  })

  it('goes up where higher is better', () => {
    expect(change('who-5', 40, 52)?.noticeable?.verdict).toBe('improved')
    expect(change('dla-20', 4.1, 3.8)?.noticeable?.verdict).toBe('worsened')
  })
})

describe('response and remission', () => {
  it.each([
    ['phq-9', 20, 10, true],
    ['phq-9', 20, 11, false],
    ['y-bocs', 20, 13, true],
    ['y-bocs', 20, 14, false],
    ['pdss', 15, 9, true],
    ['isi', 20, 12, true],
    ['isi', 20, 13, false],
  ])('%s from %d to %d: response is %s', (id, baseline, later, met) => {
    expect(change(id, baseline, later)?.response?.met).toBe(met)
  })

  it.each([
    ['phq-9', 4, true],
    ['phq-9', 5, false],
    ['ham-d', 7, true],
    ['isi', 8, false],
    ['y-bocs', 12, true],
  ])('%s at %d: remission is %s', (id, later, met) => {
    expect(change(id, 20, later)?.remission?.met).toBe(met)
  })

  it('has no response to a baseline of nought', () => {
    expect(change('phq-9', 0, 0)).toMatchObject({ gain: 0, response: undefined })
    expect(change('phq-9', 0, 3)?.percent).toBeUndefined()
  })
})

describe('recovery and clinically significant change', () => {
  it.each([
    [12, 6, true],
    [12, 7, false],
    [15, 9, true],
    [16, 10, false],
    [9, 3, false],
  ])('PHQ-9 from %d to %d: recovery is %s', (baseline, later, met) => {
    expect(change('phq-9', baseline, later)?.recovery?.met).toBe(met)
  })

  it('is as sure as the less sure of its two facts', () => {
    expect(change('phq-9', 12, 6)?.recovery?.fact.confirmed).toBe(true)
    expect(change('pswq', 50, 40)?.recovery).toMatchObject({
      met: true,
      fact: { confirmed: false },
    })
  })

  it('needs an end at 28 or less on the PCL-5', () => {
    expect(change('pcl-5', 50, 28)?.significant?.met).toBe(true)
    expect(change('pcl-5', 50, 29)?.significant?.met).toBe(false)
    expect(change('pcl-5', 44, 28)?.significant).toBeUndefined()
  })
})

describe('change of anything', () => {
  it('is not told for screeners, nor where no side is better', () => {
    for (const one of allInstruments())
      if (one.screenerOnly || !one.better) expect(changeOf(one, 5, 1)).toBeUndefined()
  })

  it('is the same the other way round, with the other sign', () => {
    const followed = allInstruments().filter((one) => !one.screenerOnly && one.better)
    const mirror = { improved: 'worsened', worsened: 'improved' } as Record<string, string>
    fc.assert(
      fc.property(fc.constantFrom(...followed), fc.nat(40), fc.nat(40), (one, a, b) => {
        const there = changeOf(one, a, b)
        const back = changeOf(one, b, a)
        expect((there?.gain ?? 0) + (back?.gain ?? 0)).toBe(0)
        const verdict = there?.reliable?.verdict
        expect(back?.reliable?.verdict).toBe(verdict && (mirror[verdict] ?? verdict))
      }),
    )
  })
})
