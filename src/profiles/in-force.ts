/** Which version of a profile is in force on a day. */
import { addDays, isRealDate } from '../language/dates.ts'
import type { Profile } from '../plan/types.generated.ts'

/**
 * The profile as it was on that day (`YYYY-MM-DD`); `undefined` before it came into force, and after it
 * ended. What an earlier version does not say is as it is now. Days that nobody knows set no limit.
 */
export function inForce(profile: Profile, day: string): Profile | undefined {
  const earlier = (profile.earlier ?? []).find(
    ({ effective }) => effective?.to !== undefined && holds(effective, day),
  )
  if (!earlier) return holds(profile.effective, day) ? profile : undefined
  return withEarlier(profile, earlier)
}

/** The first and last day of a version, as far as they are known. */
export interface Term {
  from?: string
  to?: string
}

export interface Version extends Term {
  profile: Profile
}

/**
 * The version in force on that day and those that come into force later, in order: a rule that is
 * still to come may fall due sooner than the one that it replaces.
 */
export function versionsFrom(profile: Profile, day: string): Version[] {
  const earlier = (profile.earlier ?? [])
    .filter(({ effective }) => isDay(effective?.to))
    .sort((a, b) => ((a.effective?.to ?? '') < (b.effective?.to ?? '') ? -1 : 1))
  const found: Version[] = []
  let after: string | undefined
  for (const one of earlier) {
    found.push({ ...term(one.effective, after), profile: withEarlier(profile, one) })
    after = addDays(one.effective?.to as string, 1)
  }
  found.push({ ...term(profile.effective, after), profile })
  return found.filter(({ to }) => to === undefined || to >= day)
}

/** A day that does not exist, or is not written in full, sets no limit here. */
function term(effective: Profile['effective'], after: string | undefined): Term {
  const { from = after, to } = effective ?? {}
  return { ...(isDay(from) ? { from } : {}), ...(isDay(to) ? { to } : {}) }
}

const isDay = (day: string | undefined): day is string => day !== undefined && isRealDate(day)

const withEarlier = (
  profile: Profile,
  earlier: NonNullable<Profile['earlier']>[number],
): Profile => ({ ...profile, ...earlier, elements: { ...profile.elements, ...earlier.elements } })

const holds = (effective: Profile['effective'], day: string): boolean =>
  (effective?.from ?? '') <= day && day <= (effective?.to ?? '9999')
