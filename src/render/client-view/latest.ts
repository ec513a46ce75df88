/** The newest value of each goal and objective, as the record or the plan’s own notes of progress have it. */
import { careOf } from '../../care/care.ts'
import { progressOf } from '../../care/progress.ts'
import type { Goal, Objective } from '../../plan/types.generated.ts'
import type { RenderInput } from '../input.ts'

export interface Latest {
  day: string
  value: number
  /** A share of the way, where no score is kept. */
  isPercent: boolean
}

export type LatestOf = (aim: Goal | Objective) => Latest | undefined

/** As of a day that is given: a document must not change by itself. */
export function latestOf({ plan, record, practice, identities, asOf }: RenderInput): LatestOf {
  const found = new Map<Goal | Objective, Latest>()
  if (asOf === undefined) return () => undefined
  const { aims } = progressOf(careOf({ plan, record, practice, identities, asOf }))
  for (const { of, readings, basis } of aims) {
    const last = readings.at(-1)
    if (last) found.set(of, { ...last, isPercent: basis === 'percent' })
  }
  return (aim) => found.get(aim)
}
