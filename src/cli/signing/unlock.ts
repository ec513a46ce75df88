/** From an identity on disk to something that signs: which one, its passphrase, its key. */
import { X509Certificate } from 'node:crypto'
import { UserError } from '../../practice/failure.ts'
import { keyPathOf, readKeyText } from '../../practice/identities.ts'
import { type KeyFileFault, unlockKey } from '../../signing/identity/key-file.ts'
import type { CertificateFacts, Signer } from '../../signing/signer.ts'
import type { Asker } from '../../writing/question.ts'
import type { Io } from '../io.ts'
import {
  askSecret,
  givenPassphrase,
  type PassphraseOptions,
  refuseUnasked,
  withAsker,
} from './passphrase.ts'
import { type Identity, identityFor, type Which } from './stored.ts'

export interface UnlockOptions extends Which, PassphraseOptions {}

export interface UnlockedSigner extends Signer {
  facts: CertificateFacts
  /** What the identity is called here. */
  label: string
}

/**
 * @param asker who is asking already, in the middle of a conversation
 * @throws UserError when no identity fits, nobody can be asked, or the passphrase is wrong
 */
export async function unlockedSigner(
  io: Io,
  options: UnlockOptions,
  asker?: Asker,
): Promise<UnlockedSigner> {
  return (await beginUnlocking(io, options, asker)).signer
}

/**
 * Asks for the passphrase now and lets the key be unlocked on a thread of its own, while something else
 * is done. Whoever begins must wait for `signer` sooner or later.
 */
export async function beginUnlocking(
  io: Io,
  options: UnlockOptions,
  asker?: Asker,
): Promise<{ signer: Promise<UnlockedSigner>; facts: CertificateFacts }> {
  const identity = identityFor(options, io)
  const text = readKeyText(identity)
  const given = givenPassphrase(options, io)
  if (given === undefined) refuseUnasked(options, io, asker)
  const ask = (again: boolean) =>
    withAsker(options, io, (one) => askSecret(one, question(identity, again)), asker)
  const first = given ?? (await ask(false))
  const signer = unlocked(identity, text, first, given === undefined ? () => ask(true) : undefined)
  // A failure that comes before anybody waits for it is no unhandled one.
  signer.catch(() => {})
  return { signer, facts: identity.facts }
}

const question = ({ label, facts }: Identity, again: boolean) => ({
  ask: again ? 'That was not it. Passphrase, once more' : `Passphrase of ${facts.name} (${label})`,
})

/** How often one may try at a terminal. */
const tries = 3

async function unlocked(
  identity: Identity,
  text: string,
  first: string,
  askAgain: (() => Promise<string>) | undefined,
): Promise<UnlockedSigner> {
  let passphrase = first
  for (let left = tries - 1; ; left--) {
    const result = await unlockKey(text, passphrase)
    if ('key' in result) return signerOf(identity, result.key)
    if (result.fault !== 'wrong passphrase' || left === 0 || !askAgain)
      throw failure(identity, result.fault)
    passphrase = await askAgain()
  }
}

function signerOf({ label, chain, facts, folder }: Identity, key: Signer['key']): UnlockedSigner {
  if (new X509Certificate(chain[0] as Uint8Array).checkPrivateKey(key))
    return { label, chain, facts, key }
  throw new UserError(
    `The key and the certificate of the identity “${label}” do not belong together (${folder}).`,
    'Restore it from your backup words: txplan identity create --restore',
  )
}

function failure(identity: Identity, fault: KeyFileFault): UserError {
  const path = keyPathOf(identity)
  if (fault === 'wrong passphrase')
    return new UserError(
      `This is not the passphrase of the identity “${identity.label}”.`,
      'Forgotten? Your backup words make a new key file: txplan identity create --restore',
    )
  if (fault === 'locked otherwise')
    return new UserError(
      `${path} is locked in a way that txplan does not read; wanted is scrypt with AES-256.`,
      `Lock it anew: openssl pkcs8 -topk8 -scrypt -v2 aes-256-cbc -in OLD -out ${path}`,
    )
  return new UserError(
    `${path} is no locked private key, or is damaged.`,
    'Restore it from your backup words: txplan identity create --restore',
  )
}
