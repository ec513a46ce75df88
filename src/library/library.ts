/** The library at hand: presentations by id, and each of their texts by a name such as `sleep/calm-nights`. */
import type { Presentation } from '../plan/types.generated.ts'

export type LibraryProblem = NonNullable<Presentation['problems']>[number]
export type LibraryGoal = NonNullable<Presentation['goals']>[number]
export type LibraryObjective = NonNullable<LibraryGoal['objectives']>[number]
export type LibraryIntervention = NonNullable<Presentation['interventions']>[number]

interface Texts {
  problem: LibraryProblem
  goal: LibraryGoal
  objective: LibraryObjective
  intervention: LibraryIntervention
}

export type EntryKind = keyof Texts

export const entryKinds: readonly EntryKind[] = ['problem', 'goal', 'objective', 'intervention']

/** One text of the library. */
export interface Entry<K extends EntryKind = EntryKind> {
  /** `presentation/text`: what a plan names it by. */
  id: string
  kind: K
  text: Texts[K]
  presentation: Presentation
  /** The goal that an objective stands under. */
  goal?: LibraryGoal
}

/** Where presentations are found by id; each is read only once somebody asks for it. */
export interface Shelf {
  find: (id: string) => Presentation | undefined
  ids: () => readonly string[]
}

export class Library {
  readonly presentations: readonly Presentation[]
  private byId: Map<string, Entry> | undefined

  constructor(presentations: readonly Presentation[]) {
    this.presentations = presentations
  }

  presentation(id: string): Presentation | undefined {
    return this.presentations.find((one) => one.id === id)
  }

  /** Every text, in the order of the files. */
  entries(): Entry[] {
    return [...this.index().values()]
  }

  /** The text of this id, if it is one of that kind. */
  entry<K extends EntryKind>(kind: K, id: string | undefined): Entry<K> | undefined {
    const found = id === undefined ? undefined : this.index().get(id)
    return found?.kind === kind ? (found as Entry<K>) : undefined
  }

  private index(): Map<string, Entry> {
    this.byId ??= new Map(
      this.presentations.flatMap(entriesOf).map((entry) => [entry.id, entry] as const),
    )
    return this.byId
  }
}

/** The texts of one presentation, each kind in its order; an objective behind its goal. */
export function entriesOf(presentation: Presentation): Entry[] {
  const entry = (kind: EntryKind, text: { id?: string }, goal?: LibraryGoal): Entry =>
    ({
      id: `${presentation.id}/${text.id}`,
      kind,
      text,
      presentation,
      ...(goal ? { goal } : {}),
    }) as Entry
  return [
    ...(presentation.problems ?? []).map((one) => entry('problem', one)),
    ...(presentation.goals ?? []).flatMap((goal) => [
      entry('goal', goal),
      ...(goal.objectives ?? []).map((one) => entry('objective', one, goal)),
    ]),
    ...(presentation.interventions ?? []).map((one) => entry('intervention', one)),
  ]
}
