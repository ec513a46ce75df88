/** What is said of an identity: whose it is, for how long, and what it proves. */
import { wrap } from '../../../lint/formats/wrap.ts'
import { storedIdentities } from '../../../practice/identities.ts'
import { certificateFacts } from '../../../signing/cms/certificate.ts'
import { isUnderOwnAuthority } from '../../../signing/identity/identity.ts'
import type { CertificateFacts } from '../../../signing/signer.ts'
import type { Io } from '../../io.ts'
import { widthOf } from '../../paint.ts'
import { fingerprintRows } from '../../signing/fingerprint.ts'
import type { Identity } from '../../signing/stored.ts'

/** The certificate to hand to others: the authority, where it is one's own, so that renewals need nothing. */
export const handedOut = (identity: Pick<Identity, 'chain'>): Uint8Array =>
  (isUnderOwnAuthority(identity.chain) ? identity.chain[1] : identity.chain[0]) as Uint8Array

const ownProves =
  'A signature with it proves that the text is unchanged and that the same key signed as before. It does not prove who holds the key: nobody but you vouches for that. It is an electronic signature, not a qualified one. Hand the fingerprint over in person or by telephone, so that others can tell the certificate from a forged one.'

const issuedProves = (issuer: string): string =>
  `A signature with it proves that the text is unchanged, and that it was signed with the key for which ${issuer} vouches. How much that is worth, and whether it is a qualified signature, the contract with ${issuer} says.`

export const provesText = ({ chain, facts }: Pick<Identity, 'chain' | 'facts'>): string =>
  isUnderOwnAuthority(chain) || facts.isSelfIssued ? ownProves : issuedProves(facts.issuer)

export const day = (moment: string): string => moment.slice(0, 10)

/** “Ana Rivera, Praxis Nord, as clinician”. */
export const holderText = ({ name, organization, role }: CertificateFacts): string =>
  [name, organization, role && `as ${role}`].filter(Boolean).join(', ')

/** @param remark what else there is to say of it */
export function createdText(identity: Identity, io: Io, remark?: string): string {
  const { label, folder, facts } = identity
  const [first, second] = fingerprintRows(certificateFacts(handedOut(identity)).fingerprint)
  const paragraphs = [
    `The identity “${label}” is kept in ${folder}: ${holderText(facts)}, until ${day(facts.until)}.`,
    provesText(identity),
    ...(remark === undefined ? [] : [remark]),
  ].map((text) => wrap(text, widthOf(io.stderr), 0))
  return [
    ...paragraphs,
    `Fingerprint to hand over:\n  ${first}\n  ${second}`,
    `Next:\n${nextLines(identity, io).join('\n')}\n`,
  ].join('\n\n')
}

/** To be typed as they stand: where there are several identities, each command says which. */
function nextLines({ label, facts, chain }: Identity, io: Io): string[] {
  const which = storedIdentities(io.env).length > 1 ? ` --identity ${label}` : ''
  const commands = [
    [`txplan sign PLAN --as ${facts.role ?? 'clinician'}${which}`, 'sign a plan with it'],
    [`txplan identity export${which} -o certificate.pem`, 'the certificate for others'],
    ...(isUnderOwnAuthority(chain)
      ? [[`txplan identity export${which} --chain -o chain.pem`, 'to keep with the backup words']]
      : []),
  ]
  const width = Math.max(...commands.map(([command = '']) => command.length))
  return commands.map(([command = '', what]) => `  ${command.padEnd(width)}    ${what}`)
}
