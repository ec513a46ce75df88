/** Which instruments a plan wants given, and when each was given last. */
import type { Care } from '../care/care.ts'
import { isOpenAim } from '../care/open-aims.ts'
import { isRealDate } from '../language/dates.ts'
import { findInstrument } from '../measures/find.ts'
import type { Measure } from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'

export interface WantedMeasure {
  /** Its id, or the name as written where it is not known. */
  instrument: string
  every: string | undefined
  path: Path
}

/** Of the plan as a whole, and of goals and objectives that are still open. */
export function wantedMeasures(care: Care): WantedMeasure[] {
  return [...everyMeasure(care)].flatMap(({ measure, path }) =>
    measure.instrument === undefined
      ? []
      : [{ instrument: idOf(measure.instrument), every: measure.every, path }],
  )
}

interface MeasureAt {
  measure: Pick<Measure, 'instrument' | 'every' | 'baseline'>
  path: Path
}

function* everyMeasure(care: Care): Iterable<MeasureAt> {
  for (const [at, measure] of (care.plan.measures ?? []).entries())
    yield { measure, path: ['measures', at] }
  const goals = care.goals.map(({ goal, path }) => ({ of: goal, path }))
  const objectives = care.objectives.map(({ objective, path }) => ({ of: objective, path }))
  for (const { of, path } of [...goals, ...objectives]) {
    if (of.measure && isOpenAim(of)) yield { measure: of.measure, path: [...path, 'measure'] }
  }
}

const idOf = (name: string): string => findInstrument(name)?.id ?? name

export interface Given {
  day: string
  path: Path
  in: 'plan' | 'record'
}

/** The last time up to the day of judging: in the record, as a screening, as a baseline. */
export function givenOn(instrument: string, care: Care): Given | undefined {
  const { plan, record, asOf } = care
  const isIt = (name: string | undefined) => name !== undefined && idOf(name) === instrument
  const found: Given[] = []
  const add = (
    name: string | undefined,
    day: string | undefined,
    path: Path,
    file: Given['in'],
  ) => {
    if (day !== undefined && isRealDate(day) && day <= asOf && isIt(name))
      found.push({ day, path, in: file })
  }
  for (const [at, one] of (record?.measures ?? []).entries())
    add(one.instrument, one.date, ['measures', at, 'date'], 'record')
  for (const [at, one] of (plan.assessment?.screenings ?? []).entries())
    add(one.instrument, one.date, ['assessment', 'screenings', at, 'date'], 'plan')
  for (const { measure, path } of everyMeasure(care))
    add(measure.instrument, measure.baseline?.date, [...path, 'baseline', 'date'], 'plan')
  return found.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))[0]
}
