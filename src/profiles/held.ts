/**
 * The sessions that were held: what deadlines counted in sessions go by, and where the first service
 * is read. Reads the record; knows nothing of deadlines.
 */
import { isRealDate } from '../language/dates.ts'
import type { ClientRecord, Plan } from '../plan/types.generated.ts'

export interface HeldSession {
  /** `YYYY-MM-DD`. */
  day: string
  /** Its place in `sessions` of the record. */
  index: number
  /** True where it served to assess or to plan, which is no treatment yet. */
  assessing: boolean
}

type Session = NonNullable<ClientRecord['sessions']>[number]

/**
 * By day, the first one first. Left out are sessions that were cancelled or missed, that have no
 * real day, that lie after `asOf`, and those before the admission: they belong to an earlier episode
 * or to screening, and nothing counts from them. One without a word on attendance counts as held.
 */
export function heldSessions(
  plan: Plan,
  record: ClientRecord | undefined,
  asOf: string,
): readonly HeldSession[] {
  const admission = plan.setting?.admission
  const from = admission !== undefined && isRealDate(admission) ? admission : ''
  const held: HeldSession[] = []
  for (const [index, session] of (record?.sessions ?? []).entries()) {
    const day = session.date
    if (day === undefined || !isRealDate(day) || !clientCame(session)) continue
    if (day < from || day > asOf) continue
    held.push({ day, index, assessing: isAssessing(session, day, plan.assessment?.date) })
  }
  return held.sort(byDay)
}

/** Each day on which at least one of them was held, with the first session of that day. */
export function sessionDays(held: readonly HeldSession[]): readonly HeldSession[] {
  return held.filter(({ day }, at) => day !== held[at - 1]?.day)
}

const clientCame = ({ attendance }: Session): boolean =>
  attendance !== 'cancelled' && attendance !== 'no-show'

const byDay = (a: HeldSession, b: HeldSession): number =>
  a.day === b.day ? a.index - b.index : a.day < b.day ? -1 : 1

/**
 * Service codes, CPT and HCPCS, under which a client is screened or assessed or a plan is made: what
 * a rule that wants the plan before the first treatment lets come before it.
 */
const assessingCodes = new Set([
  '90791',
  '90792',
  '96130',
  '96131',
  '96136',
  '96137',
  '96138',
  '96139',
  'H0001',
  'H0002',
  'H0031',
  'H0032',
  'T1007',
])

/** By its code; without one, a session up to the day of the assessment is taken as part of it. */
function isAssessing({ service_code }: Session, day: string, assessed: string | undefined) {
  if (service_code !== undefined) return assessingCodes.has(service_code.trim().toUpperCase())
  return assessed !== undefined && isRealDate(assessed) && day <= assessed
}
