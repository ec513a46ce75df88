/** The scores of one measure over time: where it began, and every score since. */
import { findInstrument } from '../measures/find.ts'
import type { Instrument } from '../measures/instrument.ts'
import type { Reading } from '../measures/trajectory/reading.ts'
import type { ClientRecord, Measure, Plan } from '../plan/types.generated.ts'
import { readValue } from '../plan/values.ts'
import { type Series, seriesIn } from './series.ts'

export type Score = Reading

export interface Course {
  instrument: Instrument
  /** Where it began: the baseline of the plan or, without one, the first score of the record. */
  first: Score | undefined
  /** After the first, up to the day of judging, the oldest first. */
  later: readonly Score[]
}

/** `undefined` where no instrument is named that is known. */
export function courseOf(
  { instrument: name, baseline }: Measure,
  record: ClientRecord | undefined,
  until: string,
): Course | undefined {
  const instrument = name === undefined ? undefined : findInstrument(name)
  if (!instrument) return undefined
  const all = scoresOf(instrument, record, until)
  const value = readValue(baseline?.value)?.value
  const first = value === undefined ? all[0] : { value, day: baseline?.date ?? '' }
  return { instrument, first, later: all.filter(({ day }) => day > (first?.day ?? '')) }
}

/** By one informant alone, the one of the last score: what a mother sees and what her son does differ. */
function scoresOf(
  instrument: Instrument,
  record: ClientRecord | undefined,
  until: string,
): readonly Score[] {
  const own = seriesIn(record, until).filter((one) => one.instrument?.id === instrument.id)
  const lastDay = ({ readings }: Series) => readings.at(-1)?.day ?? ''
  return own.sort((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1))[0]?.readings ?? []
}

/** The last score of all. */
export const lastOf = ({ first, later }: Course): Score | undefined => later.at(-1) ?? first

/**
 * Every instrument that was followed: those of goals and objectives, of the plan, and what else the record
 * holds scores of; each once, with the first baseline that names it.
 */
export function coursesIn(plan: Plan, record: ClientRecord | undefined, until: string): Course[] {
  const goals = plan.goals ?? []
  const aims = [
    ...goals,
    ...goals.flatMap((goal) => goal.objectives ?? []),
    ...(plan.objectives ?? []),
  ]
  const measures: Measure[] = [
    ...aims.flatMap(({ measure }) => measure ?? []),
    ...(plan.measures ?? []),
    ...(record?.measures ?? []).map(({ instrument }) => ({
      ...(instrument ? { instrument } : {}),
    })),
  ]
  const found = new Map<string, Course>()
  for (const measure of measures) {
    const course = courseOf(measure, record, until)
    const known = course && found.get(course.instrument.id)
    if (course && (!known || isFuller(measure, known))) found.set(course.instrument.id, course)
  }
  return [...found.values()].filter(({ first }) => first !== undefined)
}

/** A baseline that is written down goes before the first score of the record. */
const isFuller = ({ baseline }: Measure, known: Course): boolean =>
  baseline?.value !== undefined && known.first === undefined
