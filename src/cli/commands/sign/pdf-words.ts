/** What somebody who signs a PDF is told: before, what it is; afterwards, what is left to do. */
import { resolve } from 'node:path'
import { isSameName } from '../../../care/same-name.ts'
import type { Manifest } from '../../../plan/manifest.ts'
import { shownPath } from '../../../practice/discover.ts'
import type { Place } from '../../../signing/pdf/write/signable.ts'
import type { Io } from '../../io.ts'
import type { Identity } from '../../signing/stored.ts'

const kinds: Readonly<Record<Manifest['document'], string>> = {
  plan: 'Treatment plan',
  client: 'Treatment plan, in plain language for the client',
  payer: 'Treatment plan, what the payer asks for',
  sections: 'Treatment plan, some of its sections',
  discharge: 'Discharge summary',
}

/** Whoever signs is told of a name on the page that is another than their own. */
export function whatIsSigned(
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
export function toldText(
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
