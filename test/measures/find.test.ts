import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allInstruments, findInstrument } from '../../src/measures/find.ts'
import { knownNames } from '../../src/measures/known-names.ts'
import { instrumentNames, nameOf } from '../../src/measures/names.ts'

describe('findInstrument', () => {
  it.each([
    ['phq-9', 'phq-9'],
    ['PHQ9', 'phq-9'],
    ['phq 9', 'phq-9'],
    ['PHQ‑9', 'phq-9'],
    ['Patient Health Questionnaire-9', 'phq-9'],
    ['YBOCS', 'y-bocs'],
    ['HDRS-17', 'ham-d'],
    ['oq-45.2', 'oq-45'],
    ['WHODAS 2.0-12', 'whodas-12'],
    ['BAM-R', 'bam-r'],
    ['Columbia-Suicide Severity Rating Scale', 'c-ssrs'],
    ['LSAS-SR', 'lsas'],
  ])('%s is %s', (name, id) => {
    expect(findInstrument(name)?.id).toBe(id)
  })

  it.each(['', '-', 'phq', 'PHQ-8', 'PHQ-99', 'WHODAS 2.0', 'PROMIS', 'sleep', 'Y-BOCS-II', 'OCI'])(
    'knows no figures of “%s”',
    (name) => {
      expect(findInstrument(name)).toBeUndefined()
    },
  )

  it('finds each by every name, however case, spaces and hyphens are written', () => {
    const names = instrumentNames.flatMap((one) =>
      [one.id, one.name, one.title, ...one.aliases].map((name) => ({ id: one.id, name })),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(' ', '-', '', '_'),
        fc.boolean(),
        ({ id, name }, mark, isUpper) => {
          const spelled = name.replace(/[- ]/g, mark)
          expect(findInstrument(isUpper ? spelled.toUpperCase() : spelled)?.id).toBe(id)
        },
      ),
    )
  })

  it('has facts of every name', () => {
    expect(allInstruments()).toHaveLength(instrumentNames.length)
    for (const one of allInstruments()) expect(findInstrument(one.id)).toBe(one)
  })
})

describe('nameOf', () => {
  it.each([
    ['phq-9', 'PHQ-9'],
    ['phq9', 'PHQ-9'],
    ['moca', 'MoCA'],
    ['phq-8', 'PHQ-8'],
    ['crafft', 'CRAFFT'],
    ['Berg Balance Scale', 'Berg Balance Scale'],
  ])('%s is written %s', (id, name) => {
    expect(nameOf(id)).toBe(name)
  })

  it('leaves words and titles alone', () => {
    expect(nameOf('sleep')).toBeUndefined()
    expect(nameOf('Patient Health Questionnaire-9')).toBeUndefined()
  })

  it('knows the names without figures', () => {
    for (const { id, name } of knownNames) {
      expect(nameOf(id)).toBe(name)
      expect(findInstrument(id)).toBeUndefined()
    }
  })
})
