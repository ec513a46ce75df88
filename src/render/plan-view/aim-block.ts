/** A goal or an objective as an item: its number, its sentence, how it stands, and what is told below it. */
import type { Goal, Objective } from '../../plan/types.generated.ts'
import type { Block } from '../view.ts'
import { anchor, elementBlock } from './blocks.ts'
import * as aims from './fields/aims.ts'
import { badge } from './formats.ts'
import type { PlacedGoal, PlacedObjective } from './names.ts'
import type { Page } from './page.ts'

export function goalBlock(
  page: Page,
  { goal, label }: Pick<PlacedGoal, 'goal' | 'label'>,
  blocks: Block[],
): Block[] {
  const title = page.sheet(aims.goal, goal).value('statement')
  return elementBlock({ level: 3, title, ...headOf('goal', goal, label), blocks }, goal.id)
}

export function objectiveBlock(
  page: Page,
  { objective, label }: PlacedObjective,
  blocks: Block[],
): Block[] {
  const title = page.sheet(aims.objective, objective).value('statement')
  const head = headOf('objective', objective, label)
  return elementBlock({ level: 4, title, ...head, blocks }, objective.id)
}

const headOf = (
  kind: string,
  { id, status }: Pick<Goal & Objective, 'id' | 'status'>,
  label: string,
) => ({
  id: anchor(kind, id, label),
  label,
  badge: badge(status),
})
