/** Scores of a record: how each stands to the one before it, and which way a corrected one moved. */
import { findInstrument } from '../measures/find.ts'
import type { ClientRecord } from '../plan/types.generated.ts'
import type { Change, Since } from './change.ts'

type Score = NonNullable<ClientRecord['measures']>[number]

/** The same changes, where each new score knows the latest one before it, by the same person. */
export const withEarlierScores = (
  changes: readonly Change[],
  { measures = [] }: ClientRecord,
): Change[] =>
  changes.map((change) => {
    if (change.what !== 'added' || change.subject.kind !== 'score') return change
    const since = earlierThan(change.value as Score, measures)
    return since ? { ...change, since } : change
  })

function earlierThan(one: Score, all: readonly Score[]): Since | undefined {
  const earlier = all
    .filter((other) => isAlike(one, other) && (other.date ?? '') < (one.date ?? ''))
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
  const { date = '', score } = earlier[0] ?? {}
  return typeof score === 'number' && date !== '' ? { date, score } : undefined
}

const isAlike = (one: Score, other: Score): boolean =>
  one.informant === other.informant && idOf(one) === idOf(other)

const idOf = ({ instrument = '' }: Score): string => findInstrument(instrument)?.id ?? instrument

/** `undefined` where the instrument knows no direction. */
export function scoreMeaning(instrument: unknown, by: number): 'better' | 'worse' | undefined {
  const better = typeof instrument === 'string' ? findInstrument(instrument)?.better : undefined
  if (better === undefined || by === 0) return undefined
  return by < 0 === (better === 'lower') ? 'better' : 'worse'
}
