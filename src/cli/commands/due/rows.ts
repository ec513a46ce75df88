/** A due item with whose it is and what to type: what every format shows a line of. */

import { printable } from '../../../lint/formats/wrap.ts'
import { sortKey } from '../../../schedule/due-items.ts'
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
  /** What to type; absent where the plan is to be edited, as the item says. */
  command?: string
}

/** What to do next: to type or, where nothing is to be typed, in words. */
export const nextStep = ({ command, item }: DueRow): string => command ?? item.todo

/** Whose it is, in words that may go to a terminal. */
export const ownerName = ({ client }: DueRow): string =>
  client === undefined ? 'the practice' : printable(client)

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
  ...(item.command === undefined ? {} : { command: item.command.replace('{client}', typed) }),
})

/** Without the steps, and without what others would have said. */
export function inBrief(row: DueRow): DueRow {
  const [first] = row.item.why
  return first ? { ...row, item: { ...row.item, why: [{ ...first, steps: [] }] } } : row
}

/** By day, then as kinds are listed, then by client and by what it is about; those without a day last. */
export function sorted(rows: readonly DueRow[]): DueRow[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map(({ row }) => row)
}

const keyOf = ({ item, client = '', file }: DueRow): string =>
  `${sortKey(item)}\n${client}\n${item.subject}\n${file}`
