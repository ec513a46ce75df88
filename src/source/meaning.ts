/** What an edit should do to the value of a document, for comparing with what it did. */
import type { Path } from './document.ts'

/**
 * A value as it reads back from YAML: a field without a value is no field. Takes what JSON can hold;
 * `undefined` counts as no value.
 */
export function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable)
  if (typeof value !== 'object' || value === null) return value ?? null
  const fields = Object.entries(value).map(([key, field]) => [key, readable(field)] as const)
  return Object.fromEntries(fields.filter(([, field]) => field !== null))
}

/** The value with another one at a path, or `undefined` when the path cannot be reached. */
export function withValue(value: unknown, path: Path, wanted: unknown): unknown {
  const [part, ...rest] = path
  if (part === undefined) return wanted
  if (typeof part === 'number') {
    const items = value ?? []
    if (!Array.isArray(items) || part < 0 || part > items.length) return undefined
    const item = withValue(items[part], rest, wanted)
    return item === undefined ? undefined : items.toSpliced(part, 1, item)
  }
  const fields = value ?? {}
  if (!isMapping(fields)) return undefined
  const own = Object.hasOwn(fields, part) ? fields[part] : undefined
  const field = withValue(own, rest, wanted)
  return field === undefined ? undefined : readable({ ...fields, [part]: field })
}

/** The value without the element at a path, or `undefined` when it has none there. */
export function withoutValue(value: unknown, path: Path): unknown {
  const parent = path.slice(0, -1)
  const last = path.at(-1)
  const inside = valueAt(value, parent)
  if (Array.isArray(inside) && typeof last === 'number')
    return withValue(value, parent, inside.toSpliced(last, 1))
  if (!isMapping(inside) || typeof last !== 'string') return undefined
  const { [last]: _, ...others } = inside
  return withValue(value, parent, others)
}

/** A value inside the mappings and lists that a path names. */
export function nested(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>(
    (inner, part) => (typeof part === 'number' ? [inner] : { [part]: inner }),
    value,
  )
}

export function valueAt(value: unknown, path: Path): unknown {
  let at = value
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined
    at = (at as Record<string | number, unknown>)[part]
  }
  return at
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
