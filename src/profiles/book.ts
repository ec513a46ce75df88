/** The profiles at hand: finds them by id, with what they build on, as they are in force on a day. */
import type { Profile } from '../plan/types.generated.ts'
import { inForce } from './in-force.ts'
import { Requirements } from './requirements.ts'

/** Gives the profile of an id; `undefined` when there is none. */
export type FindProfile = (id: string) => Profile | undefined

export class ProfileBook {
  readonly find: FindProfile
  /** Every id there is, for a suggestion. */
  readonly ids: () => readonly string[]
  /** True for a profile that comes with the program, whose id nobody else may take. */
  readonly isBuiltIn: (id: string) => boolean
  private readonly made = new Map<string, Requirements>()

  constructor({ find, ids, isBuiltIn }: Pick<ProfileBook, 'find' | 'ids' | 'isBuiltIn'>) {
    this.find = find
    this.ids = ids
    this.isBuiltIn = isBuiltIn
  }

  has(id: string): boolean {
    return this.find(id) !== undefined
  }

  /** What these profiles and those they build on ask for on that day, `YYYY-MM-DD`. */
  requirements(ids: readonly string[], day: string): Requirements {
    const key = [day, ...ids].join('\n')
    const known = this.made.get(key)
    if (known) return known
    const profiles = this.withBases(ids).flatMap((profile) => inForce(profile, day) ?? [])
    const made = new Requirements(profiles)
    this.made.set(key, made)
    return made
  }

  /** Each profile once, before those it builds on, whenever it is in force; a circle ends where it closes. */
  withBases(ids: readonly string[]): Profile[] {
    const seen = new Set<string>()
    const found: Profile[] = []
    const visit = (id: string) => {
      const profile = seen.has(id) ? undefined : this.find(id)
      seen.add(id)
      if (!profile) return
      found.push(profile)
      for (const base of profile.extends ?? []) visit(base)
    }
    for (const id of ids) visit(id)
    return found
  }
}

/** No profile at all: what a plan is judged by when nobody asks for anything. */
export const emptyBook = new ProfileBook({
  find: () => undefined,
  ids: () => [],
  isBuiltIn: () => false,
})
