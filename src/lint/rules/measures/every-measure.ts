/**
 * Every measure of a plan, in objectives, goals and the list of its own, with its instrument, its
 * baseline and its aim read once for all rules of this group.
 */
import { findInstrument } from '../../../measures/find.ts'
import type { Instrument } from '../../../measures/instrument.ts'
import type { Goal, Measure, Objective, Plan } from '../../../plan/types.generated.ts'
import { type Aim, aimOf, readValue, type Value } from '../../../plan/values.ts'
import type { Path } from '../../../source/document.ts'
import { isGivenUp } from '../../aims/given-up.ts'
import { firstWords, subjectOf } from '../../aims/words.ts'
import type { Context } from '../../context.ts'
import { type Arg, bareClientText, clientText } from '../../finding.ts'

export type PlanMeasure = NonNullable<Plan['measures']>[number]

export interface MeasureAt {
  kind: 'objective' | 'goal' | 'measure'
  /** What it measures; for a row of the plan’s own list, the row itself. */
  of: Objective | Goal | PlanMeasure
  measure: Measure
  path: Path
  /** Path of what it measures. */
  owner: Path
  instrument: Instrument | undefined
  baseline: Value | undefined
  aim: Aim | undefined
}

/** In the order of the plan. */
export const everyMeasure = (context: Context): readonly MeasureAt[] => context.once(findMeasures)

/** Those of objectives and goals that have not been given up. */
export const aimedMeasures = (context: Context): readonly MeasureAt[] =>
  context.once(findAimedMeasures)

function findAimedMeasures(context: Context): MeasureAt[] {
  return everyMeasure(context).filter(
    ({ kind, of, aim }) => kind !== 'measure' && aim !== undefined && !isGivenUp(of),
  )
}

/** Those that are still being worked towards: what was planned for the others is over. */
export const openMeasures = (context: Context): readonly MeasureAt[] =>
  context.once(findOpenMeasures)

const findOpenMeasures = (context: Context): MeasureAt[] =>
  aimedMeasures(context).filter(({ of }) => isOpen(of as Objective | Goal))

const isOpen = ({ status, completed }: Objective | Goal): boolean =>
  completed === undefined &&
  (status === undefined || status === 'active' || status === 'partly-met')

function findMeasures({ plan, goals, objectives }: Context): MeasureAt[] {
  const found: MeasureAt[] = []
  for (const { goal, path } of goals) add('goal', goal, goal.measure, path, found)
  for (const { objective, path } of objectives)
    add('objective', objective, objective.measure, path, found)
  for (const [at, row] of (plan.measures ?? []).entries())
    add('measure', row, row, ['measures', at], found)
  return found
}

function add(
  kind: MeasureAt['kind'],
  of: MeasureAt['of'],
  measure: Measure | undefined,
  owner: Path,
  found: MeasureAt[],
): void {
  if (measure === undefined) return
  const { instrument, baseline, target } = measure
  const name = instrument ?? (kind === 'measure' ? (of as PlanMeasure).name : undefined)
  found.push({
    kind,
    of,
    measure,
    owner,
    path: kind === 'measure' ? owner : [...owner, 'measure'],
    instrument: name === undefined ? undefined : findInstrument(name),
    baseline: readValue(baseline?.value),
    aim: aimOf(target),
  })
}

/** How a finding names what is measured: its kind and id, then its first words. */
export const namedBy = ({ kind, of, measure }: MeasureAt): { subject: Arg; words: Arg } => ({
  subject: subjectOf(kind, of.id),
  words: wordsOf(of, measure),
})

/** Its first words; what it is measured by where it has none. */
export function wordsOf(of: object, { behavior, instrument }: Measure = {}): Arg {
  const { statement, name } = of as { statement?: string; name?: string }
  const said = statement ?? name ?? behavior
  if (said !== undefined && said.trim() !== '') return clientText(firstWords(said))
  return instrument ?? 'which has no words'
}

/** A value of the client’s, to stand in a sentence without quotes. */
export const figure = (value: number | string): Arg => bareClientText(String(value))
