/**
 * What stands in place of the client’s signature, and whether a profile accepts it. Which
 * substitutes there are is payers’ and states’ law; a profile holds it as data.
 */
import { isTelehealth } from '../codes/place-of-service.ts'
import type { Profile, Signing } from '../plan/types.generated.ts'
import type { Demand } from '../profiles/demand.ts'
import type { Path } from '../source/document.ts'
import type { Care } from './care.ts'
import { isOfClient, signaturesOf } from './signing.ts'

type Accepted = NonNullable<Signing['instead']>[number]
export type SubstituteKind = NonNullable<Accepted['kind']>

export interface Substitute {
  kind: SubstituteKind
  path: Path
  /** The reason why there is no signature is written down. */
  hasReason: boolean
  byTelehealth: boolean
}

/** What is there in place of a signature under this revision, in the order of the plan. */
export const substitutesOf = (care: Care): readonly Substitute[] => care.once(findSubstitutes)

function findSubstitutes(care: Care): Substitute[] {
  const found: Substitute[] = []
  const byTelehealth = isByTelehealth(care)
  const excused = reasonOfNotTakingPart(care)
  for (const line of signaturesOf(care)) {
    if (!isOfClient(line) || line.isEarlier) continue
    const { path, standing, signature } = line
    const hasReason = Boolean(signature.reason?.trim()) || excused
    if (standing === 'withheld')
      found.push({ kind: 'documented-reason', path, hasReason, byTelehealth })
    if (standing !== 'verbal') continue
    found.push({ kind: 'verbal-approval', path, hasReason, byTelehealth: true })
    if (hasReason) found.push({ kind: 'documented-reason', path, hasReason, byTelehealth: true })
  }
  const path = ['agreement', 'participation', 'reason_not']
  if (excused) found.push({ kind: 'documented-reason', path, hasReason: true, byTelehealth })
  return [...found, ...consents(care, byTelehealth)]
}

/** Why the client took no part, where the plan says so; why somebody else did not is another matter. */
function reasonOfNotTakingPart({ plan }: Care): boolean {
  const { client, reason_not: reason } = plan.agreement?.participation ?? {}
  return client !== true && Boolean(reason?.trim())
}

/** Consent to treatment itself, not to a means of it, a medication or a release. */
const toTreatment =
  /\b(?:treat\w*|care|services?|therapy|psychotherapy|counseling|informed|assent)\b/i
const toElse =
  /\b(?:release|tele-?\w*|medications?|record(?:s|ing)?|research|photo\w*|disclos\w*)\b/i

function consents({ plan, asOf }: Care, byTelehealth: boolean): Substitute[] {
  return (plan.agreement?.consents ?? []).flatMap(({ kind, date, expires }, at) => {
    const isMeant = kind && toTreatment.test(kind) && !toElse.test(kind)
    if (!isMeant || !date || (expires && expires < asOf)) return []
    const path = ['agreement', 'consents', at]
    return { kind: 'consent-elsewhere' as const, path, hasReason: false, byTelehealth }
  })
}

const atDistance = /\btele-?\w+|\bvideo\b|\b(?:tele)?phone\b|\bvirtual\b/i

function isByTelehealth({ plan: { setting } }: Care): boolean {
  if (setting?.telehealth?.used !== undefined) return setting.telehealth.used === true
  if (setting?.place_of_service && isTelehealth(setting.place_of_service)) return true
  return (setting?.modality ?? []).some((text) => atDistance.test(text))
}

/**
 * `accepted`: the profile takes one of these in place of the signature. `unknown`: what it takes is
 * not told. `refused`: it tells, and none of these is among it.
 */
export type Verdict = 'accepted' | 'unknown' | 'refused'

export function verdictOf(profile: Profile | undefined, all: readonly Substitute[]): Verdict {
  const instead = profile?.signatures?.client?.instead
  if (!instead?.length) return 'unknown'
  return all.some((one) => instead.some((accepted) => fits(one, accepted))) ? 'accepted' : 'refused'
}

function fits(one: Substitute, accepted: Accepted): boolean {
  if (one.kind !== accepted.kind) return false
  if (accepted.only_by_telehealth && !one.byTelehealth) return false
  return one.hasReason || !accepted.with_reason
}

/** What is accepted where nobody in particular asks: a reason or a spoken approval, and what any profile names. */
export function isEnough(all: readonly Substitute[], profiles: readonly Profile[]): boolean {
  const plain = all.some(({ kind }) => kind !== 'consent-elsewhere')
  return plain || profiles.some((profile) => verdictOf(profile, all) === 'accepted')
}

/** Something stands in place of the client’s signature: who of those that require one does not take it. */
export interface Excuse {
  all: readonly Substitute[]
  /** The first that refuses it or, where none does, of whom it was not read what it takes. */
  refusal?: { demand: Demand; verdict: 'refused' | 'unknown' }
}

/** `undefined` where nothing stands in its place. */
export const excuseOf = (care: Care): Excuse | undefined => care.once(findExcuse)

function findExcuse(care: Care): Excuse | undefined {
  const { requirements } = care
  const all = substitutesOf(care)
  if (!isEnough(all, requirements.profiles)) return undefined
  const judged = requirements
    .demands('client_signature')
    .filter(({ level }) => level === 'required')
    .map((demand) => ({ demand, verdict: verdictBy(demand, all, care) }))
  for (const verdict of ['refused', 'unknown'] as const) {
    const found = judged.find((one) => one.verdict === verdict)
    if (found) return { all, refusal: { demand: found.demand, verdict } }
  }
  return { all }
}

const verdictBy = ({ profile }: Demand, all: readonly Substitute[], care: Care): Verdict =>
  verdictOf(
    care.requirements.profiles.find(({ id }) => id === profile),
    all,
  )
