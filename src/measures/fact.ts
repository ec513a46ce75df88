/** How the registry writes a fact: `seen` in a source, or `unsure`. */
import type { Amount, Critical, CutOff, Fact } from './instrument.ts'

/** The day on which the facts were collected. */
export const collectedOn = '2026-11-21'

const publicPages = `public documentation of the instrument, as of ${collectedOn}`
/** The source of what nobody has looked up. */
export const commonly = 'as commonly published, not checked against a paper'

/** Seen in a source; where none is named, in the pages of publishers and registries. */
export const seen = <T>(value: T, source = publicPages): Fact<T> => ({
  value,
  confirmed: true,
  source,
})

/** Not seen in a source. With a `source`: said to stand there. */
export const unsure = <T>(value: T, source = commonly): Fact<T> => ({
  value,
  confirmed: false,
  source,
})

/** Published figures lie between the fact's value and `upTo`. */
export const upTo = (fact: Fact<number>, most: number): Amount => ({ ...fact, upTo: most })

export const cutOff = (
  means: string,
  fact: Fact<number>,
  who: Pick<CutOff, 'sex' | 'ages' | 'upTo'> = {},
): CutOff => ({ means, ...fact, ...who })

/** Any answer above nought to these items. */
export const critical = (about: string, items: Fact<readonly number[]>, part?: string): Critical =>
  part ? { about, above: 0, part, ...items } : { about, above: 0, ...items }
