/** What the other parts of a text say of each of them, found once for all. */
import type { Analysis, Part } from '../analysis.ts'
import type { Cursor } from '../cursor.ts'
import { mannerWords, openEnded } from '../lexicon/judging.ts'
import type { QuantityAt } from '../quantities/quantity.ts'

export interface Around {
  /** A total or frequency in a condition or manner: `each time anger comes up, …`. */
  beside: QuantityAt | undefined
  /** `… without yelling`: how it is done, which nobody counts. */
  hasManner: boolean
  /** A condition that comes again and again: `before speaking`, `when angry`. */
  again: boolean
  /** One of them with `when`, `if` or `while`. */
  againWhen: boolean
  /** Where the parts stand that were opened by `until`. */
  untils: readonly number[]
  /** It has a deadline: what has one is meant to be over by then. */
  isDated: boolean
}

export function aroundOf({ cursor, parts, frames }: Analysis): Around {
  const recurring = parts.filter((part) => comesAgain(cursor, part))
  return {
    beside: cursor.says(openEnded) ? undefined : besideAll(parts),
    hasManner: parts.some(
      ({ role, from }) => role === 'manner' && cursor.is(from - 1, mannerWords),
    ),
    again: recurring.length > 0,
    againWhen: recurring.some(({ when }) => when),
    untils: parts.filter(({ until }) => until).map(({ from }) => from),
    isDated: frames.some(({ kind }) => kind !== 'run'),
  }
}

const besides = {
  condition: ['total', 'frequency', 'share', 'assistance', 'percentage'],
  manner: ['assistance', 'percentage', 'frequency', 'share'],
} as const

function besideAll(parts: readonly Part[]): QuantityAt | undefined {
  for (const { role, quantities } of parts) {
    if (role !== 'condition' && role !== 'manner') continue
    const kinds: readonly string[] = besides[role]
    const found = quantities.find(({ kind }) => kinds.includes(kind))
    if (found) return found
  }
  return undefined
}

/** `when X`, `before speaking`: it happens again and again; `when ready` once. */
function comesAgain(cursor: Cursor, { role, when, from, to }: Part): boolean {
  if (role !== 'condition' || isReady(cursor, from, to)) return false
  const lead = cursor.low(from - 1)
  if (when || (lead === 'during' && isPlural(cursor.low(from)))) return true
  return (lead === 'before' || lead === 'after') && cursor.low(from).endsWith('ing')
}

function isReady(cursor: Cursor, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (cursor.low(at) === 'ready') return true
  return false
}

/** `meals`; not `stress`, `bus`. */
export const isPlural = (word: string): boolean =>
  word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')
