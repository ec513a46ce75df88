/** Which versions count: a draft promises nothing, and a day’s commits to a revision are the writing of it. */
import { isReadable, type PlanVersion, type ReadableVersion } from './version.ts'

/** The readable versions that were in force, the oldest first; the last one whatever it is. */
export function versionsInForce(versions: readonly PlanVersion[]): ReadableVersion[] {
  const readable = versions.filter(isReadable)
  return readable.filter((version, at) => {
    const next = readable[at + 1]
    return next === undefined || (isInForce(version) && !isSameWriting(version, next))
  })
}

export const isInForce = ({ plan }: ReadableVersion): boolean => plan.status !== 'draft'

/** Whether the later one only went on with the writing of the earlier one. */
export const isSameWriting = (earlier: ReadableVersion, later: ReadableVersion): boolean =>
  earlier.date === later.date && numberOf(earlier) === numberOf(later)

export const numberOf = ({ plan }: PlanVersion): number | undefined => plan?.revision?.number
