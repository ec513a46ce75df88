/** A PKCS#12 file as an identity: the one key in it, its certificate, and those above that, in their order. */
import { type KeyObject, X509Certificate } from 'node:crypto'
import type { Signer } from '../../signer.ts'
import { type Contents, contentsOf } from './contents.ts'
import { P12Error, type P12Fault } from './fault.ts'

/** Never throws for what may be in a file. */
export async function readP12(
  bytes: Uint8Array,
  password: string,
): Promise<{ signer: Signer } | { fault: P12Fault }> {
  if (bytes.length > mostBytes) return { fault: { code: 'unreadable' } }
  try {
    return { signer: signerIn(await contentsOf(bytes, password)) }
  } catch (error) {
    return { fault: error instanceof P12Error ? error.fault : { code: 'unreadable' } }
  }
}

/** A key with a long chain takes ten kilobytes. */
const mostBytes = 1 << 20

function signerIn({ keys, certificates }: Contents): Signer {
  const distinct = keys.filter((key, at) => keys.findIndex((one) => one.equals(key)) === at)
  const [key, ...others] = distinct
  if (!key) throw new P12Error({ code: 'no-key' })
  if (others.length > 0) throw new P12Error({ code: 'several-keys', count: distinct.length })
  return { key, chain: chainFor(key, certificates) }
}

/** No chain is longer in earnest. */
const longest = 8

/** Exports list certificates in any order; a signature wants them from the holder upwards. */
function chainFor(key: KeyObject, certificates: readonly Uint8Array[]): Uint8Array[] {
  const all = certificates.map((der) => new X509Certificate(der))
  const own = all.find((one) => one.checkPrivateKey(key))
  if (!own) throw new P12Error({ code: 'no-certificate' })
  const chain = [own]
  while (chain.length < longest) {
    const last = chain.at(-1) as X509Certificate
    const above = all.find((one) => !chain.includes(one) && last.checkIssued(one))
    if (!above) break
    chain.push(above)
  }
  return chain.map(({ raw }) => new Uint8Array(raw))
}
