/** What a conversation about a plan has to know of the practice around it. */
import { builtInTable } from '../../codes/icd10cm.ts'
import type { Identities } from '../../plan/types.generated.ts'
import { libraryOf, readOwnPresentations } from '../../practice/library.ts'
import { bookOf, readOwnProfiles } from '../../practice/profiles.ts'
import { identitiesValue, practiceValue, readCodeTable, readPractice } from '../../practice/read.ts'
import type { World } from '../../writing/world.ts'

export interface Known {
  world: World
  identities: Identities | undefined
}

/** @throws UserError when something of the practice cannot be read */
export async function readKnown(
  practice: string | undefined,
  given: Pick<World, 'today' | 'folderFault'>,
): Promise<Known> {
  const files = practice === undefined ? undefined : await readPractice(practice)
  const profiles = practice === undefined ? [] : await readOwnProfiles(practice)
  const presentations = practice === undefined ? [] : await readOwnPresentations(practice)
  return {
    identities: identitiesValue(files),
    world: {
      ...given,
      practice: practiceValue(files),
      book: once(() => bookOf(profiles)),
      codes: once(() => readCodeTable(files) ?? builtInTable()),
      library: once(() => libraryOf(presentations)),
    },
  }
}

/** What is made only when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
