/** What can be wrong with a signature, each with its own code, and the words for it. */
import type { DerFlaw } from './der.ts'

export type CmsFault =
  /** The bytes are not a CMS signature. */
  | { code: 'unreadable'; because: DerFlaw | 'structure' }
  /** The signature brings a text of its own, where it was to sign the one beside it. */
  | { code: 'not-detached' }
  /** One signature has one signer. */
  | { code: 'signers'; count: number }
  | { code: 'certificate-missing' }
  | { code: 'certificate-unreadable' }
  | { code: 'attribute-missing'; attribute: SignedAttribute }
  | { code: 'attribute-repeated'; attribute: SignedAttribute }
  | { code: 'attribute-unreadable'; attribute: SignedAttribute }
  /** RFC 5652, 5.4: what is signed is the DER form, so another order or a doubled entry is a change. */
  | { code: 'attributes-out-of-order' }
  | { code: 'content-type' }
  | { code: 'digest-mismatch' }
  | { code: 'signature-wrong' }
  /** The certificate is not the one whose hash was signed (RFC 5035). */
  | { code: 'certificate-swapped' }
  /** The algorithms named outside are not those that were signed (RFC 6211). */
  | { code: 'algorithms-swapped' }
  | { code: 'weak-algorithm'; name: string }
  | { code: 'unknown-algorithm'; id: string }
  | { code: 'weak-key'; key: string }
  | { code: 'unsuitable-certificate'; because: UnsuitableFor }
  /** What is wrong with the timestamp, in the same codes and those below. */
  | { code: 'timestamp'; fault: CmsFault }
  | { code: 'timestamps'; count: number }
  /** The timestamp is over something else than this signature. */
  | { code: 'imprint-mismatch' }

export type SignedAttribute =
  | 'content-type'
  | 'message-digest'
  | 'signing-certificate'
  | 'algorithm-protection'

/** Why a certificate is not one to sign with. */
export type UnsuitableFor = 'authority' | 'key-usage' | 'purpose' | 'unknown-extension'

/** A sentence without a full stop, as part of a line. */
export function cmsFaultText(fault: CmsFault): string {
  switch (fault.code) {
    case 'unreadable':
      return `the signature cannot be read: ${unreadable[fault.because]}`
    case 'signers':
      return `the signature has ${fault.count} signers; it must have exactly one`
    case 'attribute-missing':
      return `the signature does not say ${attributeWords[fault.attribute]}`
    case 'attribute-repeated':
      return `the signature says twice ${attributeWords[fault.attribute]}`
    case 'attribute-unreadable':
      return `the signature does not say in a readable way ${attributeWords[fault.attribute]}`
    case 'weak-algorithm':
      return `it was made with ${fault.name}, which is no longer safe`
    case 'unknown-algorithm':
      return `it was made with an algorithm that txplan does not know (${fault.id})`
    case 'weak-key':
      return `its key (${fault.key}) is too weak to be relied on`
    case 'unsuitable-certificate':
      return `the certificate is not one for this use: ${unsuitableWords[fault.because]}`
    case 'timestamp':
      return `its timestamp cannot be relied on: ${cmsFaultText(fault.fault)}`
    case 'timestamps':
      return `it carries ${fault.count} timestamps; at most one is wanted`
    default:
      return plain[fault.code]
  }
}

type PlainCode = Exclude<
  CmsFault['code'],
  | 'unreadable'
  | 'signers'
  | 'attribute-missing'
  | 'attribute-repeated'
  | 'attribute-unreadable'
  | 'weak-algorithm'
  | 'unknown-algorithm'
  | 'weak-key'
  | 'unsuitable-certificate'
  | 'timestamp'
  | 'timestamps'
>

const plain: Record<PlainCode, string> = {
  'not-detached': 'the signature carries a text of its own instead of signing the one beside it',
  'certificate-missing': 'the certificate of the signer is not in the signature',
  'certificate-unreadable': 'the certificate of the signer cannot be read',
  'attributes-out-of-order': 'what was signed was rearranged afterwards',
  'content-type': 'the signature is about another kind of content',
  'digest-mismatch': 'the text is not the one that was signed',
  'signature-wrong': 'the signature was not made with the key of this certificate',
  'certificate-swapped': 'the certificate is not the one that the signer signed with',
  'algorithms-swapped': 'the algorithms named are not those that the signer used',
  'imprint-mismatch': 'it belongs to another signature',
}

const unreadable: Record<DerFlaw | 'structure', string> = {
  'too-large': 'it is far larger than a signature',
  'too-deep': 'it is nested far deeper than a signature',
  'not-der': 'its bytes are damaged or cut off',
  'left-over': 'other bytes follow it',
  structure: 'it is not built like a signature',
}

const attributeWords: Record<SignedAttribute, string> = {
  'content-type': 'what kind of content was signed',
  'message-digest': 'which text was signed',
  'signing-certificate': 'which certificate it was made with',
  'algorithm-protection': 'which algorithms it was made with',
}

/** Why not, in words, without a full stop. */
export const unsuitableWords: Readonly<Record<UnsuitableFor, string>> = {
  authority: 'it is that of an authority, which signs certificates only',
  'key-usage': 'its key may not be used for signatures',
  purpose: 'it was issued for another purpose, such as a web server',
  'unknown-extension': 'it makes a condition that txplan does not know',
}
