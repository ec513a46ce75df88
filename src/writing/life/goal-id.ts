/** By what a goal goes in the answers: its id or, where it has none, its place. */
import type { Plan } from '../../plan/types.generated.ts'

export const goalId = ({ goals = [] }: Plan, at: number): string =>
  goals[at]?.id ?? `goal-${at + 1}`
