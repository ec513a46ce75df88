/** By what an item is known: its id, what tells such items apart, all that it says. */
import { valueMeaning } from '../plan/sameness.ts'
import { valueAt } from '../source/meaning.ts'
import type { ItemKind } from './item-kinds.ts'

export function idOf(item: unknown): string | undefined {
  const id = valueAt(item, ['id'])
  return typeof id === 'string' && id !== '' ? id : undefined
}

/** What tells it apart where it has no id; `undefined` when none of that is there. */
export function keyOf(item: unknown, { key }: ItemKind): string | undefined {
  const parts = key.map((field) => wordOf(valueAt(item, field.split('.'))))
  return parts.some((part) => part !== '') ? parts.join('\n') : undefined
}

const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
    : ''

/** All that it says besides its id. */
export function contentOf(item: unknown): string | undefined {
  const words = JSON.stringify(valueMeaning(withoutId(item), undefined, ''))
  return words === undefined ? undefined : words
}

function withoutId(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item
  const { id: _, ...rest } = item as Record<string, unknown>
  return rest
}

/** Words by which a reader knows it. */
export function titleOf(item: unknown, { title }: ItemKind): string | undefined {
  for (const field of title) {
    const value = valueAt(item, field.split('.'))
    if (typeof value !== 'string' && typeof value !== 'number') continue
    const words = String(value).replace(/\s+/g, ' ').trim()
    if (words !== '') return words
  }
  return undefined
}
