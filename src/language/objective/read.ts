/**
 * Reads one objective or goal in English clinical style. The entrance for everybody else: what was
 * found, each with its place in the text. See `judge.ts` for the three letters.
 */
import { type Analysis, analyze, type Part } from './analysis.ts'
import type { Cursor } from './cursor.ts'
import { comparatives } from './lexicon/adjectives.ts'
import { isScaleName, type QuantityAt } from './quantities.ts'
import type { Act, Direction, Mention, Quantity, Reading, TimeFrame } from './reading.ts'

/** What stands in a goal or objective; empty lists for a text that says nothing. */
export function readObjective(text: string): Reading {
  return readingOf(analyze(text))
}

export function readingOf(analysis: Analysis): Reading {
  const { cursor, parts, quantities, frames } = analysis
  const all = (role: Part['role']) => parts.filter((part) => part.role === role)
  return {
    text: cursor.text,
    acts: [...all('main'), ...all('evidence')].map((part) => actOf(cursor, part)),
    directions: directionsIn(cursor, parts),
    quantities: quantities.map((quantity) => quantityOf(cursor, quantity)),
    conditions: all('condition').map(({ from, to }) => cursor.mention(from, to - 1)),
    evidence: all('evidence').map(({ from, to }) => cursor.mention(from, to - 1)),
    timeFrames: frames.map(
      ({ from, to, ...frame }): TimeFrame => ({ ...cursor.mention(from, to), ...frame }),
    ),
    instruments: instrumentsIn(cursor),
  }
}

function actOf(cursor: Cursor, { head }: Part): Act {
  const to = head.objectAt ?? head.from
  return {
    ...cursor.mention(head.from, Math.max(head.from, to)),
    kind: head.kind,
    ...((head.negated || head.zero) && { negated: true as const }),
  }
}

function quantityOf(cursor: Cursor, { from, to, ...quantity }: QuantityAt): Quantity {
  const instrument = quantity.kind === 'score' ? instrumentBefore(cursor, from) : undefined
  return { ...cursor.mention(from, to), ...quantity, ...(instrument && { instrument }) }
}

function instrumentBefore(cursor: Cursor, at: number): string | undefined {
  for (let back = at - 1; back >= 0; back -= 1)
    if (isScaleName(cursor, back)) return cursor.mention(back, back).text
  for (let on = at + 1; on < cursor.length; on += 1)
    if (isScaleName(cursor, on)) return cursor.mention(on, on).text
  return undefined
}

function instrumentsIn(cursor: Cursor): Mention[] {
  const found: Mention[] = []
  for (let at = 0; at < cursor.length; at += 1)
    if (isScaleName(cursor, at)) found.push(cursor.mention(at, at))
  return found
}

const less =
  /^(?:less|fewer|lower|decreas|reduc|down|drop|fall|lessen|diminish|smaller|shorter|cut|minimi)/
const more = /^(?:more|higher|increas|improv|up$|rais|rise|greater|longer|better|gain|grow)/
const none = /^(?:no|zero|never|stop|quit|eliminat|abstain|without)$/

function directionsIn(cursor: Cursor, parts: readonly Part[]): Direction[] {
  return parts.flatMap(({ role, from, to }) => {
    if (role !== 'main' && role !== 'evidence') return []
    const found: Direction[] = []
    for (let at = from; at < to; at += 1) {
      const word = cursor.low(at)
      // `at least`, `no more than`, `or fewer` are bounds and not directions.
      if (/^(?:no|or)$/.test(cursor.low(at - 1)) && comparatives.has(word)) continue
      if (word === 'no' && /^(?:more|less|fewer|later|greater)$/.test(cursor.low(at + 1))) continue
      const way = less.test(word)
        ? 'less'
        : more.test(word)
          ? 'more'
          : none.test(word)
            ? 'none'
            : undefined
      if (way) found.push({ ...cursor.mention(at, at), way })
    }
    return found
  })
}
