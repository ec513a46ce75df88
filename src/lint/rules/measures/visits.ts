/** How many visits a stated frequency gives at the very most. */
import { parseFrequency, type Rate, type Tapering } from '../../../language/frequency.ts'
import type { Span } from '../../../language/spans.ts'

const daysIn = { day: 1, week: 7, month: 28, year: 365 }

/**
 * Visits in so many days, the first day included; every range is read at its upper end.
 * `undefined` where the frequency sets no upper bound or is not understood.
 */
export function mostVisits(text: string, days: number): number | undefined {
  const frequency = parseFrequency(text)
  if (frequency?.kind === 'once') return 1
  if (frequency?.kind === 'rate') return ratedVisits(frequency, days)
  return frequency?.kind === 'tapering' ? taperedVisits(frequency, days) : undefined
}

/** A visit on the first day of each cycle, and all of those of the cycle that has begun. */
function ratedVisits({ times, timesUpTo, per, every = 1, bound }: Rate, days: number) {
  if (bound === 'at-least') return undefined
  return (Math.floor(days / (daysIn[per] * every)) + 1) * (timesUpTo ?? times)
}

function taperedVisits({ steps }: Tapering, days: number): number | undefined {
  let left = days
  let visits = 0
  for (const { rate, lasts } of steps) {
    if (left < 0) break
    const length = Math.min(left, lasts ? lengthOf(lasts, rate) : left)
    const more = rate.kind === 'rate' ? ratedVisits(rate, length) : undefined
    if (more === undefined) return undefined
    visits += more
    left -= length + 1
  }
  return visits
}

function lengthOf(span: Span, rate: Tapering['steps'][number]['rate']): number {
  if (span.kind === 'time') return (span.upTo ?? span.amount) * daysIn[span.unit]
  if (rate.kind !== 'rate') return 0
  return ((span.upTo ?? span.count) * daysIn[rate.per] * (rate.every ?? 1)) / rate.times
}
