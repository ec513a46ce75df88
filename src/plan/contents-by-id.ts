/** What each id stands for: the clinical content of the part that has it, as one text. */
import { canonicalJson } from './canonical-json.ts'
import {
  clinicalValue,
  type Fields,
  isFields,
  type Place,
  placeOf,
  type Reading,
  top,
} from './clinical-part.ts'
import { fieldShape, itemShape, valueMeaning } from './sameness.ts'
import { sha256 } from './sha256.ts'
import type { Shape } from './shape.ts'
import { planShape } from './shapes.generated.ts'
import type { Plan } from './types.generated.ts'

/** A part that has an id, with where it stands. */
interface Part {
  value: Fields
  shape: Shape | undefined
  place: Place
}

/** An id that nothing has stands for nothing: it is taken as it is written. */
export function contentsById(plan: Plan): Reading {
  const parts = partsById(plan)
  return withoutTwins(
    parts,
    reading(parts, () => undefined),
  )
}

/** Worked out when it is first asked for: most ids are never referred to. */
function reading(parts: ReadonlyMap<string, readonly Part[]>, read: Reading): Reading {
  const known = new Map<string, string | undefined>()
  return (id) => {
    if (!known.has(id)) known.set(id, textOf(parts.get(id), read))
    return known.get(id)
  }
}

/**
 * A text of more characters than this stands as its digest: references within what is referred to could
 * otherwise let a small plan grow without end.
 */
const longest = 4096

/** Several parts of one id are a fault of the plan; the reference then stands for all of them. */
function textOf(parts: readonly Part[] | undefined, read: Reading): string | undefined {
  const text = parts
    ?.map(({ value, shape, place }) => {
      const clinical = clinicalValue(value, shape, place, read)
      const content = valueMeaning(clinical, shape, place.address) ?? null
      return `${place.address} ${canonicalJson(content)}`
    })
    .sort()
    .join(' ')
  return text !== undefined && text.length > longest ? `sha256:${sha256(text)}` : text
}

/** How far it is looked for what tells two parts of one content apart. */
const mostRounds = 3

/**
 * First no reference is followed, so that none goes in circles. Where two ids come to the same text then,
 * what their parts refer to tells them apart, if anything does.
 */
function withoutTwins(parts: ReadonlyMap<string, readonly Part[]>, first: Reading): Reading {
  let read = first
  for (let round = 0; round < mostRounds && hasTwins(parts, read); round += 1)
    read = reading(parts, read)
  return read
}

function hasTwins(parts: ReadonlyMap<string, readonly Part[]>, read: Reading): boolean {
  const referred = [...parts.keys()].map(read)
  return new Set(referred).size < referred.length
}

function partsById(plan: Plan): ReadonlyMap<string, readonly Part[]> {
  const found = new Map<string, Part[]>()
  const visit = (value: unknown, shape: Shape | undefined, place: Place): void => {
    if (Array.isArray(value)) {
      const inner = itemShape(shape)
      for (const item of value) visit(item, inner, place)
      return
    }
    if (!isFields(value)) return
    const { id } = value
    if (typeof id === 'string' && place !== top)
      found.set(id, [...(found.get(id) ?? []), { value, shape, place }])
    for (const key of Object.keys(value))
      visit(value[key], fieldShape(shape, key), placeOf(key, place))
  }
  visit(plan, planShape, top)
  return found
}
