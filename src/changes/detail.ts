/** How a single value changed: its words, by how much, by how many days. */
import { daysBetween, isRealDate } from '../language/dates.ts'
import { resolveDateOrSpan } from '../language/spans.ts'
import { proseMeaning } from '../plan/prose-meaning.ts'
import { amountMeaning } from './amounts.ts'
import type { Detail, Piece } from './change.ts'
import type { ItemKind } from './item-kinds.ts'
import { matchItems } from './match.ts'
import { wordDiff } from './word-diff.ts'

/** Days from which spans count, in the earlier and the later plan. */
export interface Anchors {
  before: string | undefined
  after: string | undefined
}

const withWords = new Set(['prose', 'text', 'frequency', 'when', 'span'])

/** What can be said of two values of this kind; `undefined` where it is only the one and the other. */
export function detailOf(
  kind: string | undefined,
  before: unknown,
  after: unknown,
  anchors: Anchors,
): Detail | undefined {
  if (before === undefined || after === undefined) return undefined
  if (typeof before === 'number' && typeof after === 'number')
    return { kind: 'number', by: difference(before, after) }
  if (typeof before !== 'string' || typeof after !== 'string') return undefined
  if (kind === 'date' || kind === 'date-or-span' || kind === 'date-time')
    return datesDetail(before, after, anchors)
  if (kind === undefined || !withWords.has(kind)) return undefined
  const meaning = amountMeaning(kind, before, after)
  const pieces = wordDiff(written(kind, before), written(kind, after))
  return { kind: 'text', pieces, ...(meaning ? { meaning } : {}) }
}

const difference = (before: number, after: number) => Number((after - before).toFixed(6))

const written = (kind: string, text: string): string =>
  kind === 'prose' ? proseMeaning(text) : text.replace(/\s+/g, ' ').trim()

function datesDetail(before: string, after: string, anchors: Anchors): Detail | undefined {
  const [from, to] = [dayOf(before, anchors.before), dayOf(after, anchors.after)]
  return from && to ? { kind: 'date', days: daysBetween(from, to) } : undefined
}

/** With a time of day or without one; a day with more words behind it says more than the day. */
const aDay = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\S*)?$/

function dayOf(text: string, anchor: string | undefined): string | undefined {
  const [, day = ''] = aDay.exec(text.trim()) ?? []
  if (isRealDate(day)) return day
  return anchor === undefined ? undefined : resolveDateOrSpan(text, anchor)?.date
}

const entry: ItemKind = { kind: 'entry', key: [], title: ['text'], like: ['text'] }

/** Entries of a list of texts: those put in, those taken out, those reworded. */
export function entriesDetail(before: readonly string[], after: readonly string[]): Detail {
  const [old, now] = [before, after].map((some) =>
    some.map((text) => ({ text: written('', text) })),
  )
  const { pairs, removed, added } = matchItems(old ?? [], now ?? [], entry)
  const reworded = pairs
    .map(([from, to]): [string, string] => [old?.[from]?.text ?? '', now?.[to]?.text ?? ''])
    .filter(([from, to]) => from !== to)
  return {
    kind: 'entries',
    added: added.map((at) => now?.[at]?.text ?? ''),
    removed: removed.map((at) => old?.[at]?.text ?? ''),
    changed: reworded.map(([from, to]): Piece[] => wordDiff(from, to)),
  }
}
