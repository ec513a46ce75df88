/** The client, whoever decides for the client by law, and a partner in the same treatment. */
import type { Care } from '../care.ts'
import { decidingGuardians, hasAuthority } from '../guardians.ts'
import { excuseOf } from '../in-place-of-signature.ts'
import { partnersInTreatment } from '../partners.ts'
import { peopleOf } from '../people.ts'
import { isOfClient, isSamePerson, type SignatureAt } from '../signing.ts'
import { signsAnew } from '../signing-anew.ts'
import { found, named, type RequiredSigner } from './signer.ts'
import { isWanted } from './wanted.ts'

/** The client and whoever decides by law: one of them or, where authority is written down, the guardian. */
export function clients(care: Care): RequiredSigner[] {
  const guardians = decidingGuardians(care)
  const isRequired = isWanted('client_signature', care)
  const isDecided = hasAuthority(care)
  const client: RequiredSigner = {
    part: 'client',
    role: 'client',
    ...named(care.client.name),
    isRequired: isRequired && !isDecided,
    demands: care.requirements.demands('client_signature'),
    ...found((line) => (isDecided ? line.role === 'client' : isClientsOwn(line, care)), care),
    ...excuse(care),
  }
  return [
    client,
    ...guardians.flatMap(({ guardian: { name, authority } }): RequiredSigner[] => {
      const isAsked = isDecided && Boolean(authority?.trim())
      const isTheirs = (line: SignatureAt) =>
        line.role === 'guardian' && isNamed(line, name, guardians.length === 1, care)
      const lines = found(isTheirs, care)
      // Without written authority, any parent’s signature counts as the client’s.
      const rest = isAsked ? excuse(care) : {}
      const demands = isAsked ? client.demands : []
      return [
        {
          part: 'guardian',
          role: 'guardian',
          ...named(name),
          isRequired: isRequired && isAsked,
          demands,
          ...lines,
          ...rest,
        },
      ]
    }),
  ].map((one) => ({ ...one, ...spokenFor(one, care) }))
}

/** A partner’s line is told apart by the name. */
function isClientsOwn(line: SignatureAt, care: Care): boolean {
  if (!isOfClient(line)) return false
  const { name } = line.signature
  const people = peopleOf(care)
  return !name || !partnersInTreatment(care).some((one) => isSamePerson(people, one.name, name))
}

const isNamed = (
  { signature }: SignatureAt,
  name: string | undefined,
  isOnly: boolean,
  care: Care,
): boolean =>
  isOnly || (name !== undefined && isSamePerson(peopleOf(care), signature.name ?? '', name))

/** What stands in place of the client’s signature, and whether it does for all who require one. */
function excuse(care: Care): Pick<RequiredSigner, 'excused'> {
  const excuse = excuseOf(care)
  if (!excuse) return {}
  const { refusal } = excuse
  return { excused: { isAccepted: refusal?.verdict !== 'refused', ...refusal } }
}

/** A correction restores what the client agreed to: an earlier signature goes on speaking. */
const spokenFor = ({ earlier }: RequiredSigner, care: Care): { isSpokenFor?: true } =>
  signsAnew(earlier, care) ? {} : { isSpokenFor: true }

export const partners = (care: Care): RequiredSigner[] =>
  partnersInTreatment(care).map(({ name }) => ({
    part: 'partner',
    role: 'client',
    name,
    isRequired: false,
    demands: [],
    ...found(
      (line) => isOfClient(line) && isSamePerson(peopleOf(care), line.signature.name ?? '', name),
      care,
    ),
  }))
