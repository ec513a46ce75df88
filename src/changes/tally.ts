/** How many changes of which class there are, and whether the revision was raised with them. */
import type { Plan } from '../plan/types.generated.ts'
import type { Change, ChangeClass, PlanDiff } from './change.ts'
import type { ToldGroup } from './told.ts'

/** The one that asks most of the reader comes first. */
export const classes: readonly ChangeClass[] = ['clinical', 'administrative', 'editorial']

export type Tally = Record<ChangeClass, number>

export function tallyOf(changes: readonly Pick<Change, 'class'>[]): Tally {
  const tally: Tally = { clinical: 0, administrative: 0, editorial: 0 }
  for (const change of changes) tally[change.class] += 1
  return tally
}

/** “3 clinical changes, 1 administrative”; nothing where there is no change. */
export function tallyWords(tally: Tally): string {
  const found = classes.filter((name) => tally[name] > 0)
  return found
    .map((name, at) =>
      at === 0 ? `${tally[name]} ${name} ${changesWord(tally[name])}` : `${tally[name]} ${name}`,
    )
    .join(', ')
}

const changesWord = (count: number): string => (count === 1 ? 'change' : 'changes')

/** What is told of one class. */
export interface ToldClass {
  class: ChangeClass
  groups: ToldGroup[]
  count: number
}

/** The same groups, once for each class that something in them has: clinical changes first. */
export function byClass(groups: readonly ToldGroup[]): ToldClass[] {
  return classes.flatMap((name) => {
    const own = groups
      .map((group) => ({ ...group, changes: group.changes.filter((told) => told.class === name) }))
      .filter(({ changes }) => changes.length > 0)
    const count = own.reduce((sum, { changes }) => sum + changes.length, 0)
    return count === 0 ? [] : [{ class: name, groups: own, count }]
  })
}

/** Of two plans, the numbers of their revisions, and what became of them. */
export interface RevisionStep {
  before: number | undefined
  after: number | undefined
  /** `owed`: what was agreed to changed and the number did not. A draft was agreed to by nobody. */
  step: 'raised' | 'lowered' | 'kept' | 'owed'
}

export function revisionStep({ before, after, changes }: PlanDiff): RevisionStep {
  const [from, to] = [before.revision?.number, after.revision?.number]
  const numbers = { before: from, after: to }
  if ((to ?? 1) > (from ?? 1)) return { ...numbers, step: 'raised' }
  if ((to ?? 1) < (from ?? 1)) return { ...numbers, step: 'lowered' }
  const owed = tallyOf(changes).clinical > 0 && wasInForce(before)
  return { ...numbers, step: owed ? 'owed' : 'kept' }
}

const wasInForce = ({ status, signatures }: Plan): boolean =>
  status !== 'draft' || (signatures ?? []).length > 0

/** “revision raised from 1 to 2”. */
export function revisionWords({ before, after, step }: RevisionStep): string {
  if (step === 'raised') return `revision raised from ${before ?? 1} to ${after}`
  if (step === 'lowered') return `revision lowered from ${before} to ${after ?? 1}`
  return step === 'owed' ? 'revision not raised' : ''
}
