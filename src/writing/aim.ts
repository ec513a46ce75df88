/** A target as it is typed, `at least 5`, `9 or lower`, and as the plan holds it. */
import { scoreFault } from '../measures/band.ts'
import { findInstrument } from '../measures/find.ts'
import type { Target } from '../plan/types.generated.ts'
import type { Read } from './question.ts'
import type { Reader } from './typed-words.ts'

const amount = String.raw`(-?\d+(?:\.\d+)?)`
const patterns: readonly [RegExp, (a: number, b: number) => Target][] = [
  [
    new RegExp(`^(?:at most|no more than|up to|max(?:imum)?|<=|≤) ?${amount}$`),
    (a) => ({ at_most: a }),
  ],
  [
    new RegExp(`^${amount} (?:or (?:less|lower|fewer|below|under)|at most)$`),
    (a) => ({ at_most: a }),
  ],
  [
    new RegExp(`^(?:at least|no less than|min(?:imum)?|>=|≥) ?${amount}$`),
    (a) => ({ at_least: a }),
  ],
  [new RegExp(`^${amount} (?:or (?:more|higher|above|over)|at least)$`), (a) => ({ at_least: a })],
  [
    new RegExp(`^(?:between )?${amount} ?(?:and|to|-|–) ?${amount}$`),
    (a, b) => ({ between: [Math.min(a, b), Math.max(a, b)] }),
  ],
  [new RegExp(`^(?:exactly|equals?|=) ?${amount}$`), (a) => ({ equals: a })],
]

/** Reads a target; a bare number goes the way that is better on the instrument, or up. */
export function aimed(instrument: string | undefined): Reader {
  const known = instrument === undefined ? undefined : findInstrument(instrument)
  return (typed): Read => {
    const target = readAim(typed, known?.better === 'lower')
    if (!target)
      return {
        problem: 'Wanted a number with its direction, such as “at least 5” or “9 or lower”.',
      }
    const values = [target.at_most, target.at_least, ...(target.between ?? [])]
    const bad = known && values.find((value) => value !== undefined && scoreFault(known, value))
    if (bad !== undefined) return { problem: `${known?.name} cannot have a score of ${bad}.` }
    return { value: target, says: aimText(target) }
  }
}

function readAim(typed: string, lowerIsBetter: boolean): Target | undefined {
  const text = typed.trim().toLowerCase()
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(text)
    if (match) return make(Number(match[1]), Number(match[2]))
  }
  if (!new RegExp(`^${amount}$`).test(text)) return undefined
  return lowerIsBetter ? { at_most: Number(text) } : { at_least: Number(text) }
}

/** `at least 5`. */
export function aimText({ at_most, at_least, between, change_by, equals }: Target): string {
  if (at_most !== undefined) return `at most ${at_most}`
  if (at_least !== undefined) return `at least ${at_least}`
  if (between) return `between ${between[0]} and ${between[1]}`
  return change_by === undefined ? `exactly ${equals ?? ''}` : `a change of ${change_by}`
}
