/** The clinical fields of a plan, or of a part of it, with each reference read as somebody wants it. */
import { type ChangeClass, classWithin } from './change-class.ts'
import { fieldShape, itemShape, join, saysSomethingEmpty } from './sameness.ts'
import type { Shape } from './shape.ts'

export type Fields = Readonly<Record<string, unknown>>

/** What a reference is taken for. `undefined` leaves it out. */
export type Reading = (id: string) => string | undefined

/** Where a value stands: its address without positions, and of which class the part around it is. */
export interface Place {
  address: string
  within: ChangeClass
}

export const top: Place = { address: '', within: 'clinical' }

export const placeOf = (key: string, { address, within }: Place): Place => {
  const inner = join(address, key)
  return { address: inner, within: classWithin(within, key, inner) }
}

/** The clinical fields of a value; nothing where there are none. */
export function clinicalValue(
  value: unknown,
  shape: Shape | undefined,
  place: Place,
  read: Reading,
): unknown {
  if (Array.isArray(value)) return clinicalList(value, shape, place, read)
  if (isFields(value)) {
    const kept: Record<string, unknown> = {}
    for (const key of Object.keys(value)) {
      const held = clinicalValue(value[key], fieldShape(shape, key), placeOf(key, place), read)
      // Not by assignment: a key may be called `__proto__`.
      if (held !== undefined)
        Object.defineProperty(kept, key, { value: held, enumerable: true, configurable: true })
    }
    return kept
  }
  if (place.within !== 'clinical') return undefined
  return isRef(shape) && typeof value === 'string' ? read(value) : value
}

function clinicalList(
  items: readonly unknown[],
  shape: Shape | undefined,
  place: Place,
  read: Reading,
): unknown {
  if (items.length === 0) return saysSomethingEmpty(place.address) ? [] : undefined
  const inner = holdsRefs(shape) ? aRef : itemShape(shape)
  const kept = items.map((item) => clinicalValue(item, inner, place, read))
  const filled = kept.filter((item) => item !== undefined)
  return inner === aRef ? counted(items, filled) : filled
}

/** Two different parts of one content are two all the same, and a set would make one of them. */
function counted(ids: readonly unknown[], texts: readonly unknown[]): readonly unknown[] {
  if (new Set(texts).size === texts.length || new Set(ids).size < ids.length) return texts
  const seen = new Map<unknown, number>()
  return texts.map((text) => {
    const nth = (seen.get(text) ?? 0) + 1
    seen.set(text, nth)
    return nth === 1 ? text : `${text} (${nth})`
  })
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const aRef: Shape = { kind: 'ref', forms: [{ type: 'string' }] }

const holdsRefs = (shape: Shape | undefined): boolean =>
  shape !== undefined && 'items' in shape && shape.refs === true

const isRef = (shape: Shape | undefined): boolean =>
  shape !== undefined && 'forms' in shape && shape.kind === 'ref'
