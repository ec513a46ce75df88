/** What should not wait for the next review: worse than at the start, than at its best, or reached and lost. */
import { reliableChangeOf } from '../change.ts'
import type { Instrument } from '../instrument.ts'
import { type Direction, type Enough, gained, isEnough, type Reading } from './reading.ts'
import type { Tolerance } from './tolerance.ts'

export interface Warning {
  /** `perhaps-…`: published figures differ and it lies between them, or no error is published at all. */
  kind: 'worse-than-baseline' | 'perhaps-worse-than-baseline' | 'worse-than-best' | 'lost'
  /** Compared with this. */
  than: { day?: string | undefined; value: number }
  now: Reading
}

export interface Seen {
  instrument: Instrument | undefined
  baseline: { value: number; day?: string | undefined } | undefined
  readings: readonly Reading[]
  enough: Enough | undefined
  better: Direction
  tolerance: Tolerance | undefined
}

export function warningsOf(seen: Seen): Warning[] {
  const { baseline, readings } = seen
  const now = readings.at(-1)
  if (!now) return []
  const worse = worseThanBaseline(seen)
  if (baseline && worse)
    return [
      {
        kind: worse === 'worse' ? 'worse-than-baseline' : 'perhaps-worse-than-baseline',
        than: baseline,
        now,
      },
    ]
  const lost = lostFrom(seen, now)
  if (lost) return [{ kind: 'lost', than: lost, now }]
  const best = worseThanBest(seen, now)
  return best ? [{ kind: 'worse-than-best', than: best, now }] : []
}

/** For an instrument, by its reliable change; for a count, by the plain tolerance. */
export function worseThanBaseline(seen: Seen): 'worse' | 'perhaps' | undefined {
  const { baseline, readings } = seen
  const now = readings.at(-1)
  return baseline && now && worsening(seen, baseline.value, now.value)
}

function worsening(
  { instrument, better, tolerance }: Seen,
  from: number,
  to: number,
): 'worse' | 'perhaps' | undefined {
  const lost = -gained(better, from, to)
  if (lost <= 0) return undefined
  if (!instrument) return tolerance && lost > tolerance.points ? 'worse' : undefined
  const reliable = reliableChangeOf(instrument, from, to)
  if (reliable) return verdictWords[reliable.verdict]
  // Nobody has published its error: by the plain tolerance, no more than perhaps.
  return tolerance && lost > tolerance.points ? 'perhaps' : undefined
}

const verdictWords = {
  worsened: 'worse',
  uncertain: 'perhaps',
  unchanged: undefined,
  improved: undefined,
} as const

/** The last reading that was enough, where the present one no longer is. */
const lostFrom = ({ enough, readings }: Seen, now: Reading): Reading | undefined =>
  enough && !isEnough(enough, now.value)
    ? readings.findLast(({ value }) => isEnough(enough, value))
    : undefined

function worseThanBest(seen: Seen, now: Reading): Reading | undefined {
  const best = seen.readings.reduce(
    (a, b) => (gained(seen.better, a.value, b.value) > 0 ? b : a),
    now,
  )
  return worsening(seen, best.value, now.value) === 'worse' ? best : undefined
}
