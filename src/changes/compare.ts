/**
 * Two plans, or two records, compared by meaning: what was added, taken out, moved, renamed or changed, and of which class
 * each change is. Order, layout and quoting are no change.
 */
import { planShape, recordShape } from '../plan/shapes.generated.ts'
import type { ClientRecord, Plan } from '../plan/types.generated.ts'
import type { PlanDiff, RecordDiff, Subject } from './change.ts'
import { identities } from './identities.ts'
import { withMovedDeadlines } from './moved-deadlines.ts'
import type { Run } from './run.ts'
import { withEarlierScores } from './scores.ts'
import { compareFields } from './walk.ts'

/** Every change, in the order of the later plan; what is gone stands where it stood. */
export function comparePlans(before: Plan, after: Plan): PlanDiff {
  const run: Run = {
    file: 'plan',
    before: { ...before },
    after: { ...after },
    same: identities(before, after),
    anchors: { before: before.effective, after: after.effective },
    changes: [],
  }
  const top = { subject: { kind: 'plan', before: [], after: [] }, field: [], address: '' }
  compareFields(run, top, run.before, run.after, planShape)
  return { before, after, changes: withMovedDeadlines(run.changes, before, after) }
}

/** Entries of a record stand for themselves: its ids are looked up in no plan. */
export function compareRecords(before: ClientRecord, after: ClientRecord): RecordDiff {
  const run: Run = {
    file: 'record',
    before: { ...before },
    after: { ...after },
    same: identities({}, {}),
    anchors: { before: undefined, after: undefined },
    changes: [],
  }
  const subject: Subject = { kind: 'record', file: 'record', before: [], after: [] }
  compareFields(run, { subject, field: [], address: '' }, run.before, run.after, recordShape)
  return { before, after, changes: withEarlierScores(run.changes, after) }
}
