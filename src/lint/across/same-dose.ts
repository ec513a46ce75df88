/**
 * Session length, frequency and duration that are the same for every client of a diagnosis.
 *
 * What is fair: all three must be stated, for five clients or more, all alike. A dose that most
 * clients of other diagnoses get too is what the practice offers anyone, and says nothing about a
 * diagnosis: it comes back once, as `everywhere`, and at no client. A plan that names the protocol
 * it follows is not reported: the protocol sets the dose. Fifty minutes weekly is common, so this
 * is no more than a hint. The thresholds are ours; no source gives a figure.
 */
import { describeFrequency, parseFrequency } from '../../language/frequency.ts'
import { describeSpan, parseSpan } from '../../language/spans.ts'
import type { Path } from '../../source/document.ts'
import { clientsOf } from './identity.ts'
import type { ClientPrint, DoseItem, DosePrint } from './print.ts'

export interface SharedDose {
  unit: string
  path: Path
  /** First three characters of the diagnosis. */
  category: string
  /** How many other clients of this diagnosis get the same. */
  clients: number
}

export interface DoseAnswer {
  shared: SharedDose[]
  /** Practices that give one dose for all diagnoses, by folder; '' for plans outside any. */
  everywhere: { practice: string; clients: number; categories: number }[]
}

const fewestClients = 5
/**
 * From this share of the other clients on a dose belongs to the practice and not to a diagnosis.
 */
const ordinaryShare = 0.5

interface Dosed {
  unit: string
  client: number
  dose: DosePrint
  key: string | undefined
}

export function sameDose(
  prints: readonly ClientPrint[],
  { only }: { only?: ReadonlySet<string> } = {},
): DoseAnswer {
  const answer: DoseAnswer = { shared: [], everywhere: [] }
  const practices = groupBy(dosed(prints), ({ practice }) => practice)
  for (const [practice, all] of practices) {
    const categories = groupBy(all, ({ dose }) => dose.category)
    const alike = [...categories.values()].filter(isAlike)
    const [special, ordinary] = split(alike, (group) => isOrdinary(group, all))
    if (ordinary.length > 0)
      answer.everywhere.push({
        practice,
        ...countsOf(ordinary.flat()),
        categories: ordinary.length,
      })
    for (const group of special) answer.shared.push(...reported(group))
  }
  const order = new Map(prints.map(({ unit }, at) => [unit, at]))
  answer.shared = answer.shared
    .filter(({ unit }) => !only || only.has(unit))
    .sort((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0))
  return answer
}

function dosed(prints: readonly ClientPrint[]): (Dosed & { practice: string })[] {
  const clients = clientsOf(prints)
  const keys = doseKeys()
  return prints.flatMap(({ unit, practice = '', dose }, at) =>
    dose ? { unit, practice, dose, client: clients[at] as number, key: keys(dose.items) } : [],
  )
}

const countOf = (group: readonly Dosed[]) => new Set(group.map(({ client }) => client)).size
const countsOf = (group: readonly Dosed[]) => ({ clients: countOf(group) })

/** Every plan of the diagnosis states the dose in full, and all the same. */
function isAlike(group: readonly Dosed[]): boolean {
  const key = group[0]?.key
  return (
    key !== undefined && countOf(group) >= fewestClients && group.every((one) => one.key === key)
  )
}

/** Most clients of other diagnoses get the same. */
function isOrdinary(group: readonly Dosed[], all: readonly Dosed[]): boolean {
  const [first] = group
  const others = all.filter(({ dose }) => dose.category !== first?.dose.category)
  const same = others.filter(({ key }) => key === first?.key)
  return same.length > 0 && same.length >= others.length * ordinaryShare
}

function reported(group: readonly Dosed[]): SharedDose[] {
  const clients = countOf(group) - 1
  return group
    .filter(({ dose }) => !dose.protocol)
    .map(({ unit, dose: { path, category } }) => ({ unit, path, category, clients }))
}

/** One spelling for a dose; undefined where length, frequency or duration is missing. */
function doseKeys(): (items: readonly DoseItem[]) => string | undefined {
  const known = new Map<string, string>()
  const once = (text: string, read: (text: string) => string) => {
    const value = known.get(text) ?? read(text)
    known.set(text, value)
    return value
  }
  const keyOf = ({ minutes = '', frequency = '', duration = '' }: DoseItem) => {
    const often = once(`often ${frequency}`, () => frequencyKey(frequency))
    const long = once(`long ${duration}`, () => spanKey(duration))
    const isWhole = (minutes || often.includes('minutes')) && often && long
    return isWhole ? `${minutes}; ${often}; ${long}` : undefined
  }
  return (items) => {
    const keys = items.map(keyOf)
    return keys.includes(undefined) ? undefined : [...new Set(keys)].sort().join(' + ')
  }
}

function frequencyKey(text: string): string {
  const read = parseFrequency(text)
  return read ? describeFrequency(read) : text.trim().toLowerCase()
}

function spanKey(text: string): string {
  const read = parseSpan(text)
  return read ? describeSpan(read) : text.trim().toLowerCase()
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

function split<T>(all: readonly T[], isSecond: (one: T) => boolean): [T[], T[]] {
  return [all.filter((one) => !isSecond(one)), all.filter(isSecond)]
}
