/** Who signed and when, by role: names are not told. */
import { type Signature, signedOn } from '../../care/signing.ts'

/** “the clinician on 2026-10-01 and the client on 2026-10-03”. */
export function signersText(signatures: readonly Signature[]): string {
  const each = signatures.map((one) => {
    const day = signedOn(one)
    return `the ${one.role ?? 'signer'}${day === undefined ? '' : ` on ${day}`}`
  })
  const last = each.at(-1) ?? ''
  return each.length > 1 ? `${each.slice(0, -1).join(', ')} and ${last}` : last
}
