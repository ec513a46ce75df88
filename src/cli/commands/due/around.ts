/** The practice around clients, as far as what is due hangs on it. */
import { builtInTable, type CodeTable } from '../../../codes/icd10cm.ts'
import type { Identities, Practice } from '../../../plan/types.generated.ts'
import { practiceProfiles, profileBook } from '../../../practice/profiles.ts'
import {
  identitiesValue,
  practiceValue,
  readCodeTable,
  readPractice,
} from '../../../practice/read.ts'
import type { ProfileBook } from '../../../profiles/book.ts'

export interface KnownPractice {
  practice: Practice | undefined
  identities: Identities | undefined
  codes: CodeTable
  book: ProfileBook
}

/** What comes with the program stands in where there is no practice. */
export async function readKnown(folder: string | undefined): Promise<KnownPractice> {
  const files = folder === undefined ? undefined : await readPractice(folder)
  return {
    practice: practiceValue(files),
    identities: identitiesValue(files),
    codes: readCodeTable(files) ?? builtInTable(),
    book: folder === undefined ? profileBook() : await practiceProfiles(folder),
  }
}
