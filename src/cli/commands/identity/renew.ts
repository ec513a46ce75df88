/** `txplan identity renew`: the next key and certificate under the same authority, with the backup words. */
import { wrap } from '../../../lint/formats/wrap.ts'
import { UserError } from '../../../practice/failure.ts'
import { identitiesHome } from '../../../practice/identities.ts'
import { refuseShared } from '../../../practice/secrets.ts'
import {
  belongTogether,
  isUnderOwnAuthority,
  renewIdentity,
} from '../../../signing/identity/identity.ts'
import type { Asker } from '../../../writing/question.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { widthOf } from '../../paint.ts'
import { withAsker } from '../../signing/passphrase.ts'
import { type Identity, identityFor } from '../../signing/stored.ts'
import { canAsk } from '../../writing/asker.ts'
import { typedWords } from './backup-words.ts'
import { keep } from './keep.ts'
import { newPassphrase } from './new-passphrase.ts'
import { type IdentityOptions, refuseUnfit } from './options.ts'
import { day, holderText } from './told.ts'

export async function run(
  _file: string | undefined,
  options: IdentityOptions,
  io: Io,
): Promise<ExitCode> {
  refuseUnfit(options)
  refuseShared(identitiesHome(io.env))
  const { identity: label } = options
  const identity = identityFor({ identity: label }, io)
  if (!isUnderOwnAuthority(identity.chain))
    throw new UserError(
      `The identity “${identity.label}” was issued by ${identity.facts.issuer}, which alone renews it.`,
      'Bring the new one along: txplan identity import FILE.p12',
    )
  refuseOtherHolder(identity, options)
  const renewed = canAsk(options, io)
    ? await withAsker(options, io, (asker) => renew(identity, options, io, asker))
    : await renew(identity, options, io, undefined)
  const says = `The identity “${renewed.label}” has a new key and certificate, until ${day(renewed.facts.until)}. Whoever relies on ${renewed.facts.issuer} has nothing to do; what was signed before stays valid.`
  io.stderr.write(`${wrap(says, widthOf(io.stderr), 0)}\n`)
  return exitCode.nothing
}

/** Whoever relies on an own authority relies on it for its holder alone: it cannot vouch for another name. */
function refuseOtherHolder({ facts }: Identity, { name, organization }: IdentityOptions): void {
  const isSame = (name ?? facts.name) === facts.name
  const isSamePlace = (organization ?? facts.organization) === facts.organization
  if (isSame && isSamePlace) return
  throw new UserError(
    `An identity is renewed under the name that it has: ${holderText({ ...facts, role: undefined })}.`,
    'Make another one for the new name: txplan identity create',
  )
}

async function renew(
  { label, chain, facts }: Identity,
  options: IdentityOptions,
  io: Io,
  asker: Asker | undefined,
): Promise<Identity> {
  const chance = await typedWords(options, io, asker)
  if (!belongTogether(chance, chain))
    throw new UserError(
      `These words are not those of the identity “${label}”.`,
      'See which identities there are: txplan identity show',
    )
  const { name, organization } = facts
  const { email = facts.email, as: role = facts.role } = options
  const wish = { name, organization, email, role }
  const signer = renewIdentity({ ...wish, chance, from: io.now() }, chain)
  const passphrase = await newPassphrase(options, io, asker)
  return keep({ label, signer, passphrase, isOwn: true }, io)
}
