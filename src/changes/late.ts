/** What was written into a record of a day that was past. */
import type { Change } from './change.ts'

/** Whether an entry of a record says something else of a past day than it did; to fill it in is no change. */
export const isLate = (change: Change): boolean =>
  change.subject.file === 'record' &&
  change.subject.kind !== 'record' &&
  (change.what === 'removed' || (change.what === 'field' && change.before !== undefined))

export const lateWords = ({ what }: Change): string =>
  `entry ${what === 'removed' ? 'removed' : 'changed'} after the fact`
