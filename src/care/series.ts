/**
 * The scores that a record holds, in series that may be compared: of one instrument, by one informant. What
 * cannot stand in one is told, and never guessed.
 */
import { isRealDate } from '../language/dates.ts'
import { scoreFault } from '../measures/band.ts'
import { findInstrument } from '../measures/find.ts'
import { foldName } from '../measures/fold.ts'
import type { Instrument } from '../measures/instrument.ts'
import { scoreItems } from '../measures/score.ts'
import type { Reading } from '../measures/trajectory/reading.ts'
import { figure } from '../measures/variant.ts'
import type { ClientRecord } from '../plan/types.generated.ts'
import { readValue, type Value } from '../plan/values.ts'

type Administration = NonNullable<ClientRecord['measures']>[number]

export interface LeftOut {
  /** Its place in the record's `measures`. */
  at: number
  because: 'no-day' | 'no-score' | 'off-scale' | 'other-edition'
}

export interface Series {
  /** As the record names it; with an instrument, by its id. */
  name: string
  instrument: Instrument | undefined
  informant: string | undefined
  /** By day, the oldest first; of two on one day, the one entered last. */
  readings: readonly Reading[]
  leftOut: readonly LeftOut[]
}

/**
 * Every series up to that day, in the order in which the record begins them. `others` gives the one name of
 * what is no instrument and goes by several, each folded.
 */
export function seriesIn(
  record: ClientRecord | undefined,
  until: string,
  others: ReadonlyMap<string, string> = new Map(),
): Series[] {
  const nameOf = (name: string): string => {
    const folded = foldName(name)
    return findInstrument(name)?.id ?? others.get(folded) ?? folded
  }
  const entries = (record?.measures ?? []).flatMap((one, at): Entry[] =>
    one.instrument === undefined || (one.date ?? '') > until
      ? []
      : [{ at, one, name: nameOf(one.instrument), by: foldName(one.informant ?? '') }],
  )
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = `${entry.name}\n${informantOf(entry, entries)}`
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return [...groups.values()].map(seriesOf)
}

interface Entry {
  at: number
  one: Administration
  name: string
  by: string
}

/** Where only one informant is ever named, whoever is not named is that one. */
function informantOf({ name, by }: Entry, entries: readonly Entry[]): string {
  if (by !== '') return by
  const others = new Set(entries.flatMap((it) => (it.name === name && it.by !== '' ? [it.by] : [])))
  const [only, ...more] = others
  return only !== undefined && more.length === 0 ? only : ''
}

function seriesOf(group: readonly Entry[]): Series {
  const first = group[0]?.one ?? {}
  const instrument = findInstrument(first.instrument ?? '')
  const byDay = new Map<string, number>()
  const leftOut: LeftOut[] = []
  for (const { at, one } of group) {
    const read = readScore(one, instrument)
    if (typeof read === 'string') leftOut.push({ at, because: read })
    else if (!one.date || !isRealDate(one.date)) leftOut.push({ at, because: 'no-day' })
    else byDay.set(one.date, read)
  }
  const readings = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    name: instrument?.id ?? first.instrument ?? '',
    instrument,
    informant: group.find(({ by }) => by !== '')?.one.informant,
    readings: readings.map(([day, value]) => ({ day, value })),
    leftOut,
  }
}

/** As it is stated or, without that, from its items. */
function readScore(
  { score, items, informant }: Administration,
  instrument: Instrument | undefined,
): number | LeftOut['because'] {
  const given = informant === undefined ? {} : { informant }
  const stated = readValue(score)
  const worked = items && instrument && scoreItems(instrument, items, given).scored?.score
  const value = stated?.value ?? worked
  if (value === undefined) return 'no-score'
  if (stated && isOfOtherEdition(stated, instrument)) return 'other-edition'
  const fault = instrument && scoreFault(instrument, value, given)
  return fault?.kind === 'below' || fault?.kind === 'above' ? 'off-scale' : value
}

/** `14/24` is no score of a scale that ends at 27. */
export function isOfOtherEdition({ outOf }: Value, instrument: Instrument | undefined): boolean {
  const most = instrument && figure(instrument, 'range', {})?.value[1]
  return outOf !== undefined && most !== undefined && outOf !== most
}

/** PHQ-9 and PHQ-A: by name and by what they are about, and yet never compared. */
export const areKin = (one: Instrument, other: Instrument): boolean =>
  one.id !== other.id &&
  one.id.split('-')[0] === other.id.split('-')[0] &&
  one.domains[0] === other.domains[0]
