/** A history as its revisions: the versions of each, who signed it, which reviews were held. */
import { isOfEarlierRevision, type Signature, standingOf } from '../../care/signing.ts'
import type { Plan } from '../../plan/types.generated.ts'
import { isInForce, isSameWriting, numberOf } from './in-force.ts'
import type { Stage } from './stages.ts'
import { isReadable, type PlanVersion, type ReadableVersion } from './version.ts'

export type Review = NonNullable<NonNullable<Plan['review']>['history']>[number]

/** Something that is first in that version. */
export interface FirstIn<T> {
  what: T
  version: PlanVersion
}

export interface Signing extends FirstIn<Signature> {
  /** The revision that was signed, where the history does not have it. */
  of?: number | 'earlier'
}

export interface Revision {
  /** Absent where the plan bears none. */
  number?: number
  /** What the plan says of it, in its last version. */
  header: NonNullable<Plan['revision']>
  /** The oldest first. */
  stages: readonly Stage[]
  /** Of this revision, whenever they were written down. */
  signatures: readonly Signing[]
  reviews: readonly FirstIn<Review>[]
}

interface Group {
  number: number | undefined
  stages: Stage[]
}

/** The oldest first. A version that nobody can read belongs to the revision before it. */
export function revisionsOf(stages: readonly Stage[]): Revision[] {
  const groups: Group[] = []
  for (const stage of stages) {
    const last = groups.at(-1)
    const number = isReadable(stage.version) ? numberOf(stage.version) : last?.number
    if (last && (last.number === number || !last.stages.some(({ version }) => version.plan))) {
      last.stages.push(stage)
      last.number = number
    } else groups.push({ number, stages: [stage] })
  }
  const signed = signaturesBy(groups)
  return groups.map((group) => revisionOf(group, signed.get(group) ?? []))
}

function revisionOf({ number, stages }: Group, signatures: readonly Signing[]): Revision {
  return {
    ...(number === undefined ? {} : { number }),
    header: lastPlan({ stages })?.revision ?? {},
    stages,
    signatures,
    reviews: stages.flatMap(newReviews),
  }
}

/** A signature belongs to the revision that was signed, also where it was written down under a later one. */
function signaturesBy(groups: readonly Group[]): Map<Group, Signing[]> {
  const found = new Map<Group, Signing[]>(groups.map((group) => [group, []]))
  for (const [at, group] of groups.entries())
    for (const first of group.stages.flatMap(newSignatures)) {
      const own = groups.slice(0, at + 1).findLast((one) => isOf(first.what, one))
      const of = first.what.revision ?? 'earlier'
      found.get(own ?? group)?.push(own ? first : { ...first, of })
    }
  return found
}

/** By its number, or else by its day. */
function isOf(signature: Signature, group: Group): boolean {
  if (signature.revision !== undefined) return signature.revision === group.number
  const plan = lastPlan(group)
  return plan === undefined || !isOfEarlierRevision(signature, plan)
}

const lastPlan = ({ stages }: Pick<Group, 'stages'>): Plan | undefined =>
  stages.map(({ version }) => version).findLast(isReadable)?.plan

const newSignatures = (stage: Stage): FirstIn<Signature>[] =>
  newOf(stage, ({ signatures = [] }) => signatures.filter((one) => standingOf(one) !== 'blank'))

const newReviews = (stage: Stage): FirstIn<Review>[] =>
  newOf(stage, ({ review }) => review?.history ?? [])

/** Those that no entry of the version before is the same as: same people, same day. */
function newOf<T extends Signature & Review>(
  { version, before }: Stage,
  entries: (plan: Plan) => readonly T[],
): FirstIn<T>[] {
  if (!isReadable(version)) return []
  const known = new Set(before ? entries(before.plan).map(nameOf) : [])
  return entries(version.plan)
    .filter((entry) => !known.has(nameOf(entry)))
    .map((what) => ({ what, version }))
}

const nameOf = ({ role, name, signed, date, kind, by }: Signature & Review): string =>
  JSON.stringify([role, name, signed, date, kind, by])

/**
 * Why the clinical changes of a stage should have raised the number: the plan was signed, or it was in
 * force and not still being written. `undefined` where there are none, or they did.
 */
export function unraised({ version, before, changes }: Stage): 'signed' | 'in-force' | undefined {
  if (!before || !isReadable(version) || numberOf(version) === undefined) return undefined
  if (numberOf(version) !== numberOf(before)) return undefined
  if (!changes.some(({ change }) => change.class === 'clinical')) return undefined
  if (isSigned(before)) return 'signed'
  return isInForce(before) && !isSameWriting(before, version) ? 'in-force' : undefined
}

const isSigned = ({ plan }: ReadableVersion): boolean =>
  (plan.signatures ?? []).some(
    (one) =>
      ['given', 'image', 'verbal'].includes(standingOf(one)) && !isOfEarlierRevision(one, plan),
  )
