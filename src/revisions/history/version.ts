/** A version of a plan in its history, as a value. */
import type { Plan } from '../../plan/types.generated.ts'

interface Written {
  /** The full hash of the commit; absent for the file as it stands, where that is not committed. */
  commit?: string
  /** The author’s own day, `YYYY-MM-DD`. */
  date: string
  /** The author’s name; absent where it is not committed. */
  author?: string
  /** The first line of what was said of the commit. */
  subject?: string
  /** The file’s name in the repository, and before, where this commit moved it. */
  name: string
  movedFrom?: string
  /** Of one that a merge brought in: the commit of the version that it was made from. */
  follows?: string
}

/** As git has it. */
export interface VersionText extends Written {
  /** `undefined` where it is not in this clone. */
  text: string | undefined
  /** Of a merge: the versions of the branches that it brought in, the oldest first. */
  brought?: readonly VersionText[]
}

/** As it was read. */
export interface PlanVersion extends Written {
  /** What of it fits the format; never to be changed, for versions share their parts. */
  plan?: Plan
  /** Why there is none. */
  fault?: 'not-fetched' | 'unreadable'
  brought?: readonly PlanVersion[]
}

/** A version with a plan in it. */
export type ReadableVersion = PlanVersion & { plan: Plan }

export const isReadable = (version: PlanVersion): version is ReadableVersion =>
  version.plan !== undefined
