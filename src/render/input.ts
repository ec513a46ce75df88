/** What a document is made of. On its own, so that the public types lead no further. */
import type { Identities, Plan, Practice } from '../plan/types.generated.ts'

export interface RenderInput {
  plan: Plan
  practice?: Practice
  identities?: Identities
  /** Paper size; otherwise the practice's, otherwise Letter. */
  paper?: 'letter' | 'a4'
}
