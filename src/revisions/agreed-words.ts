/** What a signer has agreed to, as a line: “Agreed to 4 of 6 objectives: client (Maria R., October 1, 2026)”. */
import { formatLong } from '../language/dates.ts'
import type { Agreement } from './agreed.ts'

/** `names` says whether the signer's name may be shown; the role always is. */
export function agreementWords(agreement: Agreement, { names }: { names: boolean }): string {
  const { signer, signed, agreed, of, added, changed, removed, elsewhere } = agreement
  const who = [names ? signer.name : undefined, formatLong(signed ?? '')].filter(Boolean).join(', ')
  const since = [
    ...listed('new since', added),
    ...listed('changed since', changed),
    ...listed('gone since', removed),
    ...(elsewhere > 0
      ? [`${elsewhere} other clinical ${elsewhere === 1 ? 'change' : 'changes'} since`]
      : []),
  ]
  const role = signer.role ?? 'signer'
  const head = `Agreed to ${agreed} of ${of} objectives: ${role}${who ? ` (${who})` : ''}`
  return [head, ...since].join('; ')
}

const listed = (word: string, ids: readonly string[]): string[] =>
  ids.length > 0 ? [`${word}: ${ids.join(', ')}`] : []
