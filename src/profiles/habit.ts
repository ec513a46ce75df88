/** A habit of reviewing, as people write it (`90 days`, `monthly`), as a deadline that can be counted. */
import { parseFrequency } from '../language/frequency.ts'
import { parseSpan } from '../language/spans.ts'
import type { Deadline } from '../plan/types.generated.ts'

/** `undefined` where the words name no single interval. */
export function habitOf(text: string): Deadline | undefined {
  const span = parseSpan(text)
  if (span?.kind === 'sessions') return { sessions: span.count }
  if (span) return lengthOf(span.amount, span.unit)
  const often = parseFrequency(text)
  if (often?.kind === 'every-session') return { sessions: often.every ?? 1 }
  if (often?.kind !== 'rate' || often.times !== 1 || often.timesUpTo !== undefined) return undefined
  return lengthOf(often.every ?? 1, often.per)
}

function lengthOf(amount: number, unit: 'day' | 'week' | 'month' | 'year'): Deadline | undefined {
  if (!Number.isInteger(amount) || amount < 1) return undefined
  if (unit === 'day') return { days: amount }
  if (unit === 'week') return { weeks: amount }
  return { months: unit === 'year' ? amount * 12 : amount }
}
