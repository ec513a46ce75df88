/** `txplan sign FILE.pdf --as ROLE`: fills one of the document's fields, behind its end. */
import { resolve } from 'node:path'
import { isSameName } from '../../../care/same-name.ts'
import type { Manifest } from '../../../plan/manifest.ts'
import { readBinary } from '../../../practice/binary-file.ts'
import { shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import { replaceWhole } from '../../../practice/write.ts'
import type { Place, Signable } from '../../../signing/pdf/write/signable.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { deliver } from '../../output.ts'
import { assertConsent } from '../../signing/consent.ts'
import { tellingWhy } from '../../signing/pdf-errors.ts'
import { assertCertificate, signDocument } from '../../signing/sign-document.ts'
import { type Identity, identityFor } from '../../signing/stored.ts'
import { timestampFor } from '../../signing/timestamp.ts'
import { unlockedSigner } from '../../signing/unlock.ts'
import { type PdfOptions, refuseOthers } from './pdf-options.ts'
import { toldText, whatIsSigned } from './pdf-words.ts'
import { placeFor } from './place.ts'

export async function signPdfFile(
  path: string,
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  refuseOthers(given)
  const options = given as PdfOptions
  const file = resolve(io.cwd, path)
  const shown = shownPath(file, io.cwd)
  const bytes = readBinary(file, shown)
  const { manifest, places } = await signable(bytes, shown, io.now())
  const identity = identityFor({ ...options, names: namesIn(places, options) }, io)
  const role = options.as ?? identity.facts.role ?? ''
  if (role === '') throw unknownRole(places)
  assertName(options, identity)
  assertCertificate(identity.facts, role, io.now())
  const place = placeFor(places, { role, name: identity.facts.name, shown })
  const timestamp = await timestampFor(options, file, io)
  await assertConsent(whatIsSigned(manifest, place, identity), options, io)
  const signer = await unlockedSigner(io, { ...options, identity: identity.label })
  const { reason } = options
  const known = 'checked' as const
  const signing = { field: place.name, at: io.now(), known, ...(reason ? { reason } : {}) }
  const signed = await signDocument(
    bytes,
    signer,
    timestamp ? { ...signing, timestamp } : signing,
    shown,
  )
  if (options.output === undefined) replaceWhole(file, bytes, signed, shown)
  else await deliver(signed, options.output, io)
  const target = options.output ?? shown
  io.stderr.write(toldText({ places, place, identity, target }, io))
  return exitCode.nothing
}

/** Whoever says a name, or whom the places that are free wait for. */
const namesIn = (places: readonly Place[], { name, as }: PdfOptions): string[] =>
  name === undefined
    ? places.flatMap(({ role, signer }) => (as === undefined || role === as ? (signer ?? []) : []))
    : [name]

function assertName({ name }: PdfOptions, { label, facts }: Identity): void {
  if (name === undefined || isSameName(name, facts.name)) return
  throw new UserError(
    `The certificate of the identity “${label}” is on another name than the one given.`,
    'Name the identity to sign with: --identity LABEL. See them: txplan identity show',
  )
}

type Signed = Signable & { manifest: Manifest }

/** @throws UserError for what is no document of txplan, or one that should not be signed as it is */
async function signable(bytes: Uint8Array, shown: string, now: Date): Promise<Signed> {
  const { manifest, places } = await tellingWhy(shown, async () => {
    // Before anybody is asked anything.
    const { assertStands } = await import('../../../signing/pdf/write/standing.ts')
    await assertStands(bytes, now)
    const { readSignable } = await import('../../../signing/pdf/write/signable.ts')
    return readSignable(bytes)
  })
  if (!manifest)
    throw new UserError(
      `${shown} does not say which plan it shows: it was not made by txplan render.`,
      'Make the document from its plan: txplan render PLAN',
    )
  if (manifest.mark !== undefined)
    throw new UserError(
      `${shown} is marked “${manifest.mark}” on every page; it is not signed.`,
      'Sign the plan, then make the document anew: txplan sign PLAN --as clinician, txplan render PLAN',
    )
  return { manifest, places }
}

const unknownRole = (places: readonly Place[]): UserError =>
  new UserError(
    'The certificate of this identity does not say in which role it signs.',
    `Say which: --as ${[...new Set(places.map(({ role }) => role))].join('|') || 'ROLE'}`,
  )
