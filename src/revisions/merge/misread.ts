/** Which parts of a merged value read back as something else. */
import { isDeepStrictEqual } from 'node:util'
import { isFields, type Merged, outcome } from './three.ts'

/** The innermost parts that differ. */
export function misread(merged: Merged, read: unknown): Merged[] {
  if (isDeepStrictEqual(outcome(merged), read)) return []
  const kids = kidsOf(merged, read)
  const inner = kids?.flatMap(([kid, value]) => misread(kid, value)) ?? []
  return inner.length > 0 ? inner : [merged]
}

/** The kids with what was read for them, where both have the same ones. */
function kidsOf(merged: Merged, read: unknown): [Merged, unknown][] | undefined {
  if (merged.kind === 'list')
    return Array.isArray(read) && read.length === merged.items.length
      ? merged.items.map((item, at) => [item, read[at]])
      : undefined
  if (merged.kind !== 'fields' || !isFields(read)) return undefined
  return Object.keys(read).every((key) => merged.fields.has(key))
    ? [...merged.fields].map(([key, kid]) => [kid, read[key]])
    : undefined
}
