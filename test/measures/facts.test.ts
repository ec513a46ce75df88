/** The shape of every fact. */
import { describe, expect, it } from 'vitest'
import { allInstruments } from '../../src/measures/find.ts'
import { foldName } from '../../src/measures/fold.ts'
import type { Band, Fact, Instrument } from '../../src/measures/instrument.ts'
import { knownNames } from '../../src/measures/known-names.ts'
import { instrumentNames } from '../../src/measures/names.ts'

const all = allInstruments()

/** Scales whose source gives no name to the scores before the first band. */
const startsLater = new Set(['spin', 'lsas', 'pdss'])

const bandSets = all.flatMap((one) => {
  const sets: { id: string; bands: Fact<readonly Band[]>; one: Instrument }[] = []
  if (one.bands) sets.push({ id: one.id, bands: one.bands, one })
  for (const variant of one.variants ?? [])
    if (variant.bands) sets.push({ id: `${one.id}, ${variant.id}`, bands: variant.bands, one })
  return sets
})

describe('names', () => {
  it('have one id each', () => {
    const ids = [...instrumentNames, ...knownNames].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it('are unambiguous in any spelling', () => {
    const owners = new Map<string, string>()
    const everyone = [
      ...instrumentNames.map((one) => ({ id: one.id, all: [one.name, one.title, ...one.aliases] })),
      ...knownNames.map((one) => ({ id: one.id, all: [one.name, ...one.aliases] })),
    ]
    for (const { id, all: names } of everyone)
      for (const name of [id, ...names]) {
        const folded = foldName(name)
        expect(folded).not.toBe('')
        expect([name, owners.get(folded) ?? id]).toEqual([name, id])
        owners.set(folded, id)
      }
  })
})

describe.each(all)('$id', (one) => {
  it('has every fact with its source', () => {
    const facts = factsIn(one)
    expect(facts.length).toBeGreaterThan(0)
    for (const fact of facts) {
      expect(fact.source).not.toBe('')
      expect(typeof fact.confirmed).toBe('boolean')
    }
  })

  it('has a citation without volume and page, a day and a domain', () => {
    expect(one.citation).toMatch(/\p{Lu}/u)
    expect(one.citation).not.toMatch(/\d:\d/)
    expect(one.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(one.domains.length).toBeGreaterThan(0)
    for (const domain of one.domains) expect(domain).toBe(domain.toLowerCase())
  })

  it('has a total that its items can reach', () => {
    const { items, itemRange, range, scoreKind, variants, factor = 1 } = one
    const rated = one.id === 'lsas' ? 48 : one.id === 'sdq' ? 20 : items
    const isPlain = !variants?.some((variant) => variant.range) && one.id !== 'ham-d'
    if (!rated || !itemRange || !range || !isPlain) return
    const [least, most] = itemRange.value
    const times = scoreKind === 'mean' ? 1 : rated * factor
    expect(range.value).toEqual([least * times, most * times])
  })

  it('has thresholds inside its range', () => {
    const [least, most] = one.range?.value ?? [0, 100]
    const thresholds = [
      one.cutOff?.value,
      one.cutOff?.upTo,
      one.caseness?.value,
      one.remission?.value,
      one.significantAtMost?.value,
      ...(one.otherCutOffs ?? []).map(({ value }) => value),
    ].filter((value) => value !== undefined)
    for (const value of thresholds) {
      expect(value).toBeGreaterThanOrEqual(least)
      expect(value).toBeLessThanOrEqual(most)
    }
  })

  it('has changes above nought and within the scale', () => {
    const [least, most] = one.range?.value ?? [0, 100]
    for (const fact of [one.reliableChange, one.minimalDifference, one.responsePoints]) {
      if (!fact) continue
      expect(fact.value).toBeGreaterThan(0)
      expect(fact.value).toBeLessThan(most - least)
    }
    for (const fact of [one.response, one.minimalDifferencePercent])
      if (fact) expect(fact.value > 0 && fact.value < 100).toBe(true)
    for (const fact of [one.cutOff, one.reliableChange, one.minimalDifference])
      if (fact?.upTo !== undefined) expect(fact.upTo).toBeGreaterThan(fact.value)
  })

  it('has no change where it is a screener', () => {
    if (!one.screenerOnly) return
    const { reliableChange, minimalDifference, response, remission } = one
    expect([reliableChange, minimalDifference, response, remission]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('names only items that it has', () => {
    const { items } = one
    if (items === undefined) return
    const named = [
      ...(one.reverse?.value ?? []),
      ...(one.critical ?? []).flatMap(({ value }) => value),
      ...(one.subscales?.value ?? []).flatMap((part) => part.items ?? []),
      ...Object.keys(one.itemValues ?? {}).map(Number),
    ]
    for (const item of named)
      expect(item >= 1 && item <= items && Number.isInteger(item)).toBe(true)
    const reverse = one.reverse?.value ?? []
    expect(new Set(reverse).size).toBe(reverse.length)
  })

  it('has variants that can be told apart, for each thing it requires', () => {
    const words = (one.variants ?? []).flatMap(({ kind, id, name, words: others = [] }) =>
      [...new Set([id, name, ...others].map(foldName))].map((word) => `${kind}: ${word}`),
    )
    expect(new Set(words).size).toBe(words.length)
    for (const kind of one.requires ?? [])
      expect(one.variants?.filter((variant) => variant.kind === kind).length).toBeGreaterThan(1)
  })
})

describe('subscales', () => {
  const complete = all.filter(({ id }) =>
    ['ders', 'psc-17', 'pcl-5', 'oci-r', 'y-bocs', 'audit', 'whodas-12'].includes(id),
  )

  it.each(complete)('of $id share out its items', ({ items, subscales }) => {
    const shared = (subscales?.value ?? []).flatMap((part) => part.items ?? [])
    expect(shared.sort((a, b) => a - b)).toEqual(
      Array.from({ length: items ?? 0 }, (_, i) => i + 1),
    )
  })

  const added = ['ders', 'psc-17', 'pcl-5', 'oci-r', 'y-bocs', 'audit', 'oq-45', 'spin', 'sdq']

  it.each(all.filter(({ id }) => added.includes(id)))('of $id add up to its range', (one) => {
    const parts = (one.subscales?.value ?? []).filter(({ apart }) => !apart)
    for (const end of [0, 1] as const)
      expect(parts.reduce((sum, part) => sum + (part.range?.[end] ?? 0), 0)).toBe(
        one.range?.value[end],
      )
  })
})

describe('bands', () => {
  it.each(bandSets)('of $id follow one another', ({ bands, one }) => {
    const gap = one.step ?? 0.1
    for (const [i, band] of bands.value.entries()) {
      expect(band.to).toBeGreaterThanOrEqual(band.from)
      const next = bands.value[i + 1]
      if (next) expect(next.from - band.to).toBeCloseTo(gap, 6)
    }
  })

  it.each(bandSets)('of $id cover the range', ({ bands, one }) => {
    if (!one.range) return
    const [least, most] = one.range.value
    expect(bands.value.at(-1)?.to).toBe(most)
    if (!startsLater.has(one.id)) expect(bands.value[0]?.from).toBe(least)
  })
})

/** Every object in the instrument that is a fact. */
function factsIn(value: unknown): Fact<unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(factsIn)
  return 'confirmed' in value ? [value as Fact<unknown>, ...inside] : inside
}
