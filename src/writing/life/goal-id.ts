/** By what a goal goes in the answers: its id or, where it has none, its place. */
import type { Plan } from '../../plan/types.generated.ts'

export function goalId({ goals = [] }: Plan, at: number): string {
  const byPlace = `goal-${at + 1}`
  // Another goal may be called so.
  const isTaken = goals.some(({ id }) => id === byPlace)
  return goals[at]?.id ?? (isTaken ? `${byPlace}-without-id` : byPlace)
}
