/** Objectives that are met when so many signs have been seen. */
import type { Goal, Objective } from '../../../plan/types.generated.ts'

export interface Signs {
  listed: number
  seen: number
  /** How many are enough; for a range such as `3-5` its lower and its upper end. */
  enough: number
  most: number
}

/** Undefined where it is not said how many are enough. */
export function signsOf(of: Objective | Goal): Signs | undefined {
  const { signs, met_when: when, seen } = (of as Objective).criteria ?? {}
  if (signs === undefined || when === undefined) return undefined
  const [, lower, upper] = /^\s*(\d+)(?: ?(?:-|–|to) ?(\d+))?\s*$/.exec(String(when)) ?? []
  if (lower === undefined) return undefined
  const enough = Number(lower)
  return {
    listed: signs.length,
    seen: seen?.length ?? 0,
    enough,
    most: upper === undefined ? enough : Number(upper),
  }
}
