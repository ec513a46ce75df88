/** The sessions that were held on a client's aims. */

import type { ClientRecord, Plan } from '../../plan/types.generated.ts'
import { heldSessions } from '../../profiles/held.ts'
import type { AimAt } from './aims.ts'

export interface WorkedOn {
  count: number
  /** The last of them. */
  last?: string
}

/** Sessions of this period that name the aim; of a goal, any of its objectives. */
export function workedOn(aim: AimAt, days: readonly SessionDay[], since: string): WorkedOn {
  const on = days.filter(({ day, objectives }) => day > since && objectives.includes(aim.id))
  const last = on.at(-1)?.day
  return { count: on.length, ...(last === undefined ? {} : { last }) }
}

export interface SessionDay {
  day: string
  /** Ids of the objectives that were worked on. */
  objectives: readonly string[]
}

/** Those that the client came to, the oldest first. */
export const sessionsHeld = (
  plan: Plan,
  record: ClientRecord | undefined,
  until: string,
): SessionDay[] =>
  heldSessions(plan, record, until).map(({ day, index }) => ({
    day,
    objectives: record?.sessions?.[index]?.objectives ?? [],
  }))
