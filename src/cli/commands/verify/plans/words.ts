/** How signatures stand, in plain words. */
import { inWords, oneLine } from '../../../../changes/words.ts'
import { formatLong } from '../../../../language/dates.ts'
import { labelOf } from '../../../../plan/labels.ts'
import { cmsFaultText } from '../../../../signing/cms/faults.ts'
import type {
  Instead,
  JudgedEntry,
  Missing,
  SignerReport,
  SignerStanding,
} from '../../../../signing/plan/report.ts'
import type { Invalid, Stale, Unverifiable, Valid } from '../../../../signing/plan/standing.ts'
import type { CertificateFacts } from '../../../../signing/signer.ts'
import { fingerprintRows } from '../../../signing/fingerprint.ts'
import { toldLines } from '../../../writing/told-lines.ts'

const unverifiable: Readonly<Record<Unverifiable['because'], string>> = {
  'no-digest': 'it has no digest, so nobody can tell which text was signed',
  'unknown-form': 'its digest is of a form that this version does not know',
  'unknown-issuer':
    'the text is the one that was signed, but nobody here vouches for the certificate of its proof',
  'not-valid-then': 'the certificate of its proof was not valid on the day of the signature',
  'unsuitable-chain': 'the certificates behind its proof do not hold',
  image: 'a pasted picture of a signature proves nothing',
  'scan-gone': 'the scanned page is not where the entry says',
  'scan-without-digest': 'the entry names a scanned page without its hash',
  'in-future': 'it is dated after the day that is asked about',
  'other-person': 'the text is the one that was signed, but by another person than the plan names',
  'without-proof':
    'this person signs with a key elsewhere in the plan; this entry has no proof, so that anybody could have written it',
  'text-not-found': 'the text that was signed is in no commit and in no signed PDF beside the plan',
}

const missing: Readonly<Record<Missing['because'], string>> = {
  none: 'not signed',
  'line-waits': 'not signed; a line waits for it',
  earlier: 'an earlier revision was signed, this one was not',
  'not-accepted': 'what stands in place of the signature is not accepted',
  'no-reason': 'withheld, without a reason',
  'not-a-signature': 'what was entered is no signature',
}

const instead: Readonly<Record<Instead['by'], string>> = {
  reason: 'not signed; the documented reason stands in its place',
  approval: 'agreed to aloud, with the reason',
  certificate: 'a physician has certified the care',
  earlier: 'what was signed before goes on speaking: this revision agrees to nothing new',
}

type Proven = Pick<JudgedEntry, 'holder' | 'handedOut'>

/** @param entry whose certificate its proof was made with */
export function standingWords(standing: SignerStanding, entry?: Proven): string {
  switch (standing.is) {
    case 'valid':
      return validWords(standing, entry)
    case 'stale':
      return staleWords(standing)
    case 'invalid':
      return invalidWords(standing)
    case 'unverifiable':
      return standing.because === 'unknown-issuer' && entry?.handedOut
        ? `${unverifiable[standing.because]}, whose fingerprint is ${readOut(entry.handedOut)}`
        : unverifiable[standing.because]
    case 'missing':
      return standing.refusedBy === undefined
        ? missing[standing.because]
        : `${standing.refusedBy} does not take that in place of a signature`
    case 'instead':
      return instead[standing.by]
  }
}

function validWords({ by, where }: Valid, entry: Proven | undefined): string {
  const text = where ? `what was signed is in ${where}` : 'the text is the one that was signed'
  return by === 'proof' && entry?.handedOut
    ? `${text}; proven with a key that is trusted here, of the certificate with the fingerprint ${readOut(entry.handedOut)}`
    : `${text}; who signed it is not proven`
}

/** The beginning of the fingerprint, as its holder would read it out. */
const readOut = ({ fingerprint }: CertificateFacts): string =>
  `${fingerprintRows(fingerprint)[0].slice(0, 29)} …`

function staleWords({ parts, changes, where }: Stale): string {
  const named = parts.map(partWords).join(', ')
  const since = `the text was changed since${named && !changes?.length ? `: ${named}` : ''}`
  return where
    ? `${since}; what was signed is in ${where}`
    : `${since}; which words cannot be told: the signed text is in no commit`
}

const partWords = (key: string): string => labelOf([key]).toLowerCase()

function invalidWords(standing: Invalid): string {
  if (standing.because !== 'proof') return invalid[standing.because]
  const { altered, faults } = standing
  if (altered?.length) return `the entry was altered after it was proven: ${altered.join(', ')}`
  if (faults.every(({ code }) => code === 'digest-mismatch'))
    return 'its proof is of another entry: this one was altered, or copied from elsewhere'
  return `its proof does not fit: ${faults.map(cmsFaultText).join('; ')}`
}

const invalid = {
  'other-name': 'its proof was made by somebody else',
  'other-role': 'the certificate of its proof is for another role',
  'scan-changed': 'the scanned page is another than the one that was entered',
} as const

const mostChanges = { inWords: 30, inShort: 12 }

/** What was changed since: with the client’s words, or without. */
export function changeWords(standing: SignerStanding, showWords: boolean): string[] {
  if (standing.is !== 'stale') return []
  const changes = standing.changes ?? []
  const lines = showWords
    ? toldLines(inWords({ changes }))
    : changes.map((change) => `- ${oneLine(change)}`)
  const most = showWords ? mostChanges.inWords : mostChanges.inShort
  const more = lines.length - most
  return more > 0 ? [...lines.slice(0, most), `… and ${more} lines more`] : lines
}

const methods: Readonly<Record<string, string>> = {
  electronic: 'signed electronically',
  ink: 'signed in ink',
  image: 'a picture of a signature',
  'verbal-telehealth': 'agreed to aloud',
  refused: 'refused',
  unable: 'unable to sign',
}

/** `signed in ink on November 17, 2026`. */
export function givenWords({ line: { signature } }: JudgedEntry): string {
  const { method, signed } = signature
  const how = methods[method ?? ''] ?? 'signed'
  return signed ? `${how} on ${formatLong(signed.slice(0, 10))}` : how
}

/** By whose rule and by when, for what is not there. */
export function demandWords({ signer, isLate }: SignerReport): string {
  const titles = signer.demands
    .filter(({ level }) => level === 'required')
    .map(({ title, citation }) => (citation === title ? title : `${title} (${citation})`))
  const by = titles.length > 0 ? `required by ${[...new Set(titles)].join(' and ')}` : ''
  const { lastDay } = signer
  const when = lastDay ? `${isLate ? 'was due by' : 'due by'} ${formatLong(lastDay)}` : ''
  return [by, when].filter(Boolean).join('; ')
}
