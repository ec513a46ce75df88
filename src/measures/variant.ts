/** Which form, edition or informant of an instrument a score belongs to. */
import { foldName } from './fold.ts'
import type { Instrument, Variant } from './instrument.ts'

/** What is known beside the score. Free text, as a record has it. */
export interface Given {
  informant?: string
  form?: string
  edition?: string
  scoring?: string
}

/** The variants that `given` names; words that name none are left aside. */
export function variantsGiven({ variants }: Instrument, given: Given): readonly Variant[] {
  if (variants === undefined) return none
  return variants.filter((variant) => {
    const word = given[variant.kind]
    return word !== undefined && isCalled(variant, word)
  })
}

const none: readonly Variant[] = []

function isCalled({ id, name, words = [] }: Variant, word: string): boolean {
  const wanted = foldName(word)
  return [id, name, ...words].some((one) => foldName(one) === wanted)
}

/** A figure of the given variant, otherwise that of the instrument. */
export function figure<K extends 'range' | 'itemRange' | 'bands' | 'subscales' | 'step' | 'items'>(
  instrument: Instrument,
  key: K,
  given: Given,
): Instrument[K] {
  if (instrument.variants === undefined) return instrument[key]
  const variant = variantsGiven(instrument, given).find((one) => one[key] !== undefined)
  return (variant ?? instrument)[key] as Instrument[K]
}
