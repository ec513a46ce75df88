/** Keeps a signer as an identity of this person: the key locked, the certificates beside it. */
import { keepIdentity, keepTrusted } from '../../../practice/identities.ts'
import { certificateFacts } from '../../../signing/cms/certificate.ts'
import { toPem } from '../../../signing/cms/pem.ts'
import { lockKey } from '../../../signing/identity/key-file.ts'
import type { Signer } from '../../../signing/signer.ts'
import type { Io } from '../../io.ts'
import type { Identity } from '../../signing/stored.ts'

export interface Kept {
  label: string
  signer: Signer
  passphrase: string
  /** Under an authority of one's own, whose later certificates are relied on here too. */
  isOwn: boolean
}

export async function keep({ label, signer, passphrase, isOwn }: Kept, io: Io): Promise<Identity> {
  const { key, chain } = signer
  const facts = certificateFacts(chain[0] as Uint8Array)
  const locked = await lockKey(key, passphrase)
  const stored = keepIdentity(
    { label, key: locked, certificates: chain.map(toPem).join('') },
    io.env,
  )
  if (isOwn) keepTrusted(`own-${label}`, toPem(chain.at(-1) as Uint8Array), io.env)
  return { ...stored, chain, facts }
}
