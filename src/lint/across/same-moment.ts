/**
 * Plans of several clients that one person signed at one moment.
 *
 * What is fair: two at a time may be of a couple or of siblings. Three in one minute, or six within ten,
 * cannot have been read. The figures are ours; no source gives one.
 */
import type { Path } from '../../source/document.ts'
import { clientsOf } from './identity.ts'
import type { ClientPrint, SigningPrint } from './print.ts'

export interface SharedMoment {
  unit: string
  path: Path
  likeness: 'minute' | 'minutes'
  /** How many other clients’ plans were signed then. */
  clients: number
}

const fewestInMinute = 3
const fewestInMinutes = 6
const minutes = 10

interface Signed extends SigningPrint {
  unit: string
  client: number
}

/** In the order of the prints; each signature once. */
export function sameMoment(
  prints: readonly ClientPrint[],
  { only }: { only?: ReadonlySet<string> } = {},
): SharedMoment[] {
  const order = new Map(prints.map(({ unit }, at) => [unit, at]))
  return [...bySigner(prints).values()]
    .flatMap((all) => sharedOf(all.sort((a, b) => a.minute - b.minute)))
    .filter(({ unit }) => !only || only.has(unit))
    .sort((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0))
}

function bySigner(prints: readonly ClientPrint[]): Map<string, Signed[]> {
  const clients = clientsOf(prints)
  const groups = new Map<string, Signed[]>()
  for (const [at, { unit, practice = '', signings = [] }] of prints.entries())
    for (const signing of signings) {
      const key = `${signing.who} ${practice}`
      const group = groups.get(key) ?? []
      groups.set(key, group)
      group.push({ ...signing, unit, client: clients[at] as number })
    }
  return groups
}

/** `all` of one person, by time. */
function sharedOf(all: readonly Signed[]): SharedMoment[] {
  const found = new Map<Signed, SharedMoment>()
  mark(found, { all, within: 0, fewest: fewestInMinute, likeness: 'minute' })
  mark(found, { all, within: minutes - 1, fewest: fewestInMinutes, likeness: 'minutes' })
  return [...found.values()]
}

interface Search {
  all: readonly Signed[]
  /** Minutes between the first and the last. */
  within: number
  fewest: number
  likeness: SharedMoment['likeness']
}

/** The signatures that stand so close together; of several such groups the largest counts. */
function mark(found: Map<Signed, SharedMoment>, { all, within, fewest, likeness }: Search): void {
  let end = 0
  for (const [start, first] of all.entries()) {
    // Those who follow in the same minute have no larger group.
    if (first.minute === all[start - 1]?.minute) continue
    while ((all[end]?.minute ?? Number.POSITIVE_INFINITY) - first.minute <= within) end++
    const group = all.slice(start, end)
    if (group.length < fewest) continue
    const clients = new Set(group.map(({ client }) => client)).size
    if (clients < fewest) continue
    for (const one of group) {
      const known = found.get(one)
      if (known && (known.likeness !== likeness || known.clients >= clients - 1)) continue
      found.set(one, { unit: one.unit, path: one.path, likeness, clients: clients - 1 })
    }
  }
}
