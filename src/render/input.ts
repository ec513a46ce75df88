/** What a document is made of. On its own, so that the public types lead no further. */

import type { ClientRecord, Document, Identities, Plan, Practice } from '../plan/types.generated.ts'
import type { ProfileBook } from '../profiles/book.ts'

/** Something that is due, as a document tells it. */
export interface DueLine {
  /** The last day that is in time. */
  day: string
  what: string
  isOverdue: boolean
}

export interface RenderInput {
  plan: Plan
  practice?: Practice
  /** The scores of the charts stand in it. */
  record?: ClientRecord
  /** The day of the charts, `YYYY-MM-DD`; without one there are none. */
  asOf?: string
  identities?: Identities
  /** What payers and regulators ask for; without it, nobody asks. */
  book?: ProfileBook
  /** What has to be done, and by when: as of the same day, the earliest first. */
  due?: readonly DueLine[]
  /** The practice's own layout, where it has one. */
  layout?: Document
  /** Paper size; otherwise the practice's, otherwise Letter. */
  paper?: 'letter' | 'a4'
}
