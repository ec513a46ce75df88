/** The words for what is wrong with a signed document, for a person to read. */
import { chainFaultText } from '../../cms/chain-faults.ts'
import { cmsFaultText } from '../../cms/faults.ts'
import type { ActiveKind } from './active.ts'
import type { PdfDoubt, PdfFault, PdfNote } from './faults.ts'
import type { Place } from './places.ts'

/** A sentence without a full stop. */
export function pdfFaultText(fault: PdfFault): string {
  switch (fault.code) {
    case 'unreadable':
      return `from byte ${fault.at} on it is not a document as txplan writes one: ${fault.words}`
    case 'changed':
      return `update ${fault.revision} of the file changes ${placeWords(fault)}, and is not only a signature`
    case 'byte-range':
      return rangeWords[fault.because]
    case 'kind':
      return `it is no signature of the kind ETSI.CAdES.detached (found: ${fault.subFilter ?? 'none'})`
    case 'cms':
      return cmsFaultText(fault.fault)
    case 'chain':
      return chainFaultText(fault.fault)
    case 'copied':
      return `the same signature stands in the field “${fault.field}” too`
    case 'field-twice':
      return `there are two fields “${fault.field}”`
    case 'field-place':
      return `the field “${fault.field}” lies so that a signature in it could cover something else`
    case 'field-role':
      return `the manifest calls the field “${fault.field}” that of the ${fault.role}`
    case 'other-role':
      return `the certificate is for a ${fault.certificate}; this is the field of the ${fault.field}`
    case 'two-roles':
      return `one person signs as ${fault.roles.join(' and as ')}`
    case 'active':
      return `it holds ${activeWords[fault.what]}, so that it need not show what was signed`
    case 'attachment-missing':
      return `the attached file ${fault.name} is missing`
    case 'attachment-differs':
      return `the attached file ${fault.name} is not the one that its manifest names`
    case 'attachment-twice':
      return `there is more than one attached file ${fault.name}`
    case 'attachment-unnamed':
      return `the attached file ${fault.name} is not named in the manifest`
    case 'code-differs':
      return fault.what === 'manifest'
        ? 'the short code in the manifest does not belong to its digest'
        : 'the code printed on a page is not that of the manifest'
    default:
      return plain[fault.code]
  }
}

type PlainCode =
  | 'changed-after'
  | 'not-to-the-end'
  | 'no-signature-bytes'
  | 'padding'
  | 'time-unreadable'
  | 'permissions'
  | 'closed'
  | 'pages'
  | 'manifest-unreadable'
  | 'plan-differs'
  | 'plan-unreadable'

const plain: Record<PlainCode, string> = {
  'changed-after': 'the document was changed after it',
  'not-to-the-end': 'something was added to the file after the last signature',
  'no-signature-bytes': 'the field is marked as signed, but there is no signature in it',
  padding: 'other bytes stand behind the signature, in its own place',
  'time-unreadable': 'the time of signing cannot be read',
  permissions: 'the document claims that another signature than the first certifies it',
  closed: 'the first signature allowed no further ones',
  pages: 'its pages are counted or cut in a way that programs read differently',
  'manifest-unreadable': 'the attached manifest cannot be read',
  'plan-differs': 'the attached plan is not the one whose digest the manifest tells',
  'plan-unreadable': 'the attached plan cannot be read',
}

const activeWords: Record<ActiveKind, string> = {
  script: 'a script',
  layers: 'layers that can be shown and hidden',
  form: 'a form that fills itself in',
  elsewhere: 'content from elsewhere',
  media: 'moving pictures or sound',
}

const rangeWords = {
  form: 'it does not say which bytes of the file it covers',
  start: 'it does not cover the file from its first byte',
  gap: 'it leaves out other bytes than its own: the file was altered, or another program saved it anew',
  end: 'it does not end where the file ended when it was made',
}

function placeWords({ what, page }: Place): string {
  const on = page === undefined ? '' : ` of page ${page}`
  const at = page === undefined ? '' : ` on page ${page}`
  switch (what) {
    case 'content':
      return `what stands${at}`
    case 'annotation':
      return `a note or a field${at}`
    case 'resource':
      return `a font or a picture${on}`
    case 'page':
      return page === undefined ? 'a page' : `page ${page} itself`
    default:
      return places[what]
  }
}

const places: Record<
  Exclude<Place['what'], 'content' | 'annotation' | 'resource' | 'page'>,
  string
> = {
  pages: 'which pages there are',
  catalog: 'the head of the document',
  form: 'the form',
  field: 'a field for a signature beyond signing it',
  attachment: 'an attached file',
  names: 'the names in the document',
  metadata: 'the description of the document (XMP)',
  information: 'title, author or dates of the document',
  bookmarks: 'the bookmarks',
  structure: 'what is read aloud',
  action: 'what happens when the document is opened',
  permissions: 'who may change the document',
  trailer: 'what the document begins with',
  nothing: 'an object that nothing shows',
  other: 'something',
}

export function pdfDoubtText(doubt: PdfDoubt): string {
  switch (doubt.code) {
    case 'unknown-issuer':
      return [
        doubt.issuer === ''
          ? 'nobody here vouches for the issuer of the certificate'
          : `nobody here vouches for “${doubt.issuer}”, which issued the certificate`,
        ...doubt.flaws.map(chainFaultText),
      ].join('; ')
    case 'other-name':
      return `the certificate is that of ${doubt.found}; expected was ${doubt.expected}`
    case 'in-future':
      return `it says that it was made on ${doubt.time.slice(0, 10)}, which is still to come`
    case 'no-manifest':
      return 'the document does not say who has to sign it: txplan did not make it, or its manifest was left out'
    case 'left-out':
      return `the plan in it wants the signature of the ${doubt.role}, and the document has no place for it`
    case 'nobody-answers':
      return 'nobody who treats the client had to sign in it; a signature by hand cannot be checked here'
  }
}

export function pdfNoteText(note: PdfNote): string {
  switch (note.code) {
    case 'own-clock':
      return 'the time is that of the signer’s own clock; no authority vouches for it'
    case 'expired-since':
      return `the certificate expired on ${note.until.slice(0, 10)}; that it was signed before then, no clock says that is trusted here`
    case 'unknown-clock':
      return `nobody here vouches for ${note.authority}, which told the time`
    case 'self-issued':
      return 'the signer made this certificate: it shows that the same key signed as before, and no third party has checked whose key it is'
    case 'not-certified':
      return 'it does not say that nothing but signatures may follow; what followed was looked at all the same'
    case 'earlier-than-before':
      return `it says that it was made before the signature that it covers (${note.before})`
  }
}
