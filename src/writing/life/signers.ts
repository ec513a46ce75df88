/** Who has to sign a new revision: whoever signed the one before, and whom profiles name. */
import type { Care } from '../../care/care.ts'
import { wishesFor } from '../../care/cosigning.ts'
import { responsibleClinician } from '../../care/people.ts'
import {
  isOfClient,
  type SignatureAt,
  type SignatureRole,
  signaturesOf,
} from '../../care/signing.ts'
import { type RevisionKind, signsAnew } from '../../care/signing-anew.ts'

export interface Signer {
  /** Absent where nobody knows as whom the person signed. */
  role?: SignatureRole
  name?: string
  /** Who requires it, by the titles of profiles; nobody where it was merely signed before. */
  by: readonly string[]
}

/**
 * @param care as it stood before the revision was raised
 * @param kind of the new revision
 */
export function signersOf(care: Care, kind: RevisionKind): Signer[] {
  const wanted = [
    ...demanded(care, 'clinician_signature', 'clinician', responsibleClinician(care)?.name),
    ...demanded(care, 'client_signature', 'client', care.client.name),
    ...cosigners(care),
  ]
  const before = lastSigners(care).map((one) => ({ ...one, by: titlesFor(one.role, wanted) }))
  const all = [...before, ...wanted.filter((one) => !before.some((other) => answers(other, one)))]
  const ofClient = signaturesOf(care).filter(isOfClient)
  const speaksOn = !signsAnew(ofClient, care, kind, care.plan.revision?.number)
  return speaksOn ? all.filter((one) => !answers(one, client)) : all
}

const client: Signer = { role: 'client', by: [] }

/** Whoever signed the present revision, or was to; before anybody did, the last one that was signed. */
function lastSigners(care: Care): Omit<Signer, 'by'>[] {
  const all = signaturesOf(care)
  const now = all.filter(({ isEarlier }) => !isEarlier)
  const numbers = all.flatMap(({ signature: { revision } }) => revision ?? [])
  const isLast = ({ signature: { revision } }: SignatureAt) =>
    numbers.length === 0 || revision === Math.max(...numbers)
  const last = isSigned(care) ? [] : all.filter((one) => one.isEarlier && isLast(one))
  const each = [...now, ...last].map(({ role, signature: { name } }) => ({
    ...(role ? { role } : {}),
    ...(name ? { name } : {}),
  }))
  return [...new Map(each.map((one) => [`${one.role} ${one.name}`, one])).values()]
}

/** Whether there were any signatures under this revision. */
export const isSigned = (care: Care): boolean =>
  signaturesOf(care).some(
    ({ isEarlier, standing }) => !isEarlier && standing !== 'blank' && standing !== 'withheld',
  )

function demanded(
  { requirements }: Care,
  element: 'clinician_signature' | 'client_signature',
  role: SignatureRole,
  name: string | undefined,
): Signer[] {
  const by = requirements
    .demands(element)
    .filter(({ level }) => level === 'required')
    .map(({ title }) => title)
  return by.length === 0 ? [] : [{ role, ...(name ? { name } : {}), by }]
}

function cosigners(care: Care): Signer[] {
  const wishes = wishesFor(care).filter(({ demand }) => demand?.level !== 'recommended')
  return wishes.slice(0, 1).map(({ roles, demand }) => ({
    role: roles[0] ?? 'supervisor',
    by: demand ? [demand.title] : [],
  }))
}

const titlesFor = (role: SignatureRole | undefined, wanted: readonly Signer[]): string[] =>
  wanted.filter((one) => role && answers({ role, by: [] }, one)).flatMap(({ by }) => by)

/** A guardian signs for the client; a supervisor or physician is the second to sign. */
const answers = (given: Signer, { role }: Signer): boolean =>
  given.role !== undefined && (given.role === role || signsAs[given.role] === role)

const signsAs: Readonly<Partial<Record<SignatureRole, SignatureRole>>> = {
  guardian: 'client',
  physician: 'supervisor',
  supervisor: 'physician',
}

/** `Ruth Salter (clinician)`, with who requires it. */
export function signerWords({ by, ...signer }: Signer): string {
  const who = whoWords(signer)
  return by.length === 0 ? who : `${who}, required by ${[...new Set(by)].join(' and ')}`
}

function whoWords({ role, name }: Omit<Signer, 'by'>): string {
  if (role === undefined) return name ?? 'whoever signed before'
  return name === undefined ? `the ${role}` : `${name} (${role})`
}
