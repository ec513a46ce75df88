/** Identities on disk for tests: quickly unlocked ones, in a folder of the test's own. */
import { join } from 'node:path'
import { keepIdentity } from '../../src/practice/identities.ts'
import { toPem } from '../../src/signing/cms/pem.ts'
import { createIdentity } from '../../src/signing/identity/identity.ts'
import { lockKey } from '../../src/signing/identity/key-file.ts'
import type { Signer } from '../../src/signing/signer.ts'

export const passphrase = 'correct horse battery'

/** As easy to guess as can be, so that tests are quick. */
const cheap = { N: 1024, r: 8, p: 1 }

export interface TestIdentity {
  label: string
  name: string
  role?: string
  from?: Date
  /** Instead of one that is made. */
  signer?: Signer
}

/** Keeps them under `home`, and gives the environment in which they are found and unlocked. */
export async function identitiesIn(home: string, identities: readonly TestIdentity[]) {
  const env = { TXPLAN_HOME: join(home, 'txplan-home'), TXPLAN_PASSPHRASE: passphrase }
  for (const [
    at,
    { label, from = new Date('2026-01-01'), signer, ...who },
  ] of identities.entries()) {
    const chance = new Uint8Array(16).fill(at + 1)
    const { key, chain } = signer ?? createIdentity({ ...who, chance, from } as never)
    const certificates = chain.map((der) => toPem(der)).join('')
    keepIdentity({ label, key: await lockKey(key, passphrase, cheap), certificates }, env)
  }
  return env
}
