/** What is told of a record: first what calls for attention, then what was added. */
import type { ToldGroup } from '../../../changes/told.ts'
import { type ComparedRecord, nothingWords, recordTally } from './outcome.ts'

export interface RecordSection {
  /** Whether entries say something else of a past day than they did. */
  isLate: boolean
  title: string
  groups: ToldGroup[]
}

export function recordSections(
  { groups }: ComparedRecord,
  { brief }: { brief: boolean },
): RecordSection[] {
  const late = groups.flatMap((group) => groupOf(group, true))
  const added = brief ? [] : groups.flatMap((group) => groupOf(group, false))
  const sections = [
    { isLate: true, title: `After the fact (${late.length})`, groups: late },
    { isLate: false, title: `Added (${added.length})`, groups: added },
  ]
  return sections.filter((section) => section.groups.length > 0)
}

/** The group with those of its changes that are late, or that are not; what it brought comes with it. */
function groupOf(group: ToldGroup, late: boolean): ToldGroup[] {
  const changes = group.changes.filter(({ tone }) => (tone === 'warning') === late)
  return changes.length > 0 ? [{ ...group, changes }] : []
}

export function recordSummary(one: ComparedRecord, clinicalOnly: boolean): string {
  return recordTally(one.changes) || nothingWords(one, clinicalOnly)
}
