/** The sessions that were held, with what kind each was, for the rules on what was done and when. */
import { serviceCode } from '../../../codes/service-codes.ts'
import { addDays } from '../../../language/dates.ts'
import { isDay, planDay } from '../../../plan/plan-day.ts'
import { heldSessions } from '../../../profiles/held.ts'
import type { Path } from '../../../source/document.ts'
import { type Format, formatNamed } from '../../aims/session-formats.ts'
import type { Context } from '../../context.ts'
import { type Session, wasHeld } from '../dates/session-clock.ts'

/** `medical` is a visit to somebody who prescribes. */
export type SessionKind = Format | 'medical' | 'intake' | 'crisis' | 'other'

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
  const sessions = record?.sessions ?? []
  return heldSessions({ assessment }, record, asOf).map(({ day, index, assessing }, at) => {
    const session = sessions[index] ?? {}
    const kind = kindOf(session)
    const isUnmarkedFirst = at === 0 && kind === undefined && !isCodedLikeOthers(session, sessions)
    const isBeforeTreatment = assessing || kind === 'intake' || kind === 'crisis' || isUnmarkedFirst
    return { session, day, path: ['sessions', index], kind, isBeforeTreatment }
  })
}

/** An intake has a code of its own: what is billed again and again is none. */
const isCodedLikeOthers = (session: Session, all: readonly Session[]): boolean =>
  session.service_code !== undefined &&
  all.some((one) => one !== session && one.service_code === session.service_code)

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

/** Evaluation and management, CPT: the first visit serves to assess. */
const firstVisit = /^9920[2-5]$/
const furtherVisit = /^99(?:21[1-5]|24[1-5]|30[4-9]|31[0-5]|34[1-9]|350)$/

/**
 * By the code, unless the words plainly name another format: what was done counts, and that it does
 * not go with its code is told elsewhere. Without a code that is known, by the first word that tells.
 */
export function kindOfService(code: string | undefined, words: string): SessionKind | undefined {
  const known = kindOfCode(code?.trim().toUpperCase() ?? '')
  if (known === 'individual' || known === 'group' || known === 'family')
    return formatNamed(words) ?? known
  if (known !== undefined) return known
  if (/\b(?:intake|assessment|evaluation|diagnostic|screening)\b/i.test(words)) return 'intake'
  if (/\bcrisis\b/i.test(words)) return 'crisis'
  if (/\b(?:group|class)\b/i.test(words)) return 'group'
  if (/\b(?:couples?|famil(?:y|ies)|conjoint|marital)\b/i.test(words)) return 'family'
  return /\bindividual\b/i.test(words) ? 'individual' : undefined
}

function kindOfCode(plain: string): SessionKind | undefined {
  if (firstVisit.test(plain)) return 'intake'
  if (furtherVisit.test(plain)) return 'medical'
  return byKind[serviceCode(plain)?.kind ?? ''] ?? byHcpcs[plain]
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
