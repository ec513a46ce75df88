/**
 * What of a value fits its shape, for many values that share their parts: a part that was looked at once
 * is not looked at again, and of two values with the same part the results have the same part too.
 */
import type { Shape } from './shape.ts'
import { checkStructure, withoutMisfits } from './structure.ts'

/** The same as `withoutMisfits` gives. Never change what you get. */
export type Fitting = (value: unknown, shape: Shape) => unknown

export function sharedFitting(): Fitting {
  const known = new WeakMap<object, { shape: Shape; fitting: unknown }>()
  const look: Fitting = (value, shape) => {
    if (!isMapping(value) || !('fields' in shape)) return plainFit(value, shape)
    const before = known.get(value)
    if (before?.shape === shape) return before.fitting
    const fitting = fitFields(value, shape, look)
    known.set(value, { shape, fitting })
    return fitting
  }
  return look
}

type Mapping = Record<string, unknown>
type FieldsShape = Extract<Shape, { fields: unknown }>

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const plainFit = (value: unknown, shape: Shape) =>
  withoutMisfits(value, checkStructure(value, shape))

/** The value itself where all of it fits. */
function fitFields(value: Mapping, shape: FieldsShape, look: Fitting): Mapping {
  const fields: Mapping = {}
  let isSame = true
  for (const [key, inner] of Object.entries(value)) {
    const found = fitField(key, inner, shape, look)
    if (found === nothing) isSame = false
    else {
      fields[key] = found
      if (found !== inner) isSame = false
    }
  }
  return isSame ? value : fields
}

const nothing = Symbol('nothing')

function fitField(key: string, value: unknown, { fields }: FieldsShape, look: Fitting): unknown {
  const shape = Object.hasOwn(fields, key) ? fields[key] : undefined
  if (shape && 'fields' in shape && isMapping(value)) return look(value, shape)
  if (shape && isListOfFields(shape) && Array.isArray(value) && shape.length === undefined)
    return fitItems(value, shape.items, look)
  const alone = plainFit({ [key]: value }, { fields: shape ? { [key]: shape } : {} }) as Mapping
  return Object.hasOwn(alone, key) ? alone[key] : nothing
}

const isListOfFields = (shape: Shape): shape is { items: Shape; length?: number } =>
  'items' in shape && 'fields' in shape.items

/** An item that is no mapping becomes an empty one, so that none changes its place. */
function fitItems(items: unknown[], shape: Shape, look: Fitting): unknown[] {
  const fitting = items.map((item) => (isMapping(item) ? look(item, shape) : {}))
  return fitting.every((item, at) => item === items[at]) ? items : fitting
}
