/** Versions and changes as `log` and `blame` write them in JSON. */
import type { Change, Subject } from '../../changes/change.ts'
import { maySay } from '../../changes/veil.ts'
import { oneLine } from '../../changes/words.ts'
import type { PlanVersion } from '../../revisions/history/version.ts'

/** `null` where it is not committed. What was said of a commit may hold the client’s words. */
export function commitJson(version: PlanVersion, showValues: boolean): object | null {
  const { commit, date, author, subject } = version
  if (commit === undefined) return null
  return { commit, date, author: author ?? null, ...(showValues ? { subject: subject ?? '' } : {}) }
}

export function changeJson(change: Change, showValues: boolean): object {
  const { what, subject } = change
  return {
    what,
    class: change.class,
    ...subjectJson(subject),
    ...(change.what === 'field' ? { field: change.field } : {}),
    ...(change.what === 'renamed' ? { from: change.from ?? null, to: change.to ?? null } : {}),
    ...(change.what === 'moved'
      ? { from: change.from?.id ?? null, to: change.to?.id ?? null }
      : {}),
    text: oneLine(change),
    ...(showValues || maySay(change) ? valuesOf(change) : {}),
  }
}

const subjectJson = ({ kind, id, within }: Subject): object => ({
  kind,
  id: id ?? null,
  ...(within?.id === undefined ? {} : { in: within.id }),
})

function valuesOf(change: Change): object {
  if (change.what === 'added' || change.what === 'removed') return { value: change.value }
  if (change.what !== 'field') return {}
  const { before = null, after = null, detail } = change
  return {
    before,
    after,
    ...(detail?.kind === 'date' ? { days: detail.days } : {}),
    ...(detail?.kind === 'number' && detail.meaning ? { meaning: detail.meaning } : {}),
  }
}
