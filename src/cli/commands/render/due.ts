/** What is due, as a document tells it: what client and clinician look at next, without what runs the office. */
import { careOf } from '../../../care/care.ts'
import { builtInTable } from '../../../codes/icd10cm.ts'
import { addDays } from '../../../language/dates.ts'
import type { DueLine, RenderInput } from '../../../render/input.ts'
import { dueItems } from '../../../schedule/due-items.ts'
import type { DueItem, DueKind } from '../../../schedule/item.ts'
import { standingOf } from '../../../schedule/standing.ts'

/** Target dates stand beside their objectives; licences, codes and consents are the office’s. */
const told: ReadonlySet<DueKind> = new Set([
  'review',
  'recertification',
  'plan-expiry',
  'authorization',
  'safety-plan',
  'measure',
  'deferred-problem',
  'discharge',
])

/** What lies further ahead is read where it stands. */
const daysAhead = 120

export function dueLines(input: RenderInput, asOf: string): DueLine[] {
  const { plan, record, practice, identities, book } = input
  const care = careOf({ plan, record, practice, identities, asOf, ...(book ? { book } : {}) })
  const until = addDays(asOf, daysAhead)
  return dueItems(care, builtInTable)
    .items.flatMap((item) => lineOf(item, asOf, until))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function lineOf(item: DueItem, asOf: string, until: string): DueLine[] {
  const { day, kind, isSure } = item
  if (day === undefined || !isSure || day > until || !told.has(kind)) return []
  return [{ day, what: titleOf(item), isOverdue: standingOf(item, asOf) === 'overdue' }]
}

/** A problem is called by the number that it has on the page. */
function titleOf({ kind, title, path }: DueItem): string {
  const [, index] = path
  if (kind !== 'deferred-problem' || typeof index !== 'number') return title
  return `Problem ${index + 1} to be looked at again`
}
