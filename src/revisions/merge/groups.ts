/** Which elements of three lists are the same thing. */
import { isDeepStrictEqual } from 'node:util'
import { isFields, type Spot, type Three, type Version } from './three.ts'

/** Index pairs of what is the same in two lists; no index comes twice. */
export type Pairing = (
  before: readonly unknown[],
  after: readonly unknown[],
) => readonly (readonly [number, number])[]

export interface Pairings {
  /** What became of an element of the base. */
  kept: Pairing
  /** What both sides added. */
  added: Pairing
}

export type Lists = Readonly<Record<Version, readonly Spot[]>>

/** Each thing once, with its place in every version that has it. */
export function groupsOf({ base, ours, theirs }: Lists, { kept, added }: Pairings): Three[] {
  const groups: Three[] = base.map((spot) => ({ base: spot }))
  const rest = { ours: [...ours], theirs: [...theirs] }
  for (const [side, spots] of [
    ['ours', ours],
    ['theirs', theirs],
  ] as const) {
    const pairs = kept(values(base), values(spots))
    for (const [before, after] of pairs) (groups[before] as Three)[side] = spots[after] as Spot
    const paired = new Set(pairs.map(([, after]) => after))
    rest[side] = spots.filter((_, at) => !paired.has(at))
  }
  const both = added(values(rest.ours), values(rest.theirs))
  const twin = new Map<number, number>(both)
  const twins = new Set(twin.values())
  for (const [at, spot] of rest.ours.entries()) {
    const other = twin.get(at)
    groups.push({
      ours: spot,
      ...(other === undefined ? {} : { theirs: rest.theirs[other] as Spot }),
    })
  }
  for (const [at, spot] of rest.theirs.entries()) if (!twins.has(at)) groups.push({ theirs: spot })
  return groups
}

const values = (spots: readonly Spot[]): unknown[] => spots.map(({ value }) => value)

/** Pairs by one sameness after the other, each for what the ones before left over. */
export const inTurn =
  (...steps: readonly Pairing[]): Pairing =>
  (before, after) => {
    const pairs: [number, number][] = []
    const [left, right] = [new Set(before.keys()), new Set(after.keys())]
    for (const step of steps) {
      const [from, to] = [[...left], [...right]]
      if (from.length === 0 || to.length === 0) break
      for (const [a, b] of step(
        from.map((at) => before[at]),
        to.map((at) => after[at]),
      )) {
        const pair: [number, number] = [from[a] as number, to[b] as number]
        pairs.push(pair)
        left.delete(pair[0])
        right.delete(pair[1])
      }
    }
    return pairs
  }

/** The first of each that agree, as `agree` says. */
export const where =
  (agree: (a: unknown, b: unknown) => boolean): Pairing =>
  (before, after) => {
    const free = new Set(after.keys())
    return before.flatMap((one, at): [number, number][] => {
      for (const other of free) {
        if (!agree(one, after[other])) continue
        free.delete(other)
        return [[at, other]]
      }
      return []
    })
  }

export const equal: Pairing = where(isDeepStrictEqual)

const idOf = (value: unknown): unknown => (isFields(value) ? value['id'] : undefined)

export const byId: Pairing = where((a, b) => idOf(a) !== undefined && idOf(a) === idOf(b))

/** One says all that the other says, and perhaps more. */
export const saysMore: Pairing = where((a, b) => isPart(a, b) || isPart(b, a))

function isPart(less: unknown, more: unknown): boolean {
  if (!isFields(less) || !isFields(more)) return false
  const keys = Object.keys(less)
  return keys.length > 1 && keys.every((key) => isDeepStrictEqual(less[key], more[key]))
}
