/** What is due next, a line for each day. */
import { formatLong } from '../../language/dates.ts'
import type { DueLine } from '../input.ts'
import type { Block } from '../view.ts'
import { textBlock } from './blocks.ts'
import { bullets } from './rich.ts'

/** So many days; what comes later is found in its own place. */
const mostDays = 6

export function dueBlocks(due: readonly DueLine[]): Block[] {
  const days = new Map<string, DueLine[]>()
  for (const one of due) days.set(one.day, [...(days.get(one.day) ?? []), one])
  const lines = [...days].slice(0, mostDays).map(([day, all]) => {
    const late = all.some(({ isOverdue }) => isOverdue) ? ' (overdue)' : ''
    return `${formatLong(day)}${late}: ${all.map(({ what }) => what).join('; ')}`
  })
  return textBlock('Due next', bullets(lines))
}
