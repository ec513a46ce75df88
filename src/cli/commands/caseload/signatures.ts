/** Who has signed this client's plan, in one word: what holds, what the text has left behind, who is open. */
import type { Care } from '../../../care/care.ts'
import { type RequiredSigner, requiredSigners } from '../../../care/required-signers.ts'
import { staleSignatures } from '../../../care/signed-text.ts'
import { isInForce, isSigned, signaturesOf } from '../../../care/signing.ts'
import type { DueItem } from '../../../schedule/item.ts'
import type { Signatures } from './row.ts'

export function signaturesIn(care: Care, items: readonly DueItem[]): Signatures {
  const stale = staleSignatures(care)
  if (stale.length > 0) return { state: 'changed', wanted: unique(stale.map(roleOf)) }
  const lines = signaturesOf(care)
  const isBegun = lines.some(isInForce)
  const wanted = [...dueIn(items), ...(isBegun ? openIn(care) : [])]
  if (wanted.length > 0) return { state: 'to-sign', wanted: unique(wanted) }
  if (isBegun) return { state: 'signed', wanted: [] }
  return { state: lines.some(isSigned) ? 'earlier' : 'none', wanted: [] }
}

const roleOf = ({ role }: { role: string | undefined }): string => role ?? 'signature'

const dueIn = (items: readonly DueItem[]): string[] =>
  items
    .filter(({ kind }) => kind === 'signature' || kind === 'cosignature')
    .map(({ kind, subject }) => (kind === 'cosignature' ? cosigner : subject))

/** Once somebody has signed a revision, the others are to follow. */
const openIn = (care: Care): string[] =>
  requiredSigners(care)
    .filter(isOpen)
    .map(({ part, role }) => (part === 'cosigner' ? cosigner : role))

const cosigner = 'co-signer'

const isOpen = ({ isRequired, isSpokenFor, given, excused }: RequiredSigner): boolean =>
  isRequired && !isSpokenFor && given.length === 0 && excused?.isAccepted !== true

const unique = (words: readonly string[]): string[] => [...new Set(words)]
