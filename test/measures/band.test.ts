import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf, cutOffFor, reaches, scoreFault } from '../../src/measures/band.ts'
import { allInstruments, findInstrument } from '../../src/measures/find.ts'
import type { Instrument } from '../../src/measures/instrument.ts'

const named = (id: string) => findInstrument(id) as Instrument

describe('bandOf', () => {
  it.each([
    ['phq-9', 0, 'minimal'],
    ['phq-9', 4, 'minimal'],
    ['phq-9', 5, 'mild'],
    ['phq-9', 17, 'moderately severe'],
    ['phq-9', 27, 'severe'],
    ['gad-7', 15, 'severe'],
    ['ham-d', 23, 'very severe'],
    ['promis-depression', 40, 'normal'],
    ['promis-depression', 54.95, 'normal'],
    ['promis-depression', 55, 'mild'],
    ['promis-depression', 59.95, 'mild'],
    ['promis-depression', 81.3, 'severe'],
    ['dla-20', 1, 'extreme impairment'],
    ['dla-20', 5, 'moderate impairment'],
    ['dla-20', 5.05, 'mild impairment'],
    ['dla-20', 6.05, 'adequate'],
    ['bsl-23', 0.28, 'none or low'],
    ['bsl-23', 0.29, 'mild'],
    ['lsas', 65, 'marked'],
    ['lsas', 95, 'severe'],
  ])('%s %d: %s', (id, score, name) => {
    expect(bandOf(named(id), score)?.name).toBe(name)
  })

  it.each([
    ['phq-9', 28],
    ['phq-9', -1],
    ['pcl-5', 40],
    ['spin', 20],
    ['sdq', 10],
  ])('%s %d has none', (id, score) => {
    expect(bandOf(named(id), score)).toBeUndefined()
  })

  it('carries its source and whether it is confirmed', () => {
    expect(bandOf(named('bdi-ii'), 20)).toMatchObject({
      name: 'moderate',
      confirmed: false,
      source: 'widely published',
    })
  })

  it.each([
    ['mother', 14, 'band 2 of 4'],
    ['Teacher', 19, 'band 4 of 4'],
    ['self-report', 14, 'band 1 of 4'],
  ])('the SDQ by %s, %d: %s', (informant, score, name) => {
    expect(bandOf(named('sdq'), score, { informant })?.name).toBe(name)
  })

  it('depends on agoraphobia for the PDSS', () => {
    expect(bandOf(named('pdss'), 10, { form: 'with agoraphobia' })?.name).toBe('slight')
    expect(bandOf(named('pdss'), 10, { form: 'without agoraphobia' })?.name).toBe('moderate')
    expect(bandOf(named('pdss'), 2, { form: 'with agoraphobia' })).toBeUndefined()
  })

  it('gives one band that holds the score, or none, for any number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...allInstruments()),
        fc.double({ min: -10, max: 200, noNaN: true }),
        (one, score) => {
          const band = bandOf(one, score)
          const gap = one.step ?? 0.1
          if (band) expect(score > band.from - gap && score < band.to + gap).toBe(true)
        },
      ),
    )
  })

  it('has a band for every score of a scale whose bands cover it', () => {
    const whole = allInstruments().filter(
      ({ bands, range }) => bands && range && bands.value[0]?.from === range.value[0],
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, at) => {
          const [least, most] = one.range?.value ?? [0, 0]
          expect(bandOf(one, least + at * (most - least))).toBeDefined()
        },
      ),
    )
  })
})

describe('scoreFault', () => {
  it.each([
    ['phq-9', 28, { kind: 'above', limit: 27, confirmed: true }],
    ['phq-9', -1, { kind: 'below', limit: 0, confirmed: true }],
    ['phq-9', 11.5, { kind: 'step', step: 1, nearest: 12, confirmed: true }],
    ['pswq', 15, { kind: 'below', limit: 16, confirmed: true }],
    ['who-5', 18, { kind: 'step', step: 4, nearest: 20, confirmed: true }],
    ['bdi-ii', 64, { kind: 'above', limit: 63, confirmed: false }],
    ['ors', 18.25, { kind: 'step', step: 0.1, confirmed: false }],
  ])('%s %d', (id, value, fault) => {
    expect(scoreFault(named(id), value)).toMatchObject(fault)
  })

  it.each([
    ['phq-9', 27],
    ['ors', 18.3],
    ['bsl-23', 2.07],
    ['who-5', 52],
    ['promis-anxiety', 81.2],
    ['bam', 300],
    ['c-ssrs', 5],
    ['dla-20', 4.35],
    ['whodas-12', 55.56],
  ])('%s can be %d', (id, value) => {
    expect(scoreFault(named(id), value)).toBeUndefined()
  })

  it('minds how the WHODAS was scored', () => {
    expect(scoreFault(named('whodas-12'), 55, { scoring: 'sum-0-48' })).toMatchObject({
      kind: 'above',
      limit: 48,
    })
    expect(scoreFault(named('whodas-12'), 10, { scoring: 'sum-12-60' })).toMatchObject({
      kind: 'below',
      limit: 12,
    })
    expect(scoreFault(named('whodas-12'), 55.5, { scoring: 'complex' })).toBeUndefined()
  })
})

describe('cutOffFor', () => {
  it.each([
    ['audit-c', { sex: 'male' as const }, 4],
    ['audit-c', { sex: 'female' as const }, 3],
    ['audit-c', {}, undefined],
    ['ors', { age: 40 }, 25],
    ['ors', { age: 15 }, 28],
    ['ors', { age: 8 }, 32],
    ['ors', {}, undefined],
    ['phq-9', { age: 40 }, 10],
    ['ders', { age: 40 }, undefined],
  ])('%s %j: %s', (id, person, value) => {
    expect(cutOffFor(named(id), person)?.value).toBe(value)
  })

  it('is reached from the worse side', () => {
    expect(reaches(named('phq-9'), 10, 10)).toBe(true)
    expect(reaches(named('phq-9'), 9, 10)).toBe(false)
    expect(reaches(named('who-5'), 52, 50)).toBe(false)
    expect(reaches(named('who-5'), 48, 50)).toBe(true)
  })
})
