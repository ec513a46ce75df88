/** What of all that is asked for a plan has, what it lacks, and what nobody said a word about. */
import { standingOf } from '../../care/signing.ts'
import { type ElementId, elementIds, elements } from '../../plan/elements.ts'
import type { Plan } from '../../plan/types.generated.ts'
import { askedFields, onOccasion } from './asked-fields.ts'
import { type Asking, isAskedFor, signers } from './asking.ts'
import { limitedPlan } from './limited-plan.ts'

/** Where a text was read whole and is silent, nothing is to be wondered about; nor is it by who signed. */
export function untoldOf(whole: Plan, asking: Asking): ElementId[] {
  const isOpen = (id: ElementId) =>
    !isAskedFor(id, asking) && !asking.requirements.isSilent(id) && signers[id] === undefined
  return elementIds.filter((id) => {
    if (askedFields[id] === undefined || !isOpen(id)) return false
    return isAnswered(id, limitedPlan(whole, new Set(askedFields[id])).kept)
  })
}

/** A session’s note is asked for beside the plan, and is none of its fields. */
export function missingOf(
  asked: readonly ElementId[],
  kept: ReadonlySet<string>,
  plan: Plan,
): string[] {
  const isThere = (id: ElementId): boolean => {
    const wanted = signers[id]
    if (wanted) return isSignedBy(wanted, plan)
    return isAnswered(id, kept)
  }
  return asked
    .filter((id) => askedFields[id] !== undefined && !onOccasion.has(id) && !isThere(id))
    .map((id) => elements[id])
}

function isAnswered(id: ElementId, kept: ReadonlySet<string>): boolean {
  const own = (askedFields[id] ?? []).filter((field) => !isLink(field))
  return own.some(
    (field) => kept.has(field) || [...kept].some((one) => one.startsWith(`${field}.`)),
  )
}

/** What only ties parts of a plan together answers nothing. */
const isLink = (field: string): boolean =>
  /\.(?:id|goal|problems|diagnoses|interventions|status)$/.test(field)

const isSignedBy = (roles: readonly string[], { signatures = [] }: Plan): boolean =>
  signatures.some((one) => roles.includes(one.role ?? '') && signed.has(standingOf(one)))

const signed: ReadonlySet<string> = new Set(['given', 'image'])
