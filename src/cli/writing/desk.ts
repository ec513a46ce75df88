/** What every conversation sits down with: the practice around, its library, its drafts, the day. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { builtInTable } from '../../codes/icd10cm.ts'
import type { Identities } from '../../plan/types.generated.ts'
import { practiceAbove } from '../../practice/discover.ts'
import { Drafts } from '../../practice/drafts.ts'
import { libraryOf, readOwnPresentations } from '../../practice/library.ts'
import { bookOf, readOwnProfiles } from '../../practice/profiles.ts'
import { identitiesValue, practiceValue, readCodeTable, readPractice } from '../../practice/read.ts'
import type { World } from '../../writing/world.ts'
import { type Io, localDay } from '../io.ts'

export interface Desk {
  /** The practice's folder, or the current one outside of any. */
  place: string
  isPractice: boolean
  identities: Identities | undefined
  world: World
  drafts: Drafts
}

/** What is read only once it is asked for; the first question must not wait for it. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

export async function openDesk(io: Io, asOf: string | undefined): Promise<Desk> {
  const practice = practiceAbove(io.cwd)
  const place = practice ?? io.cwd
  const files = practice === undefined ? undefined : await readPractice(practice)
  const profiles = practice === undefined ? [] : await readOwnProfiles(practice)
  const presentations = practice === undefined ? [] : await readOwnPresentations(practice)
  const desk = { place, isPractice: practice !== undefined }
  return {
    ...desk,
    identities: identitiesValue(files),
    drafts: new Drafts(place),
    world: {
      today: asOf ?? localDay(io.now()),
      practice: practiceValue(files),
      book: once(() => bookOf(profiles)),
      codes: once(() => readCodeTable(files) ?? builtInTable()),
      library: once(() => libraryOf(presentations)),
      folderFault: (name) => {
        const path = planPath(desk, name)
        return existsSync(path) ? `There is a plan already: ${path}` : undefined
      },
    },
  }
}

/** Where the plan of a client stands, or would. */
export const planPath = (
  { place, isPractice }: Pick<Desk, 'place' | 'isPractice'>,
  client: string,
): string =>
  isPractice ? join(place, 'clients', client, 'plan.yaml') : join(place, `${client}.plan.yaml`)
