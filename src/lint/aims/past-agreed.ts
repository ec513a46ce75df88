/** Where a plan departs, without a new revision, from a text that was signed or in force. */

import type { Signature } from '../../care/signing.ts'
import type { Change } from '../../changes/change.ts'
import type { Context } from '../context.ts'
import type { PastPlan } from '../past.ts'
import { clinicalSince } from './past-changes.ts'
import { ownSignatures, presentRevision, versionAgainst, wasInForce } from './past-revision.ts'
import { isOver } from './past-status.ts'

/** A version of the present revision from which the plan may not depart in silence. */
export interface AgreedText {
  version: PastPlan
  /** Who had signed it; nobody where it was only in force. */
  signatures: readonly Signature[]
}

export interface Departure extends AgreedText {
  /** The clinical changes, one or more. */
  changes: readonly Change[]
}

/** What was agreed on, and changed all the same. */
export const departureOf = (context: Context): Departure | undefined => context.once(findDeparture)

function findDeparture(context: Context): Departure | undefined {
  for (const agreed of agreedTexts(context)) {
    const changes = clinicalSince(context, agreed.version).filter(
      (change) => !isToldOfDischarge(change, context),
    )
    if (changes.length > 0) return { ...agreed, changes }
  }
  return undefined
}

/**
 * The version that was the first to be signed: from then on nothing may change, not even on the same day.
 * Where nobody signed, the one that was the first in force.
 */
export function agreedTexts(context: Context): AgreedText[] {
  const signed = signedTexts(context)
  if (signed.length > 0) return signed
  const version = textInForce(context)
  return version ? [{ version, signatures: [] }] : []
}

/** The oldest that is known, and what is judged against: a clone may hold no older one. */
function signedTexts(context: Context): AgreedText[] {
  const versions = presentRevision(context)
  const before = context.past[versions.length]?.plan
  const signed = (known: readonly PastPlan[]): AgreedText[] =>
    known
      .map((version) => ({ version, signatures: ownSignatures(version.plan, before) }))
      .filter(({ signatures }) => signatures.length > 0)
  return [...signed(versions).slice(-1), ...signed(versionAgainst(context))]
}

/**
 * Where a commit to judge against was named, its version: what came after is still being written. In a
 * history it is the last of the first day, for the commits of one day are the writing of it.
 */
function textInForce(context: Context): PastPlan | undefined {
  const known = context.against ? versionAgainst(context) : presentRevision(context)
  const inForce = known.filter(({ plan }) => wasInForce(plan))
  return inForce.find(({ on }) => on === inForce.at(-1)?.on)
}

/** How treatment ended is told once it did, and is no change of what was agreed. */
export const isToldOfDischarge = (change: Change, { plan }: Context): boolean =>
  isOver(plan) &&
  change.what === 'field' &&
  change.subject.kind === 'discharge' &&
  change.before === undefined
