/** Before anything is signed: the key and its certificate belong together and are of use to those who will check. */
import { createPublicKey } from 'node:crypto'
import type { Signer } from '../signer.ts'
import { type Certificate, readCertificate } from './certificate.ts'
import { SigningError } from './error.ts'
import { cmsFaultText } from './faults.ts'
import { isKeyToSignWith, unsuitableFor } from './suitable.ts'

/** The certificates of the signer, read. Throws `SigningError`. */
export function assertSigner({ key, chain }: Signer): readonly Certificate[] {
  if (!isKeyToSignWith(key))
    throw new SigningError(
      'unsuitable-key',
      'the key is neither P-256 nor RSA of 3072 bits or more',
    )
  const certificates = chain.map(readOrThrow)
  const [own] = certificates
  if (!own) throw new SigningError('unsuitable-certificate', 'there is no certificate for the key')
  if (!createPublicKey(key).equals(own.key))
    throw new SigningError('other-key', 'the certificate belongs to another key')
  const because = unsuitableFor(own)
  if (because)
    throw new SigningError(
      'unsuitable-certificate',
      cmsFaultText({ code: 'unsuitable-certificate', because }),
    )
  return certificates
}

function readOrThrow(der: Uint8Array): Certificate {
  try {
    return readCertificate(der)
  } catch {
    throw new SigningError('unsuitable-certificate', 'a certificate of the chain cannot be read')
  }
}
