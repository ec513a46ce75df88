/** A due item with whose it is and what to type: what every format shows a line of. */

import { inOrder } from '../../../schedule/due-items.ts'
import type { DueItem } from '../../../schedule/item.ts'
import { type Standing, standingOf } from '../../../schedule/standing.ts'

export interface DueRow {
  item: DueItem
  standing: Standing
  /** The client's folder or, for a plan that stands alone, its name; absent for what is the practice's. */
  client: string | undefined
  /** The file in which it was read, as it is shown. */
  file: string
  /** Id of the plan, where it has one. */
  plan: string | undefined
  command: string
}

/** Whose an item is. */
export interface Owner {
  client: string | undefined
  /** What stands for the client in a command: its name, or a path. */
  typed: string
  files: { plan: string; record: string; practice: string }
  plan: string | undefined
}

export const rowOf = (
  item: DueItem,
  { client, typed, files, plan }: Owner,
  asOf: string,
): DueRow => ({
  item,
  standing: standingOf(item, asOf),
  client,
  file: files[item.in],
  plan,
  command: item.command.replace('{client}', typed),
})

/** By day, then as kinds are listed, then by client and by what it is about. */
export const sorted = (rows: readonly DueRow[]): DueRow[] =>
  [...rows].sort(
    (a, b) =>
      inOrder(a.item, b.item) || compare(a.client ?? '', b.client ?? '') || compare(a.file, b.file),
  )

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
