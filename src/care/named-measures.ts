/** The measures that a plan names, beside an aim or by itself, and which series of the record is whose. */
import { foldName } from '../measures/fold.ts'
import type { Measure } from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'
import { type AimAt, measuredOf } from './aims.ts'
import type { Care } from './care.ts'
import type { Series } from './series.ts'

export interface Named {
  measure: Measure & { name?: string }
  path: Path
  /** Of the measure, or of the objective that it stands beside. */
  id: string | undefined
}

/** The measures of the plan as a whole come last: a baseline beside an aim goes first. */
export function namedIn(care: Care, aims: readonly AimAt[]): Named[] {
  const ofAims = aims.flatMap(({ of, path }): Named[] =>
    of.measure ? [{ measure: of.measure, path: [...path, 'measure'], id: of.id }] : [],
  )
  const ofPlan = (care.plan.measures ?? []).map(
    (measure, at): Named => ({ measure, path: ['measures', at], id: measure.id }),
  )
  return [...ofAims, ...ofPlan]
}

/** A behavior may be entered by its words, or by the id of its objective: both are one. */
export function otherNames(named: readonly Named[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { measure, id } of named) {
    const all = [measure.behavior, measure.name, id].flatMap((one) => (one ? [foldName(one)] : []))
    const [first] = all
    if (first && !measure.instrument)
      for (const one of all) if (!names.has(one)) names.set(one, first)
  }
  return names
}

export function isOf({ name, instrument }: Series, { measure, id }: Named): boolean {
  const own = measure.instrument
  if (instrument) return own !== undefined && measuredOf(measure).instrument?.id === instrument.id
  return [own, measure.behavior, measure.name, id].some(
    (one) => one !== undefined && foldName(one) === foldName(name),
  )
}
