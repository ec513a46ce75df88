/** What the fields of a goal or objective say beside its sentence. */
import type { Goal, Objective } from '../../../plan/types.generated.ts'

/** Whether the fields say what is looked at: an instrument or a behavior, or signs to be seen. */
export function isSeen({ of }: { of: Objective | Goal }): boolean {
  const { instrument, behavior } = of.measure ?? {}
  return instrument !== undefined || behavior !== undefined || hasSigns(of)
}

/** Whether the fields say how much is enough: a target, or a number of signs. */
export function isCounted({ of }: { of: Objective | Goal }): boolean {
  return Object.keys(of.measure?.target ?? {}).length > 0 || hasThreshold(of)
}

const criteriaOf = (of: Objective | Goal) => (of as Objective).criteria

const hasSigns = (of: Objective | Goal): boolean => (criteriaOf(of)?.signs?.length ?? 0) > 0

/** A range such as “3-5 of” is a threshold too: that it is no single one has a rule of its own. */
const hasThreshold = (of: Objective | Goal): boolean =>
  hasSigns(of) && criteriaOf(of)?.met_when !== undefined

/** Whether the fields say by when. */
export const isDated = ({ of }: { of: Objective | Goal }): boolean =>
  of.target_date !== undefined || of.completed !== undefined
