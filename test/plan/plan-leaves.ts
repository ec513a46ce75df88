/** Plans taken apart into their values, for laws about changing one of them at a time. */
import { orderedLists } from '../../src/plan/change-classes.generated.ts'
import { isInOrder } from '../../src/plan/sameness.ts'
import type { Shape } from '../../src/plan/shape.ts'
import { planShape } from '../../src/plan/shapes.generated.ts'
import type { Plan } from '../../src/plan/types.generated.ts'

export type Key = string | number

export interface Leaf {
  path: Key[]
  shape: Shape | undefined
  value: unknown
}

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const innerShape = (shape: Shape | undefined, key: Key): Shape | undefined => {
  if (!shape) return undefined
  if (typeof key === 'number') return 'items' in shape ? shape.items : undefined
  if ('map' in shape) return shape.map
  return 'fields' in shape ? shape.fields[key] : undefined
}

export function leavesOf(plan: Plan): Leaf[] {
  const found: Leaf[] = []
  const walk = (value: unknown, shape: Shape | undefined, path: Key[]): void => {
    if (Array.isArray(value))
      for (const [at, item] of value.entries()) walk(item, innerShape(shape, at), [...path, at])
    else if (isFields(value))
      for (const key of Object.keys(value)) walk(value[key], innerShape(shape, key), [...path, key])
    else if (value !== null && value !== '' && !isBlank(value)) found.push({ path, shape, value })
  }
  walk(plan, planShape, [])
  return found
}

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === ''

/** A value of the same kind that says something else. */
export function otherValue({ shape, value }: Leaf): unknown {
  if (shape && 'forms' in shape) {
    const words = shape.forms.flatMap((form) => form.words ?? [])
    if (words.length > 0) return words.find((word) => word !== value)
    if (['date', 'date-or-span', 'date-time'].includes(shape.kind))
      return value === '2031-01-31' ? '2031-02-01' : '2031-01-31'
  }
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return `${value} otherwise`
  const [form] = shape && 'forms' in shape ? shape.forms : []
  if (form?.type === 'boolean') return true
  return form?.type === 'string' || form === undefined ? 'something' : 7
}

/** The plan with another value there; without a value, with the field or item taken out. */
export function withLeaf(plan: Plan, { path }: Pick<Leaf, 'path'>, value: unknown): Plan {
  const put = (held: unknown, [key, ...rest]: Key[]): unknown => {
    if (key === undefined) return value
    if (typeof key === 'number') {
      const items = Array.isArray(held) ? held : []
      const item = put(items[key], rest)
      return item === undefined ? items.toSpliced(key, 1) : items.toSpliced(key, 1, item)
    }
    const fields = isFields(held) ? held : {}
    const inner = put(fields[key], rest)
    if (inner !== undefined) return { ...fields, [key]: inner }
    const { [key]: _, ...others } = fields
    return others
  }
  return put(plan, path) as Plan
}

/** Keys in another order, and the items of lists whose order says nothing. */
export function shuffled(plan: Plan, seed: number): Plan {
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 8) % below
  }
  const mix = <T>(items: T[]): T[] => {
    const left = [...items]
    return items.map(() => left.splice(next(left.length), 1)[0] as T)
  }
  const walk = (value: unknown, address: string): unknown => {
    if (Array.isArray(value)) {
      const items = value.map((item) => walk(item, address))
      return orderedLists.has(address) || isInOrder(items, address) ? items : mix(items)
    }
    if (!isFields(value)) return value
    const entries = Object.entries(value).map(
      ([key, held]) => [key, walk(held, address === '' ? key : `${address}.${key}`)] as const,
    )
    return Object.fromEntries(mix(entries))
  }
  return walk(plan, '') as Plan
}

/** The plan with ids renamed wherever they are given or referred to; `owned` are those that some part has. */
export function renamed(
  plan: Plan,
  names: ReadonlyMap<string, string>,
): { plan: Plan; owned: ReadonlySet<string> } {
  const owned = new Set<string>()
  const walk = (value: unknown, shape: Shape | undefined, path: Key[]): unknown => {
    if (Array.isArray(value))
      return value.map((item, at) =>
        typeof item === 'string' && holdsRefs(shape)
          ? (names.get(item) ?? item)
          : walk(item, innerShape(shape, at), [...path, at]),
      )
    if (isFields(value))
      return Object.fromEntries(
        Object.entries(value).map(([key, held]) => [
          key,
          walk(held, innerShape(shape, key), [...path, key]),
        ]),
      )
    const kind = shape && 'forms' in shape ? shape.kind : ''
    if (typeof value !== 'string' || (path.length < 2 && kind === 'id')) return value
    if (kind === 'id') owned.add(value)
    return kind === 'id' || kind === 'ref' ? (names.get(value) ?? value) : value
  }
  return { plan: walk(plan, planShape, []) as Plan, owned }
}

const holdsRefs = (shape: Shape | undefined): boolean =>
  shape !== undefined && 'items' in shape && shape.refs === true
