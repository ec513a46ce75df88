/** Every score that was written down with an instrument that is known: in the record, and as a screening. */
import { findInstrument } from '../../measures/find.ts'
import type { Instrument } from '../../measures/instrument.ts'
import type { ClientRecord } from '../../plan/types.generated.ts'
import { readValue } from '../../plan/values.ts'
import type { Path } from '../../source/document.ts'
import type { Context } from '../context.ts'
import type { FileKind } from '../rule.ts'

type Administration = NonNullable<ClientRecord['measures']>[number]

export interface RecordedScore {
  instrument: Instrument
  value: number
  day: string | undefined
  /** `of 2026-10-13`, to be put behind “the score”. */
  when: string
  /** Path of the score. */
  path: Path
  in: FileKind
  informant: string | undefined
}

/** In the order of the files. */
export const everyRecorded = (context: Context): readonly RecordedScore[] =>
  context.once(findRecorded)

function findRecorded({ plan, record }: Context): RecordedScore[] {
  const found: RecordedScore[] = []
  for (const [at, one] of (plan.assessment?.screenings ?? []).entries())
    add(one, ['assessment', 'screenings', at, 'score'], 'plan', found)
  for (const [at, one] of (record?.measures ?? []).entries())
    add(one, ['measures', at, 'score'], 'record', found)
  return found
}

type Written = Pick<Administration, 'instrument' | 'date' | 'score' | 'informant'>

function add(written: Written, path: Path, file: FileKind, found: RecordedScore[]): void {
  const { instrument: name, date, score, informant } = written
  const value = readValue(score)?.value
  const instrument = name === undefined || value === undefined ? undefined : findInstrument(name)
  if (instrument === undefined || value === undefined) return
  const when = date === undefined ? 'without a date' : `of ${date}`
  found.push({ instrument, value, day: date, when, path, in: file, informant })
}
