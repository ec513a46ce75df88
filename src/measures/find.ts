/** From the name in a plan to the facts of an instrument. */
import { foldName } from './fold.ts'
import type { FactsById, Instrument, Names } from './instrument.ts'
import { anxietyFacts } from './instruments/anxiety.ts'
import { childrenFacts } from './instruments/children.ts'
import { depressionFacts } from './instruments/depression.ts'
import { eatingBipolarFacts } from './instruments/eating-bipolar.ts'
import { functioningFacts } from './instruments/functioning.ts'
import { substanceFacts } from './instruments/substance.ts'
import { suicideFacts } from './instruments/suicide.ts'
import { traumaFacts } from './instruments/trauma.ts'
import { wellbeingFacts } from './instruments/wellbeing.ts'
import { instrumentNames } from './names.ts'

const factsByDomain: readonly FactsById[] = [
  depressionFacts,
  anxietyFacts,
  traumaFacts,
  substanceFacts,
  suicideFacts,
  wellbeingFacts,
  functioningFacts,
  eatingBipolarFacts,
  childrenFacts,
]

const known = new Map<string, Instrument>()
let byName: Map<string, Names> | undefined

function namesByName(): ReadonlyMap<string, Names> {
  if (byName) return byName
  byName = new Map()
  for (const names of instrumentNames)
    for (const name of [names.id, names.name, names.title, ...names.aliases])
      byName.set(foldName(name), names)
  return byName
}

function withFacts(names: Names): Instrument {
  const already = known.get(names.id)
  if (already) return already
  const make = factsByDomain.find((facts) => names.id in facts)?.[names.id]
  if (!make) throw new Error(`No facts of ${names.id}`)
  const instrument = { ...names, ...make() }
  known.set(names.id, instrument)
  return instrument
}

/** Every instrument with its facts, in the order of their names. */
export const allInstruments = (): readonly Instrument[] => instrumentNames.map(withFacts)

/** A practice writes the same few names in all its plans. */
const namesRead = new Map<string, Instrument | undefined>()
const mostNamesKept = 500

/**
 * The instrument of this id, name, title or alias. Case, spaces, hyphens and other marks do not
 * matter. Undefined for a name we have no facts of.
 */
export function findInstrument(name: string): Instrument | undefined {
  if (namesRead.has(name)) return namesRead.get(name)
  // Most plans write the id; the map of all names is made for the others.
  const names = instrumentNames.find(({ id }) => id === name) ?? namesByName().get(foldName(name))
  const found = names && withFacts(names)
  if (namesRead.size >= mostNamesKept) namesRead.clear()
  namesRead.set(name, found)
  return found
}
