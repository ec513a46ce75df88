/** Who holds a review or ends a treatment: as was said, else the clinician whose plan it is. */
import type { Care } from '../../care/care.ts'
import { responsibleClinician } from '../../care/people.ts'

/** By the id that the plan uses, where it uses one. */
export function byOf({ by }: { by?: string }, care: Care): { by?: string } {
  const named = by ?? care.plan.clinician ?? responsibleClinician(care)?.name
  return named === undefined ? {} : { by: named }
}
