/**
 * Two plans compared by meaning: what was added, taken out, moved, renamed or changed, and of which class
 * each change is. Order, layout and quoting are no change.
 */
import { planShape } from '../plan/shapes.generated.ts'
import type { Plan } from '../plan/types.generated.ts'
import type { PlanDiff } from './change.ts'
import { identities } from './identities.ts'
import type { Run } from './run.ts'
import { compareFields } from './walk.ts'

/** Every change, in the order of the later plan; what is gone stands where it stood. */
export function comparePlans(before: Plan, after: Plan): PlanDiff {
  const run: Run = {
    before,
    after,
    same: identities(before, after),
    anchors: { before: before.effective, after: after.effective },
    changes: [],
  }
  const top = { subject: { kind: 'plan', before: [], after: [] }, field: [], address: '' }
  compareFields(run, top, { ...before }, { ...after }, planShape)
  return { before, after, changes: run.changes }
}
