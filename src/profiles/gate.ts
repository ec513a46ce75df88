/** Does a deadline concern this client at all? By the kind of program and how long services run. */
import { addDays } from '../language/dates.ts'
import type { Deadline } from '../plan/types.generated.ts'
import type { AnchorWord } from './anchors.ts'
import { servicesBeyond } from './beyond.ts'
import type { Facts } from './facts.ts'
import { usable } from './lengths.ts'
import { type Step, step } from './steps.ts'

export interface Gate {
  applies: boolean | 'unknown'
  /** With `unknown`: the day from which it applies, if services still run then. */
  appliesFrom?: string
  /** The anchor that is not known, where the answer hangs on it. */
  missing?: AnchorWord
  steps: readonly Step[]
}

/** By `programs` and `not_programs`; a plan that does not say its program gets no yes and no no. */
export function programGate({ programs, not_programs }: Deadline, { program }: Facts): Gate {
  if (!programs?.length && !not_programs?.length) return { applies: true, steps: [] }
  const kinds = program?.kinds ?? []
  const among = (words: Deadline['programs']) => kinds.some((kind) => words?.includes(kind))
  const fits = (!programs?.length || among(programs)) && !among(not_programs)
  const applies = program === undefined ? 'unknown' : fits
  return { applies, steps: [step({ kind: 'program', fits: applies, kinds, path: program?.path })] }
}

/** By `only_if_beyond_days`, counted from the anchor of the deadline or else from admission. */
export function beyondGate({ only_if_beyond_days: days, after }: Deadline, facts: Facts): Gate {
  if (!usable(days, 0)) return { applies: true, steps: [] }
  const from = after ?? 'admission'
  const start = facts.anchors[from]?.day
  if (start === undefined)
    return { applies: 'unknown', missing: from, steps: [step({ kind: 'missing', anchor: from })] }
  const limit = addDays(start, days)
  const { verdict, end } = servicesBeyond(limit, facts)
  if (verdict === 'unknown') {
    const appliesFrom = addDays(limit, 1)
    const told = step({ kind: 'beyond', days, verdict, appliesFrom })
    return { applies: 'unknown', appliesFrom, steps: [told] }
  }
  const read = end && { end: end.day, path: end.path, in: end.in }
  return {
    applies: verdict === 'beyond',
    steps: [step({ kind: 'beyond', days, verdict, ...read })],
  }
}
