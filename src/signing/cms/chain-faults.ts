/** What can be wrong with those who vouch for a certificate, and the words for it. */

export type ChainFault =
  | { code: 'certificate-unreadable' }
  /** Out of its time at the moment asked about; `until` and `from` in ISO 8601. */
  | { code: 'expired'; name: string; until: string }
  | { code: 'not-yet-valid'; name: string; from: string }
  /** Somebody signed who may not sign certificates. */
  | { code: 'not-an-authority'; name: string }
  | { code: 'path-too-long'; name: string }
  /** Somebody’s own authority signed for somebody else. */
  | { code: 'other-holder'; name: string }
  | { code: 'signature-wrong'; name: string }
  | { code: 'weak-algorithm'; name: string; algorithm: string }
  | { code: 'weak-key'; name: string; key: string }
  | { code: 'unknown-extension'; name: string }

/** In plain words, without a full stop. */
export function chainFaultText(fault: ChainFault): string {
  switch (fault.code) {
    case 'certificate-unreadable':
      return 'the certificate cannot be read'
    case 'expired':
      return `the certificate of ${fault.name} expired on ${fault.until.slice(0, 10)}`
    case 'not-yet-valid':
      return `the certificate of ${fault.name} is valid from ${fault.from.slice(0, 10)} only`
    case 'not-an-authority':
      return `the certificate of ${fault.name} may not vouch for others`
    case 'path-too-long':
      return `the certificate of ${fault.name} may not vouch for other authorities`
    case 'other-holder':
      return `${fault.name} vouches for its own holder, and the certificate names somebody else`
    case 'signature-wrong':
      return `the certificate of ${fault.name} was not signed by the authority it names`
    case 'weak-algorithm':
      return `the certificate of ${fault.name} was signed with ${fault.algorithm}, which is no longer safe`
    case 'weak-key':
      return `the key of ${fault.name} (${fault.key}) is too weak to be relied on`
    case 'unknown-extension':
      return `the certificate of ${fault.name} makes a condition that txplan does not know`
  }
}
