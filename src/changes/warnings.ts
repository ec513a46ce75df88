/** What nobody may miss: an entry of a record that was changed after the fact, a merge that is not done. */
import type { Change } from './change.ts'
import { isUndecided } from './conflicts.ts'

/** In words of our own, which may stand in any log. */
export function warningOf(change: Change): string | undefined {
  if (isUndecided(change)) return 'both sides changed it'
  if (!isLate(change)) return undefined
  return `entry ${change.what === 'removed' ? 'removed' : 'changed'} after the fact`
}

/** Whether an entry of a record says something else of a past day than it did; to fill it in is no change. */
export const isLate = ({ subject, ...change }: Change): boolean =>
  subject.file === 'record' &&
  subject.kind !== 'record' &&
  (change.what === 'removed' || (change.what === 'field' && change.before !== undefined))
