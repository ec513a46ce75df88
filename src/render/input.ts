/** What a document is made of. On its own, so that the public types lead no further. */
import type { ClientRecord, Identities, Plan, Practice } from '../plan/types.generated.ts'

export interface RenderInput {
  plan: Plan
  practice?: Practice
  /** The scores of the charts stand in it. */
  record?: ClientRecord
  /** The day of the charts, `YYYY-MM-DD`; without one there are none. */
  asOf?: string
  identities?: Identities
  /** Paper size; otherwise the practice's, otherwise Letter. */
  paper?: 'letter' | 'a4'
}
