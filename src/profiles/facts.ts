/** What the deadlines of one client are worked out from, gathered once for all of them. */
import type { ClientRecord, Plan } from '../plan/types.generated.ts'
import { type Anchors, anchorsOf } from './anchors.ts'
import { type HeldSession, heldSessions } from './held.ts'
import { type ProgramAnswer, programOf } from './program.ts'

export interface Facts {
  plan: Plan
  /** The day of judging, `YYYY-MM-DD`. What the record holds of later days has not happened yet. */
  asOf: string
  /** False where there is no record to tell whether a session was held. */
  hasRecord: boolean
  held: readonly HeldSession[]
  anchors: Anchors
  /** `undefined` where the plan does not say it so that one can rely on it. */
  program: ProgramAnswer | undefined
}

export function gatherFacts(plan: Plan, record: ClientRecord | undefined, asOf: string): Facts {
  const held = heldSessions(plan, record, asOf)
  return {
    plan,
    asOf,
    hasRecord: record !== undefined,
    held,
    anchors: anchorsOf(plan, held),
    program: programOf(plan),
  }
}
