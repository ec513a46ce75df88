/** The rules about signatures themselves: under what they stand, in what order, how they were given. */
export { cosignatureBeforeSignature } from './cosignature-before-signature.ts'
export { signatureByUnnamedGuardian } from './signature-by-unnamed-guardian.ts'
export { signatureOnlyImage } from './signature-only-image.ts'
export { signatureStale } from './signature-stale.ts'
export { signatureUnverifiable } from './signature-unverifiable.ts'
