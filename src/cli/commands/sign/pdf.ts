/** `txplan sign FILE.pdf --as ROLE`: fills one of the document's fields, behind its end. */
import { resolve } from 'node:path'
import { isSameName } from '../../../care/same-name.ts'
import type { Manifest } from '../../../plan/manifest.ts'
import { readBinary, replaceBinary } from '../../../practice/binary-file.ts'
import { shownPath } from '../../../practice/discover.ts'
import { UserError } from '../../../practice/failure.ts'
import type { Place, Signable } from '../../../signing/pdf/write/signable.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { deliver } from '../../output.ts'
import { assertConsent, type ConsentOptions } from '../../signing/consent.ts'
import { tellingWhy } from '../../signing/pdf-errors.ts'
import { assertCertificate, signDocument } from '../../signing/sign-document.ts'
import { type Identity, identityFor } from '../../signing/stored.ts'
import { type TimestampOptions, timestampFor } from '../../signing/timestamp.ts'
import { type UnlockOptions, unlockedSigner } from '../../signing/unlock.ts'
import { placeFor } from './place.ts'

interface PdfOptions extends UnlockOptions, ConsentOptions, TimestampOptions {
  reason?: string
  output?: string
}

export async function signPdfFile(
  path: string,
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as PdfOptions
  const file = resolve(io.cwd, path)
  const shown = shownPath(file, io.cwd)
  const bytes = readBinary(file, shown)
  const { manifest, places } = await signable(bytes, shown)
  const identity = identityFor(options, io)
  const role = options.as ?? identity.facts.role ?? ''
  if (role === '') throw unknownRole(places)
  assertCertificate(identity.facts, role, io.now())
  const place = placeFor(places, { role, name: identity.facts.name, shown })
  const timestamp = await timestampFor(options, file)
  await assertConsent(whatIsSigned(manifest, place, identity), options, io)
  const signer = await unlockedSigner(io, { ...options, identity: identity.label })
  const { reason } = options
  const signing = { field: place.name, at: io.now(), ...(reason ? { reason } : {}) }
  const signed = await signDocument(
    bytes,
    signer,
    timestamp ? { ...signing, timestamp } : signing,
    shown,
  )
  if (options.output === undefined) replaceBinary(file, bytes, signed, shown)
  else await deliver(signed, options.output, io)
  io.stderr.write(toldText(role, options.output ?? shown, places, place, io))
  return exitCode.nothing
}

type Signed = Signable & { manifest: Manifest }

/** @throws UserError for what is no document of txplan, or one that should not be signed as it is */
async function signable(bytes: Uint8Array, shown: string): Promise<Signed> {
  const { manifest, places } = await tellingWhy(shown, async () => {
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

const kinds: Readonly<Record<Manifest['document'], string>> = {
  plan: 'Treatment plan',
  client: 'Treatment plan, in plain language for the client',
  payer: 'Treatment plan, what the payer asks for',
  sections: 'Treatment plan, some of its sections',
  discharge: 'Discharge summary',
}

/** Whoever signs is told of a name on the page that is another than their own. */
function whatIsSigned(
  { document, plan, revision, code }: Manifest,
  { role, signer }: Place,
  { facts }: Identity,
): string[] {
  const which = [plan, revision === undefined ? undefined : `revision ${revision}`, `code ${code}`]
  const isOther = signer !== undefined && !isSameName(signer, facts.name)
  return [
    `${kinds[document]}: ${which.filter(Boolean).join(', ')}`,
    `Signed by ${facts.name} as ${role}, certificate ${facts.fingerprint.slice(0, 29)}`,
    ...(isOther ? [`The document expects ${signer} there.`] : []),
  ]
}

/** What was done, and what is left to do. */
function toldText(
  role: string,
  target: string,
  places: readonly Place[],
  done: Place,
  io: Io,
): string {
  const open = places.filter((place) => place.required && !place.isSigned && place !== done)
  const next = open.length > 0 ? `Still to sign: ${open.map((one) => one.role).join(', ')}. ` : ''
  const where = target === '-' ? 'the document' : shownPath(resolve(io.cwd, target), io.cwd)
  return `Signed ${where} as ${role}. ${next}Check it: txplan verify ${target === '-' ? 'FILE.pdf' : where}\n`
}
