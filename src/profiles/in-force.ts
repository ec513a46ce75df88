/** Which version of a profile is in force on a day. */
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
  return { ...profile, ...earlier, elements: { ...profile.elements, ...earlier.elements } }
}

const holds = (effective: Profile['effective'], day: string): boolean =>
  (effective?.from ?? '') <= day && day <= (effective?.to ?? '9999')
