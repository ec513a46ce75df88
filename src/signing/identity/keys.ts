/** The keys that come out of the backup words: one of the authority, one of each certificate in turn. */
import { createECDH, createPrivateKey, hkdfSync, type KeyObject } from 'node:crypto'

/** The order of the group P-256 (FIPS 186-5 and SP 800-186, 3.2.1.3). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

export const authorityKey = (chance: Uint8Array): KeyObject =>
  keyFor(chance, 'certificate authority')

/** @param turn 0 for the first certificate, one more with every renewal */
export const leafKey = (chance: Uint8Array, turn: number): KeyObject =>
  keyFor(chance, `signing key ${turn}`)

/**
 * HKDF with a name of its own for every key (RFC 5869), then 128 bits more than the scalar has, so that
 * the remainder is as good as even (FIPS 186-5, A.2.1).
 */
function keyFor(chance: Uint8Array, purpose: string): KeyObject {
  const wide = hkdfSync('sha256', chance, 'txplan identity 1', purpose, 48)
  const scalar = (BigInt(`0x${Buffer.from(wide).toString('hex')}`) % (order - 1n)) + 1n
  return keyFromScalar(Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex'))
}

function keyFromScalar(scalar: Buffer): KeyObject {
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(scalar)
  const point = curve.getPublicKey()
  return createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      d: scalar.toString('base64url'),
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  })
}
