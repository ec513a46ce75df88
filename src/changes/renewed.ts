/**
 * Entries of a log that are the same one on another day: a date that was corrected, a plan that was signed
 * again. Without this each would be told as one that went and one that came.
 */
import { valueAt } from '../source/meaning.ts'
import { type Ends, likePairs, wordsIn } from './alike.ts'
import type { ItemKind } from './item-kinds.ts'
import { contentOf } from './item-names.ts'
import { type Lists, type Matching, type Pair, pairsBy, withMore } from './match.ts'

export function withRenewed(matching: Matching, lists: Lists, kind: ItemKind): Matching {
  const day = kind.key.find((field) => field === 'date' || field === 'signed')
  if (day === undefined || kind.like.length > 0) return matching
  const { who } = kind
  if (who)
    return withMore(matching, lists, (ends) => pairsBy(lists, ends, (item) => whoOf(item, who)))
  const known = withMore(matching, lists, (ends) =>
    pairsBy(lists, ends, (item) => contentOf(without(item, day))),
  )
  return withMore(known, lists, (ends) => sameWorded(ends, lists, kind))
}

/** Every part of it, or nobody: two people without a name may be two. */
function whoOf(item: unknown, who: readonly string[]): string | undefined {
  const parts = who.map((field) => valueAt(item, [field]))
  return parts.every((part) => typeof part === 'string' && part.trim() !== '')
    ? parts.join('\n').toLowerCase()
    : undefined
}

const fieldsOf = (item: unknown): [string, unknown][] =>
  typeof item === 'object' && item !== null ? Object.entries(item) : []

const without = (item: unknown, field: string): unknown =>
  Object.fromEntries(fieldsOf(item).filter(([key]) => key !== field))

/** From this share of common words on, an entry on another day is the same one with a few words changed. */
const nearly = 0.8

function sameWorded(ends: Ends, lists: Lists, kind: ItemKind): Pair[] {
  const open = [
    ...Array.from(ends.before, (at) => lists.before[at]),
    ...Array.from(ends.after, (at) => lists.after[at]),
  ]
  const like = open.flatMap((item) =>
    fieldsOf(item).flatMap(([key, value]) => (isSentence(value) ? [key] : [])),
  )
  return likePairs(wordsIn(lists, { ...kind, like: [...new Set(like)] }), ends, nearly)
}

/** A status or a percentage many entries share. */
const isSentence = (value: unknown): boolean =>
  typeof value === 'string' && value.trim().split(/\s+/).length >= 4
