/** Who has to sign a new revision: whoever signed the one before, and whom profiles name. */
import type { Care } from '../../care/care.ts'
import { wishesFor } from '../../care/cosigning.ts'
import { responsibleClinician } from '../../care/people.ts'
import { type SignatureRole, signaturesOf } from '../../care/signing.ts'

export interface Signer {
  role: SignatureRole
  name?: string
  /** Who requires it, by the titles of profiles; nobody where it was merely signed before. */
  by: readonly string[]
}

/** @param care as it stood before the revision was raised */
export function signersOf(care: Care): Signer[] {
  const before = signaturesOf(care)
    .filter(({ isEarlier, standing }) => !isEarlier && standing !== 'blank')
    .map(({ role = 'client', signature: { name } }) => ({ role, ...(name ? { name } : {}) }))
  const wanted = [
    ...demanded(care, 'clinician_signature', 'clinician', responsibleClinician(care)?.name),
    ...demanded(care, 'client_signature', 'client', care.client.name),
    ...cosigners(care),
  ]
  const signed = before.map((one) => ({ ...one, by: titlesFor(one.role, wanted) }))
  return [...signed, ...wanted.filter((one) => !signed.some((other) => answers(other, one)))]
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

const titlesFor = (role: SignatureRole, wanted: readonly Signer[]): string[] =>
  wanted.filter((one) => answers({ role, by: [] }, one)).flatMap(({ by }) => by)

/** A guardian signs for the client; a supervisor or physician is the second to sign. */
const answers = (given: Signer, wanted: Signer): boolean =>
  given.role === wanted.role || (ways[wanted.role] ?? []).includes(given.role)

const ways: Readonly<Partial<Record<SignatureRole, readonly SignatureRole[]>>> = {
  client: ['guardian'],
  supervisor: ['physician'],
  physician: ['supervisor'],
}

/** `Ruth Salter (clinician)`, with who requires it. */
export function signerWords({ role, name, by }: Signer): string {
  const who = name === undefined ? `the ${role}` : `${name} (${role})`
  return by.length === 0 ? who : `${who}, required by ${[...new Set(by)].join(' and ')}`
}
