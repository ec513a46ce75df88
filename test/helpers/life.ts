/** A plan with its record, as a conversation about its life knows them. */
import { careOf } from '../../src/care/care.ts'
import { builtInTable } from '../../src/codes/icd10cm.ts'
import type { ClientRecord, Plan, Practice } from '../../src/plan/types.generated.ts'
import { libraryOf } from '../../src/practice/library.ts'
import { profileBook } from '../../src/practice/profiles.ts'
import { readSource } from '../../src/source/read.ts'
import { type Life, lifeOf } from '../../src/writing/life/life.ts'
import type { World } from '../../src/writing/world.ts'

const library = libraryOf([])

export const worldAt = (today: string, practice?: Practice): World => ({
  today,
  from: today,
  practice,
  book: profileBook,
  codes: builtInTable,
  library: () => library,
  folderFault: () => undefined,
})

export function lifeAt(asOf: string, plan: Plan, record?: ClientRecord, practice?: Practice): Life {
  const book = profileBook()
  const care = careOf({ plan, record, practice, identities: undefined, asOf, book })
  return lifeOf(care, worldAt(asOf, practice))
}

export const readValueOf = (text: string): never => readSource(text).value as never
