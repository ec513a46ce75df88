/**
 * What each signer has agreed to, of the plan as it is now: “agreed to 4 of 6”. Held against the version
 * that was signed, which of the objectives are new, and which have changed clinically since.
 */
import { isOfEarlierRevision, type Signature, signedOn, standingOf } from '../care/signing.ts'
import type { Change } from '../changes/change.ts'
import { changesBetween } from './history/between.ts'
import { numberOf } from './history/in-force.ts'
import { itemsOf, type PlacedItem, placeOf, samePlaces } from './history/items.ts'
import { isReadable, type PlanVersion, type ReadableVersion } from './history/version.ts'

export interface Agreement {
  signer: { role?: Signature['role']; name?: string }
  /** The day of the signature, where it states one. */
  signed?: string
  /** The revision that it names. */
  revision?: number
  /** What stood there is what was signed. */
  version?: PlanVersion
  /** Why there is none: the history lacks the signed revision, or begins after the signature. */
  unknown?: 'revision' | 'cut'
  /** Objectives of the present plan that are as they were signed; absent where there is no such version. */
  agreed?: number
  /** How many objectives there are. */
  of: number
  /** Ids of the others, new and changed; of one without an id its place, such as `goals/0/objectives/1`. */
  added: string[]
  changed: string[]
  /** Objectives that were signed and are gone. */
  removed: string[]
  /** Clinical changes to anything else: a diagnosis, a goal’s words, an intervention. */
  elsewhere: number
}

/**
 * One for each signer, in the order of the plan; the versions are given the oldest first, the present one
 * last. `isCut` says that there were versions before the first one.
 */
export function agreementsOf(versions: readonly PlanVersion[], isCut = false): Agreement[] {
  const readable = versions.filter(isReadable)
  const present = readable.at(-1)
  if (!present) return []
  const lastOf = new Map<string, Signature>()
  for (const signature of present.plan.signatures ?? []) {
    if (!isAgreement(signature)) continue
    const known = lastOf.get(signerOf(signature))
    if (!known || (known.signed ?? '') <= (signature.signed ?? ''))
      lastOf.set(signerOf(signature), signature)
  }
  return [...lastOf.values()].map((signature) =>
    agreementOf(signature, signedVersion(signature, readable, isCut), present),
  )
}

/** A line that waits, a refusal and an inability agree to nothing. */
const isAgreement = (signature: Signature): boolean =>
  ['given', 'image', 'verbal'].includes(standingOf(signature))

const signerOf = ({ role, name }: Signature): string =>
  `${role ?? ''} ${(name ?? '').normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()}`

const isSameSigning = (one: Signature, other: Signature): boolean =>
  signerOf(one) === signerOf(other) &&
  (one.signed ?? '') === (other.signed ?? '') &&
  (one.revision ?? other.revision) === (other.revision ?? one.revision)

/**
 * Where the signature is first; of one that was written down under a later revision than the one it is
 * for, the last version of that one.
 */
function signedVersion(
  signature: Signature,
  versions: readonly ReadableVersion[],
  isCut: boolean,
): ReadableVersion | 'revision' | 'cut' {
  const { revision } = signature
  const first = firstWith(signature, versions)
  const isEarlier = ({ plan }: ReadableVersion) => isOfEarlierRevision(signature, plan)
  if (isEarlier(first)) {
    const isSigned = (one: ReadableVersion) =>
      revision ? numberOf(one) === revision : !isEarlier(one)
    return versions.slice(0, versions.indexOf(first)).findLast(isSigned) ?? 'revision'
  }
  const isMaybeOlder = isCut && first === versions[0] && (signedOn(signature) ?? '') < first.date
  return isMaybeOlder ? 'cut' : first
}

/** From the present one back, as long as the signature is there. */
function firstWith(signature: Signature, versions: readonly ReadableVersion[]): ReadableVersion {
  let first = versions.at(-1) as ReadableVersion
  for (const version of [...versions].reverse()) {
    if (!version.plan.signatures?.some((one) => isSameSigning(one, signature))) break
    first = version
  }
  return first
}

function agreementOf(
  signature: Signature,
  version: ReadableVersion | 'revision' | 'cut',
  present: ReadableVersion,
): Agreement {
  const { role, name, revision } = signature
  const signed = signedOn(signature)
  return {
    signer: { ...(role ? { role } : {}), ...(name ? { name } : {}) },
    ...(signed ? { signed } : {}),
    ...(revision ? { revision } : {}),
    ...(typeof version === 'string'
      ? { unknown: version, ...nothingOf(present) }
      : heldAgainst(version, present)),
  }
}

const nothingOf = ({ plan }: ReadableVersion) => ({
  of: itemsOf(plan).filter(isObjective).length,
  ...{ added: [], changed: [], removed: [], elsewhere: 0 },
})

function heldAgainst(version: ReadableVersion, present: ReadableVersion) {
  const changes = changesBetween(version.plan, present.plan)
  const [before, after] = [itemsOf(version.plan), itemsOf(present.plan)]
  const same = samePlaces(before, after, changes)
  const clinical = placesOfClinical(changes)
  const objectives = after.filter(isObjective)
  const added = objectives.filter(({ place }) => !same.has(place))
  const changed = objectives.filter(({ place }) => same.has(place) && clinical.places.has(place))
  const kept = new Set(same.values())
  const removed = before.filter((one) => isObjective(one) && !kept.has(one.place))
  return {
    version,
    agreed: objectives.length - added.length - changed.length,
    of: objectives.length,
    added: added.map(nameOf),
    changed: changed.map(nameOf),
    removed: removed.map(nameOf),
    elsewhere: clinical.elsewhere,
  }
}

const isObjective = ({ kind }: PlacedItem): boolean => kind === 'objective'

const nameOf = ({ item, place }: PlacedItem): string => String(item['id'] ?? place)

/** Objectives that a clinical change is about, also one of what is part of them; and how many are about none. */
function placesOfClinical(changes: readonly Change[]) {
  const places = new Set<string>()
  let elsewhere = 0
  for (const { class: of, subject } of changes) {
    if (of !== 'clinical') continue
    const place = /^(?:goals\/\d+\/)?objectives\/\d+/.exec(
      placeOf(subject.after ?? subject.before ?? []),
    )?.[0]
    if (place === undefined) elsewhere++
    else if (subject.after) places.add(place)
    else if (subject.within?.after) places.add(placeOf(subject.within.after))
  }
  return { places, elsewhere }
}
