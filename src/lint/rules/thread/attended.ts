/** The sessions that were held, with what kind each was, for the rules on what was done and when. */
import { serviceCode } from '../../../codes/service-codes.ts'
import { addDays } from '../../../language/dates.ts'
import { heldSessions } from '../../../profiles/held.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { isDay, planDay } from '../dates/plan-day.ts'
import { type Session, wasHeld } from '../dates/session-clock.ts'

export type SessionKind = 'individual' | 'family' | 'group' | 'intake' | 'crisis' | 'other'

export interface SessionAt {
  session: Session
  day: string
  path: Path
  /** Undefined where neither a code nor a word tells. */
  kind: SessionKind | undefined
  /** It served to assess or to plan, or met a crisis: none of that waits for an objective. */
  isBeforeTreatment: boolean
}

/** By day, up to the day of judging; those before the admission included. */
export const attended = (context: Context): readonly SessionAt[] => context.once(findAttended)

function findAttended({ plan, record, asOf }: Context): SessionAt[] {
  const { assessment } = plan
  return heldSessions({ assessment }, record, asOf).map(({ day, index, assessing }, at) => {
    const session = record?.sessions?.[index] ?? {}
    const kind = kindOf(session)
    const isUnmarkedFirst = at === 0 && kind === undefined
    const isBeforeTreatment = assessing || kind === 'intake' || kind === 'crisis' || isUnmarkedFirst
    return { session, day, path: ['sessions', index], kind, isBeforeTreatment }
  })
}

/** Days on which a session was planned and did not take place. */
export const missedDays = ({ record }: Context): string[] =>
  (record?.sessions ?? []).flatMap((session) =>
    wasHeld(session) || !isDay(session.date) ? [] : [session.date],
  )

const byKind: Readonly<Record<string, SessionKind>> = {
  individual: 'individual',
  'individual-with-medical': 'other',
  'family-without-client': 'family',
  'family-with-client': 'family',
  group: 'group',
  intake: 'intake',
  'intake-with-medical': 'intake',
  crisis: 'crisis',
  complexity: 'other',
}

const byHcpcs: Readonly<Record<string, SessionKind>> = {
  H0001: 'intake',
  H0004: 'individual',
  H0005: 'group',
  H0031: 'intake',
  H0032: 'intake',
  H2011: 'crisis',
}

/** By the code; without one that is known, by the first word that tells. */
export function kindOfService(code: string | undefined, words: string): SessionKind | undefined {
  const plain = code?.trim().toUpperCase() ?? ''
  const known = byKind[serviceCode(plain)?.kind ?? ''] ?? byHcpcs[plain]
  if (known !== undefined) return known
  if (/\b(?:intake|assessment|evaluation|diagnostic|screening)\b/i.test(words)) return 'intake'
  if (/\bcrisis\b/i.test(words)) return 'crisis'
  if (/\b(?:group|class)\b/i.test(words)) return 'group'
  if (/\b(?:couples?|famil(?:y|ies)|conjoint|marital)\b/i.test(words)) return 'family'
  return /\bindividual\b/i.test(words) ? 'individual' : undefined
}

const kindOf = ({ service_code, modality = '' }: Session): SessionKind | undefined =>
  kindOfService(service_code, modality)

/** The first day of the last so many days, the day of judging included. */
export const daysBack = ({ asOf }: Context, days: number): string => addDays(asOf, 1 - days)

/** The later of the day from which the plan holds and the day of its present revision. */
export function presentSince({ plan }: Context): string | undefined {
  const days = [planDay(plan)?.day, plan.revision?.date].filter(isDay)
  return days.sort().at(-1)
}

/** Whether an earlier revision may have covered what came before this one. */
export const isRevised = ({ plan }: Context): boolean =>
  (plan.revision?.number ?? 1) > 1 || plan.revision?.supersedes !== undefined
