/** Whether what was changed is worth a new revision, and if not, what to do instead. */
import type { Change } from '../../../changes/change.ts'
import { comparePlans } from '../../../changes/compare.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { UserError } from '../../../practice/failure.ts'
import { numberOf } from '../../../writing/life/raised.ts'
import type { Since } from './since.ts'

/** @throws UserError where it is not: a revision that changes nothing is one that nobody looked at */
export function requireChange({ before, where }: Since, plan: Plan, shown: string): void {
  if (!before) return
  const changes = comparePlans(before, plan).changes.filter(isOfPlan)
  const clinical = changes.filter((change) => change.class === 'clinical')
  if (changes.length === 0)
    throw new UserError(
      `Nothing has changed since revision ${numberOf(before)} was recorded (${where}).`,
      plan.status === 'discharged' || plan.status === 'archived'
        ? `Edit ${shown} first.`
        : `Edit ${shown} first, or: txplan add KIND ${shown}, txplan review ${shown}`,
    )
  if (clinical.length === 0)
    throw new UserError(
      'Nothing has changed that was agreed on: what did needs no new revision and no new signature.',
      `Commit it as it is. See what changed: txplan diff ${shown}. To raise the number all the same: --anyway`,
    )
  if (clinical.every(isDate))
    throw new UserError(
      'Only dates have moved: a payer reads a new revision of that kind as a plan that nobody looked at.',
      `Enter what was found: txplan review ${shown}. To raise the number all the same: --anyway`,
    )
}

/** The revision itself, and who signed it, are no change of the plan. */
const isOfPlan = ({ subject: { kind } }: Change): boolean =>
  kind !== 'revision' && kind !== 'signature'

const isDate = (change: Change): boolean =>
  change.what === 'field' && change.detail?.kind === 'date'
