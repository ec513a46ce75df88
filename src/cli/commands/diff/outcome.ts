/** What came of comparing one plan. */
import type { Compared } from '../../../changes/compared.ts'
import { tallyOf, tallyWords } from '../../../changes/tally.ts'
import type { Plan } from '../../../plan/types.generated.ts'

interface About {
  /** The plan’s file, as it is shown. */
  file: string
  /** Its name before, where it was moved. */
  movedFrom?: string
}

export interface ComparedPlan extends About {
  is: 'compared'
  compared: Compared
  /** The two texts are the same byte for byte. */
  sameText: boolean
  /** How many parts of the two plans could not be read and are not compared. */
  lost: number
}

/** There is only one version of it. */
export interface LonePlan extends About {
  is: 'new' | 'gone'
  plan: Plan
  lost: number
}

export interface UnreadablePlan extends About {
  is: 'unreadable'
  /** Which of its versions cannot be read as a plan. */
  sides: ('before' | 'after')[]
}

export type Outcome = ComparedPlan | LonePlan | UnreadablePlan

/** Whether there is something to tell. */
export const differs = (outcome: Outcome): boolean =>
  outcome.is !== 'compared' || outcome.compared.diff.changes.length > 0

/** “No change in meaning”, and what else there may be. */
export function nothingWords({ sameText, movedFrom }: ComparedPlan, clinicalOnly: boolean): string {
  if (sameText) return movedFrom === undefined ? 'No change' : 'No change but its place'
  return clinicalOnly ? 'No clinical change' : 'No change in meaning: only layout or comments'
}

/** “New plan: 3 goals, 7 objectives, 4 interventions”. */
export function loneWords({ is, plan }: LonePlan): string {
  const objectives = [
    ...(plan.objectives ?? []),
    ...(plan.goals ?? []).flatMap((goal) => goal.objectives ?? []),
  ]
  const parts = [
    [plan.goals?.length ?? 0, 'goal'],
    [objectives.length, 'objective'],
    [plan.interventions?.length ?? 0, 'intervention'],
  ] as const
  const said = parts.flatMap(([count, word]) => (count > 0 ? [plural(count, word)] : []))
  return `${is === 'new' ? 'New plan' : 'Plan gone'}${said.length > 0 ? `: ${said.join(', ')}` : ''}`
}

export function unreadableWords({ sides }: UnreadablePlan): string {
  const which = sides.map((side) =>
    side === 'before' ? 'the earlier version' : 'the later version',
  )
  return `${which.join(' and ')} cannot be read as a plan`
}

/** “3 plans: 4 clinical changes, 1 administrative; 1 new”, of several plans. */
export function sumsLine(outcomes: readonly Outcome[]): string {
  const changes = outcomes.flatMap((one) =>
    one.is === 'compared' ? one.compared.diff.changes : [],
  )
  const count = (is: Outcome['is']) => outcomes.filter((one) => one.is === is).length
  const parts = [
    tallyWords(tallyOf(changes)) || 'no change in meaning',
    ...(['new', 'gone', 'unreadable'] as const).flatMap((is) => {
      const found = count(is)
      return found > 0 ? [`${found} ${is}`] : []
    }),
  ]
  return `${plural(outcomes.length, 'plan')}: ${parts.join('; ')}`
}

export const plural = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : 's'}`
