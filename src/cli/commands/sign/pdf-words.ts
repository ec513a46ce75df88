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
  place: Place,
  identity: Identity,
): string[] {
  const { facts } = identity
  const which = [plan, revision === undefined ? undefined : `revision ${revision}`, `code ${code}`]
  return [
    `${kinds[document]}: ${which.filter(Boolean).join(', ')}`,
    `Signed by ${facts.name} as ${place.role}, certificate ${facts.fingerprint.slice(0, 29)}`,
    ...(isOther(place, identity) ? [`The document expects ${place.signer} there.`] : []),
  ]
}

const isOther = ({ signer }: Place, { facts }: Identity): boolean =>
  signer !== undefined && !isSameName(signer, facts.name)

interface Done {
  places: readonly Place[]
  place: Place
  identity: Identity
  /** Where it was written. */
  target: string
}

/** What was done, and what is left to do. Without names: it may stand in a log. */
export function toldText({ places, place, identity, target }: Done, io: Io): string {
  const open = places.filter((one) => one.required && !one.isSigned && one !== place)
  const isFile = target !== '-'
  const where = isFile ? shownPath(resolve(io.cwd, target), io.cwd) : 'the document'
  const sentences = [
    `Signed ${where} as ${place.role}.`,
    ...(isOther(place, identity)
      ? ['The certificate is on another name than the document expects there; verify says so too.']
      : []),
    ...(open.length > 0 ? [`Still to sign: ${open.map(({ role }) => role).join(', ')}.`] : []),
    `Check it: txplan verify ${isFile ? where : 'FILE.pdf'}`,
  ]
  return `${sentences.join(' ')}\n`
}
