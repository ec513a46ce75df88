/** What came of comparing one plan or one record. */
import type { Change } from '../../../changes/change.ts'
import type { Compared, Origin } from '../../../changes/compared.ts'
import { tallyOf, tallyWords } from '../../../changes/tally.ts'
import type { ToldGroup } from '../../../changes/told.ts'
import { isLate } from '../../../changes/warnings.ts'

interface About {
  /** The file, as it is shown. */
  file: string
  of: 'plan' | 'record'
  /** Its name before, where it was moved. */
  movedFrom?: string
}

interface Both extends About {
  /** The two texts are the same byte for byte. */
  sameText: boolean
  /** How many parts of the two could not be read and are not compared. */
  lost: number
}

export interface ComparedPlan extends Both {
  is: 'compared'
  compared: Compared
}

export interface ComparedRecord extends Both {
  is: 'record'
  changes: Change[]
  groups: ToldGroup[]
  before: Origin
  after: Origin
}

/** There is only one version of it. */
export interface LoneFile extends About {
  is: 'new' | 'gone'
  /** What it holds, in numbers. */
  contents: string
  lost: number
}

export interface UnreadableFile extends About {
  is: 'unreadable'
  /** Which of its versions cannot be read. */
  sides: ('before' | 'after')[]
  /** Whether git waits for somebody to merge it. */
  inConflict: boolean
}

export type Outcome = ComparedPlan | ComparedRecord | LoneFile | UnreadableFile

/** Whether there is something to tell. */
export function differs(outcome: Outcome): boolean {
  if (outcome.is === 'record') return outcome.changes.length > 0
  return outcome.is !== 'compared' || outcome.compared.diff.changes.length > 0
}

/** “No change in meaning”, and what else there may be. */
export function nothingWords(
  { sameText, movedFrom }: ComparedPlan | ComparedRecord,
  clinicalOnly: boolean,
): string {
  if (sameText) return movedFrom === undefined ? 'No change' : 'No change but its place'
  return clinicalOnly ? 'No clinical change' : 'No change in meaning: only layout or comments'
}

/** “New plan: 3 goals, 7 objectives, 4 interventions”. */
export function loneWords({ is, of, contents }: LoneFile): string {
  const what = is === 'new' ? `New ${of}` : `${of === 'plan' ? 'Plan' : 'Record'} gone`
  return contents === '' ? what : `${what}: ${contents}`
}

export function unreadableWords({ file, sides, of, inConflict }: UnreadableFile): string {
  if (inConflict)
    return `in conflict: two versions of it wait to be merged. Choose what is right (git mergetool opens both), then: git add ${file}`
  const which = sides.map((side) =>
    side === 'before' ? 'the earlier version' : 'the later version',
  )
  return `${which.join(' and ')} cannot be read as a ${of}`
}

/** “3 plans: 4 clinical changes, 1 administrative; 1 new; 2 records”, of several files. */
export function sumsLine(outcomes: readonly Outcome[]): string {
  const plans = outcomes.filter(({ of }) => of === 'plan')
  const records = outcomes.filter(({ of }) => of === 'record')
  const parts = [...(plans.length > 0 ? [planSums(plans)] : []), ...recordSums(records)]
  return parts.join('; ')
}

function planSums(outcomes: readonly Outcome[]): string {
  const changes = outcomes.flatMap((one) =>
    one.is === 'compared' ? one.compared.diff.changes : [],
  )
  const tally = tallyWords(tallyOf(changes)) || 'no change in meaning'
  const parts = [
    ...(outcomes.some(({ is }) => is === 'compared') ? [tally] : []),
    ...(['new', 'gone', 'in conflict', 'unreadable'] as const).flatMap((state) => {
      const found = outcomes.filter((one) => stateOf(one) === state).length
      return found > 0 ? [`${found} ${state}`] : []
    }),
  ]
  return `${plural(outcomes.length, 'plan')}: ${parts.join('; ')}`
}

const stateOf = (outcome: Outcome): string =>
  outcome.is === 'unreadable' && outcome.inConflict ? 'in conflict' : outcome.is

function recordSums(outcomes: readonly Outcome[]): string[] {
  if (outcomes.length === 0) return []
  const changes = outcomes.flatMap((one) => (one.is === 'record' ? one.changes : []))
  const said = recordTally(changes)
  return [`${plural(outcomes.length, 'record')}${said === '' ? '' : `: ${said}`}`]
}

/** “3 sessions and 1 score added, 2 fields filled in, 1 entry changed or removed after the fact”. */
export function recordTally(changes: readonly Change[]): string {
  const late = new Set(changes.filter(isLate).map(({ subject }) => subject))
  const added = changes.filter(({ what }) => what === 'added')
  const filled = changes.filter((change) => change.what === 'field' && !isLate(change))
  const some = [
    [
      late.size,
      late.size === 1 ? 'entry changed after the fact' : 'entries changed after the fact',
    ],
    [added.length, added.length === 1 ? 'entry added' : 'entries added'],
    [filled.length, filled.length === 1 ? 'field filled in' : 'fields filled in'],
  ] as const
  return some.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : [])).join(', ')
}

export const plural = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : 's'}`
