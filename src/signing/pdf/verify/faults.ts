/** What can be wrong with a signed document, each with its own code. */
import type { ChainFault } from '../../cms/chain-faults.ts'
import type { CmsFault } from '../../cms/faults.ts'
import type { PdfFaultCode } from '../read/fault.ts'
import type { ActiveKind } from './active.ts'
import type { Place } from './places.ts'

/** Each of them breaks a signature or the document. */
export type PdfFault =
  /** From here on, bytes could not be read. */
  | { code: 'unreadable'; because: PdfFaultCode; at: number; words: string }
  /** An update changed something that was signed; `revision` counts from 0. */
  | ({ code: 'changed'; revision: number } & Place)
  /** The document was changed after this signature; what was is told of the whole file. */
  | { code: 'changed-after' }
  /** The last signature does not cover the end of the file. */
  | { code: 'not-to-the-end' }
  /** There is a text where the signature was to be, or none. */
  | { code: 'no-signature-bytes' }
  /** It does not cover the file as a signature must. */
  | { code: 'byte-range'; because: 'form' | 'start' | 'gap' | 'end' }
  /** Bytes that belong to no signature stand in its place. */
  | { code: 'padding' }
  | { code: 'kind'; subFilter: string | undefined }
  | { code: 'cms'; fault: CmsFault }
  | { code: 'chain'; fault: ChainFault }
  /** The same bytes sign in two fields. */
  | { code: 'copied'; field: string }
  | { code: 'field-twice'; field: string }
  /** A signature in it could cover something else on the page. */
  | { code: 'field-place'; field: string }
  /** The manifest gives it another role than its name does. */
  | { code: 'field-role'; field: string; role: string }
  /** The certificate is for another role than the field. */
  | { code: 'other-role'; certificate: string; field: string }
  /** One certificate signs in two roles. */
  | { code: 'two-roles'; roles: readonly string[] }
  | { code: 'time-unreadable' }
  /** The list of permissions names another signature than the first. */
  | { code: 'permissions' }
  /** The first signature allows no further ones. */
  | { code: 'closed' }
  /** Readers would not agree on its pages. */
  | { code: 'pages' }
  /** It can show something else without being changed. */
  | { code: 'active'; what: ActiveKind }
  | { code: 'manifest-unreadable' }
  | { code: 'attachment-missing'; name: string }
  | { code: 'attachment-differs'; name: string }
  | { code: 'attachment-twice'; name: string }
  /** The manifest does not know of it. */
  | { code: 'attachment-unnamed'; name: string }
  /** The plan in the document has another digest than its manifest tells. */
  | { code: 'plan-differs' }
  | { code: 'plan-unreadable' }
  | { code: 'code-differs'; what: 'manifest' | 'printed' }

/** Nothing is broken, but nobody here can say that it is right. */
export type PdfDoubt =
  /** `issuer` is empty where names are not to be told. */
  | { code: 'unknown-issuer'; issuer: string; flaws: readonly ChainFault[] }
  | { code: 'other-name'; expected: string; found: string }
  | { code: 'in-future'; time: string }
  | { code: 'no-manifest' }
  /** The plan within wants a signature for which the document has no place. */
  | { code: 'left-out'; role: string }
  /** Nobody who treats the client had to sign in it. */
  | { code: 'nobody-answers' }

/** Worth knowing, and no reason to doubt. */
export type PdfNote =
  /** The time is what the signer's own clock told. */
  | { code: 'own-clock' }
  | { code: 'expired-since'; until: string }
  /** Nobody here vouches for the authority that told the time. */
  | { code: 'unknown-clock'; authority: string }
  | { code: 'self-issued' }
  /** The first signature forbids no later changes, as it would in a document that txplan signed. */
  | { code: 'not-certified' }
  | { code: 'earlier-than-before'; before: string }
