/**
 * What all profiles of one plan ask for, taken together: a payer over a state over the federal floor.
 * Of several demands for one element the strictest counts, and it keeps the name of who makes it.
 */
import type { ElementId } from '../plan/elements.ts'
import type { Profile } from '../plan/types.generated.ts'
import { type Concerned, concerns } from './concerns.ts'
import { byStrictness, type Demand, demandOf } from './demand.ts'

export class Requirements {
  /** In force on the day of judging; those that are built on stand behind those that build. */
  readonly profiles: readonly Profile[]
  private readonly known = new Map<ElementId, readonly Demand[]>()

  constructor(profiles: readonly Profile[]) {
    this.profiles = profiles
  }

  /** Without what is not meant for this client; the same object where everything is meant for all. */
  for(whom: Concerned): Requirements {
    if (!this.profiles.some(isConditional)) return this
    return new Requirements(this.profiles.map((profile) => withoutOthers(profile, whom)))
  }

  /** The strictest demand for the element. */
  demand(element: ElementId): Demand | undefined {
    return this.demands(element)[0]
  }

  /** Everybody's demand for the element, the strictest first. */
  demands(element: ElementId): readonly Demand[] {
    const known = this.known.get(element)
    if (known) return known
    const made = this.profiles.flatMap((profile) => elementDemand(profile, element) ?? [])
    made.sort(byStrictness)
    this.known.set(element, made)
    return made
  }

  /** True where the texts were read whole, do not mention the element, and nobody else asks for it. */
  isSilent(element: ElementId): boolean {
    return (
      this.demands(element).length === 0 &&
      this.profiles.some((profile) => profile.elements?.[element]?.level === 'silent')
    )
  }

  /** What the profile says of the element in words, from whoever says something. */
  note(element: ElementId): string | undefined {
    for (const profile of this.profiles) {
      const note = profile.elements?.[element]?.note
      if (note !== undefined) return note
    }
    return undefined
  }
}

const isConditional = ({ elements }: Profile): boolean =>
  Object.values(elements ?? {}).some((said) => said?.only !== undefined)

/** What is meant for others only is not asked for, and is no silence either. */
function withoutOthers(profile: Profile, whom: Concerned): Profile {
  const meant = Object.entries(profile.elements ?? {}).filter(
    ([, said]) => said === undefined || concerns(said, whom),
  )
  return { ...profile, elements: Object.fromEntries(meant) }
}

function elementDemand(profile: Profile, element: ElementId): Demand | undefined {
  const said = profile.elements?.[element]
  if (said?.level !== 'required' && said?.level !== 'recommended') return undefined
  return demandOf(profile, said.level, said)
}
