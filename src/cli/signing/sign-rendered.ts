/**
 * `txplan render PLAN --sign`: the document is signed as it is made. Only a plan that its signer has signed,
 * and that is unchanged since, becomes a signed document.
 */
import { basename, dirname, join } from 'node:path'
import { isOfEarlierRevision, standingOf } from '../../care/signing.ts'
import { digestOf, shortCode } from '../../plan/digest.ts'
import type { DocumentKind } from '../../plan/manifest.ts'
import type { Plan } from '../../plan/types.generated.ts'
import { UserError } from '../../practice/failure.ts'
import { markOf } from '../../render/plan-view/mark.ts'
import type { View } from '../../render/view.ts'
import type { Io } from '../io.ts'
import { assertConsent, type ConsentOptions } from './consent.ts'
import { assertCertificate, signDocument } from './sign-document.ts'
import { identityFor } from './stored.ts'
import { type TimestampOptions, timestampFor } from './timestamp.ts'
import { beginUnlocking, type UnlockOptions } from './unlock.ts'

export interface SignRenderedOptions extends UnlockOptions, ConsentOptions, TimestampOptions {
  reason?: string
}

interface Rendered {
  plan: Plan
  /** Path of the plan, and as the user knows it. */
  file: string
  shown: string
}

/**
 * Asks all there is to ask, and begins to unlock the key. What it gives signs the bytes when they are
 * there; the view tells which fields they have.
 *
 * @throws UserError where the plan does not stand signed, nobody agrees, or there is nothing to sign with
 */
export async function beginSigning(
  { plan, file, shown }: Rendered,
  options: SignRenderedOptions,
  io: Io,
): Promise<(bytes: Uint8Array, view: View) => Promise<Uint8Array>> {
  const isNamed = options.as !== undefined || options.identity !== undefined
  const as = options.as ?? 'clinician'
  const names = signersOf(plan, as).flatMap(({ name }) => name ?? [])
  const identity = identityFor({ ...(isNamed ? options : { as }), names }, io)
  const role = options.as ?? identity.facts.role ?? 'clinician'
  assertSigned(plan, role, shown)
  assertCertificate(identity.facts, role, io.now())
  const timestamp = await timestampFor(options, file, io)
  await assertConsent(
    [
      `${shown}, revision ${plan.revision?.number ?? 1}, code ${shortCode(digestOf(plan))}`,
      `Signed by ${identity.facts.name} as ${role}, certificate ${identity.facts.fingerprint.slice(0, 29)}`,
    ],
    options,
    io,
  )
  const unlocking = await beginUnlocking(io, { ...options, identity: identity.label })
  return async (bytes, view) => {
    const field = fieldFor(view, role, shown)
    const { reason } = options
    const signing = { field, at: io.now(), known: 'fresh' as const, ...(reason ? { reason } : {}) }
    const signer = await unlocking.signer
    return signDocument(bytes, signer, timestamp ? { ...signing, timestamp } : signing, shown)
  }
}

/** Only who signed electronically has a field; ink on paper is a signature of its own. */
function fieldFor({ signatures }: View, role: string, shown: string): string {
  const field = signatures.find((box) => box.field?.role === role)?.field
  if (field) return field.name
  if (signatures.length === 0)
    throw new UserError(
      `This document of ${shown} has no signatures: its sections are chosen without them.`,
      'Add them: --sections …,signatures',
    )
  throw new UserError(
    `The document of ${shown} has no place to sign as ${role}.`,
    `Sign the plan electronically first: txplan sign ${shown} --as ${role}`,
  )
}

/** Those who have signed this revision in that role. */
const signersOf = (plan: Plan, role: string) =>
  (plan.signatures ?? []).filter(
    (it) => it.role === role && standingOf(it) === 'given' && !isOfEarlierRevision(it, plan),
  )

/** Ink and a pasted picture are signatures too, but name no text that could be compared. */
function assertSigned(plan: Plan, role: string, shown: string): void {
  const own = signersOf(plan, role)
  const digests = own.flatMap(({ digest }) => digest ?? [])
  const mark = markOf(plan)
  const sign = `txplan sign ${shown} --as ${role}`
  if (plan.status === 'draft')
    throw new UserError(
      `${shown} is a draft; a document of it would be marked so.`,
      `When it is agreed: ${sign} --activate`,
    )
  if (own.length === 0)
    throw new UserError(
      `${shown} is not signed by its ${role} yet.`,
      `Sign the plan first: ${sign}`,
    )
  if (digests.length === 0)
    throw new UserError(
      `${shown} is signed by its ${role}, but that signature does not say which text it is for.`,
      `Render it without --sign, or sign the plan electronically: ${sign}`,
    )
  if (!digests.includes(digestOf(plan)))
    throw new UserError(
      `${shown} was changed since its ${role} signed it.`,
      `See what: txplan verify ${shown}. Sign the plan anew: ${sign}`,
    )
  if (mark !== undefined)
    throw new UserError(
      `A document of ${shown} would be marked “${mark}” on every page; it is not signed.`,
      `See whose signature is missing, and why: txplan verify ${shown}`,
    )
}

/** `signed/r2-2026-10-01.pdf` in the client's folder; of another kind, `signed/r2-2026-10-01-client.pdf`. */
export const signedPath = (
  file: string,
  plan: Plan,
  { day, kind }: { day: string; kind: DocumentKind },
): string => {
  const lone = basename(file).replace(/\.?plan\.ya?ml$/, '')
  const name = `r${plan.revision?.number ?? 1}-${day}${kind === 'plan' ? '' : `-${kind}`}.pdf`
  return join(dirname(file), 'signed', lone === '' ? name : `${lone}-${name}`)
}
