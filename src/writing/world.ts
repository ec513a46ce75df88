/** What the conversation knows beside what is said in it. */
import type { CodeTable } from '../codes/icd10cm.ts'
import type { Library } from '../library/library.ts'
import type { Practice } from '../plan/types.generated.ts'
import type { ProfileBook } from '../profiles/book.ts'

export interface World {
  /** `YYYY-MM-DD`. */
  today: string
  /** From where spans are counted and what is asked is dated, if not from the first day of the plan. */
  from?: string
  practice: Practice | undefined
  /** Read when they are first needed: the first question must not wait for them. */
  book: () => ProfileBook
  codes: () => CodeTable
  library: () => Library
  /** Why a folder of this name cannot be taken, if it cannot. */
  folderFault: (name: string) => string | undefined
}
