/**
 * Entries of a log that are the same one on another day: a date that was corrected, a plan that was signed
 * again. Without this each would be told as one that went and one that came.
 */
import { valueAt } from '../source/meaning.ts'
import { likePairs, wordsIn } from './alike.ts'
import type { ItemKind } from './item-kinds.ts'
import { contentOf } from './item-names.ts'
import type { Matching, Pair } from './match.ts'

type Lists = Readonly<Record<'before' | 'after', readonly unknown[]>>

export function withRenewed(matching: Matching, lists: Lists, kind: ItemKind): Matching {
  const day = kind.key.find((field) => field === 'date' || field === 'signed')
  if (day === undefined || kind.like.length > 0) return matching
  const { who } = kind
  if (who)
    return joined(
      matching,
      sameNamed(matching, lists, (item) => whoOf(item, who)),
    )
  const known = joined(
    matching,
    sameNamed(matching, lists, (item) => contentOf(without(item, day))),
  )
  return joined(known, sameWorded(known, lists, kind))
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

function sameNamed(
  { removed, added }: Matching,
  { before, after }: Lists,
  name: (item: unknown) => string | undefined,
): Pair[] {
  const names = new Map(added.map((at) => [at, name(after[at])]))
  return removed.flatMap((from) => {
    const word = name(before[from])
    const to = word === undefined ? undefined : added.find((at) => names.get(at) === word)
    if (to === undefined) return []
    names.delete(to)
    return [[from, to] as const]
  })
}

/** From this share of common words on, an entry on another day is the same one with a few words changed. */
const nearly = 0.8

function sameWorded({ removed, added }: Matching, lists: Lists, kind: ItemKind): Pair[] {
  if (removed.length * added.length === 0) return []
  const like = new Set(
    [...removed.map((at) => lists.before[at]), ...added.map((at) => lists.after[at])].flatMap(
      (item) => fieldsOf(item).flatMap(([key, value]) => (isSentence(value) ? [key] : [])),
    ),
  )
  const words = wordsIn(lists, { ...kind, like: [...like] })
  return likePairs(words, { before: new Set(removed), after: new Set(added), pairs: [] }, nearly)
}

/** A status or a percentage many entries share. */
const isSentence = (value: unknown): boolean =>
  typeof value === 'string' && value.trim().split(/\s+/).length >= 4

/** With those pairs of which both ends are still open, in the order of the later list. */
function joined(matching: Matching, more: readonly Pair[]): Matching {
  const removed = new Set(matching.removed)
  const added = new Set(matching.added)
  const taken = more.filter(([from, to]) => {
    if (!removed.has(from) || !added.has(to)) return false
    added.delete(to)
    return removed.delete(from)
  })
  if (taken.length === 0) return matching
  const pairs = [...matching.pairs, ...taken].sort(([, one], [, other]) => one - other)
  return { pairs, removed: [...removed], added: [...added] }
}
