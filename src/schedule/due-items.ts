/** Everything with a date of one client, with why. Pure: values and the day come in as arguments. */
import type { Care } from '../care/care.ts'
import type { CodeTable } from '../codes/icd10cm.ts'
import { checkAnchors, datesOf, type UnreadDate } from './dates.ts'
import { type DueItem, dueKinds } from './item.ts'
import { authorization } from './kinds/authorization.ts'
import { endingCodes } from './kinds/codes.ts'
import { consents } from './kinds/consents.ts'
import { cosignatures } from './kinds/cosignatures.ts'
import { firstPlan } from './kinds/first-plan.ts'
import { licenses } from './kinds/licenses.ts'
import { measures } from './kinds/measures.ts'
import {
  deferredProblems,
  dischargeSummary,
  dischargeTarget,
  safetyPlan,
} from './kinds/own-days.ts'
import { planExpiry } from './kinds/plan-expiry.ts'
import { recertification } from './kinds/recertification.ts'
import { review } from './kinds/review.ts'
import { clinicianSignature, signatures } from './kinds/signatures.ts'
import { targetDates } from './kinds/target-dates.ts'

export interface Due {
  items: readonly DueItem[]
  /** Dates that could not be read, and that no item is counted from. */
  unread: readonly UnreadDate[]
}

/** @param hasPlan false where a record stands alone, and the plan is empty for want of one */
export function dueItems(care: Care, codes: () => CodeTable, hasPlan = true): Due {
  const items = itemsOf(care, codes, hasPlan)
  const dates = datesOf(care)
  checkAnchors(care, dates)
  return { items, unread: once(dates.unread) }
}

/** A draft that follows another revision stops no clock; a first draft has nothing due but itself. */
function itemsOf(care: Care, codes: () => CodeTable, hasPlan: boolean): DueItem[] {
  const { status, revision } = care.plan
  const isDraft = status === 'draft'
  if (!hasPlan || (isDraft && (revision?.number ?? 1) <= 1)) return firstPlan(care, hasPlan)
  if (status === 'archived') return []
  if (status === 'discharged') return leftToDo(care)
  const signing = isDraft ? [] : [...signatures(care), ...cosignatures(care)]
  return [...inUse(care), ...signing, ...endingCodes(care, codes)]
}

const inUse = (care: Care): DueItem[] =>
  [
    review,
    recertification,
    planExpiry,
    authorization,
    targetDates,
    measures,
    consents,
    safetyPlan,
    dischargeTarget,
    deferredProblems,
    licenses,
  ].flatMap((kind) => kind(care))

/** After discharge nothing falls due but what belongs to the discharge itself. */
const leftToDo = (care: Care): DueItem[] => [
  ...(care.plan.revision?.kind === 'discharge' ? clinicianSignature(care) : []),
  ...dischargeSummary(care),
]

/** Sorts by day, then as kinds are listed; those without a day come last. */
export const sortKey = ({ day, notBefore, kind }: DueItem): string =>
  `${day ?? notBefore ?? '9999'} ${String(dueKinds.indexOf(kind)).padStart(2, '0')}`

function once(unread: readonly UnreadDate[]): UnreadDate[] {
  const seen = new Set<string>()
  return unread.filter((one) => {
    const key = `${one.in} ${one.path.join('.')}`
    return !seen.has(key) && seen.add(key)
  })
}
